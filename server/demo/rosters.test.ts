import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { defaultRequired, roadsFor, shortfalls, staffedPlaces, whyNotCommittee } from '@linli/domain/mediation';
import { type Database, insideDivision, openDatabase, roleUrls } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { unitsOf } from '../identity/index.ts';
import { countMediators, listCommittees } from '../mediation/rosters/store.ts';
import { loadMediationRules } from '../mediation/rules/load-rules.ts';
import { createCounty } from './create-county.ts';

const county = '500235';
const now = '2026-11-20T02:00:00.000Z';
const today = '2026-11-20';
let server: TestDatabase;
let database: Database;

before(async () => {
  server = await testDatabase();
  database = openDatabase(roleUrls(server.adminUrl));
  await createCounty(database, server.adminUrl, now);
});
after(async () => {
  await database.close();
  await server.drop();
});

test('every place of the demo has its committee, most as the law asks, and some that fall short', async () => {
  const { committees, counts, units } = await database.transact(insideDivision(county), async (tx) => ({
    committees: await listCommittees(tx, county),
    counts: await countMediators(tx, county, today),
    units: (await unitsOf(tx, county)).byId,
  }));
  const wanting = committees.filter(({ members }) => whyNotCommittee(members, today).length > 0);
  const places = staffedPlaces(
    committees.map((each) => ({ ...each, divisionCode: units.get(each.unitId)?.divisionCode ?? '' })),
    counts,
  );
  const short = shortfalls(places, defaultRequired);

  assert.equal(committees.length, 480 + 42 + 3);
  assert.ok(wanting.length > 20 && wanting.length < 120, `${wanting.length} committees are not as the law asks`);
  assert.ok(short.length > 50 && short.length < 400, `${short.length} places have too few mediators`);
  assert.equal(places.find(({ level }) => level === 'county')?.residents, 890_000);
});

test('every committee of the demo has a telephone that rings nowhere', async () => {
  const committees = await database.transact(insideDivision(county), (tx) => listCommittees(tx, county));

  assert.ok(committees.every(({ phone }) => /^1000000\d{4}$/.test(phone ?? '')));
  assert.ok(new Set(committees.map(({ phone }) => phone)).size > 400);
});

test('a dispute of the demo that is not settled is told the roads of its county, each with an address', async () => {
  const { roads } = await database.transact(insideDivision(county), (tx) => loadMediationRules(tx, county));
  const told = ['wages', 'land', 'neighbours'].map((type) => roadsFor(roads, type, '500235001001'));

  assert.deepEqual(
    told.map((each) => each.filter(({ address }) => address !== undefined).map(({ name }) => name)),
    [
      ['云阳县劳动人事争议仲裁委员会', '云阳县人民法院'],
      ['云阳县农村土地承包仲裁委员会', '云阳县人民法院'],
      ['云阳县人民法院'],
    ],
  );
});
