import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nobody } from '../database/index.ts';
import { yunyang } from '../identity/testing.ts';
import { takeSerial } from './store.ts';
import { type Opened, openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

const count = 50;

test('fifty files accepted at once have fifty numbers, without a gap and none twice, also where some are refused', async () => {
  const opened: Opened[] = [];
  for (let at = 0; at < count; at++) opened.push(await town.open());
  const wanted = opened.flatMap(({ code }, at) => (at % 5 === 0 ? [code, code] : [code]));

  const answers = await Promise.all(wanted.map((code) => town.step(town.keeper.token, code, 'acceptance')));

  const taken = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status !== 201);
  assert.equal(taken.length, count);
  assert.deepEqual([...new Set(refused.map(({ body }) => body.code))], ['mediation.stepNotNow']);
  const numbers = await town.asOwner<{ serial: number; state: number }>(
    `select numbers.serial, (mediations.state #>> '{numbers,0,serial}')::int as state
     from mediation_file_numbers numbers
     join mediations on mediations.county_code = numbers.county_code and mediations.id = numbers.mediation_id
     where numbers.committee_id = $1 order by numbers.serial`,
    [town.keeper.unitId],
  );
  assert.deepEqual(
    numbers.map(({ serial }) => serial),
    Array.from({ length: count }, (_, at) => at + 1),
  );
  assert.deepEqual(
    numbers.map(({ state }) => state),
    numbers.map(({ serial }) => serial),
  );
});

test('fifty files closed at once keep their numbers, and the next accepted has the next', async () => {
  const rows = await town.asOwner<{ code: string }>(`select code from mediations where status = 'accepted'`);
  const endings = await Promise.all(
    rows.map(({ code }) => town.step(town.keeper.token, code, 'failure', { reason: 'unreachable' })),
  );
  const another = await town.open();
  await town.step(town.keeper.token, another.code, 'acceptance');

  assert.deepEqual([...new Set(endings.map(({ status }) => status))], [201]);
  const [last] = await town.asOwner<{ serial: number; total: number }>(
    `select max(serial)::int as serial, count(*)::int as total from mediation_file_numbers where committee_id = $1`,
    [town.keeper.unitId],
  );
  assert.deepEqual(last, { serial: count + 1, total: count + 1 });
});

test('a new year begins with one, and a number that was not used is given again', async () => {
  const { unitId, personId, postId } = town.keeper;
  const eyes = { ...nobody, unit: unitId, person: personId, post: postId, county: yunyang, role: 'operator' };
  const take = (isUsed: boolean) =>
    town.database.transact(eyes, async (tx) => {
      const serial = await takeSerial(tx, yunyang, unitId, 2027);
      if (!isUsed) throw new Error(`${serial} is not used`);
      return serial;
    });

  assert.equal(await take(true), 1);
  await assert.rejects(take(false), /2 is not used/);
  assert.equal(await take(true), 2);
});

test('nobody takes a number of another committee', async () => {
  const { unitId, personId, postId } = town.townKeeper;
  const eyes = { ...nobody, unit: unitId, person: personId, post: postId, county: yunyang, role: 'operator' };

  await assert.rejects(
    town.database.transact(eyes, (tx) => takeSerial(tx, yunyang, town.keeper.unitId, 2027)),
    /row-level security/,
  );
});
