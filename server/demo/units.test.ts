import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CentreLevel, explainDispatch } from '@linli/domain/territory';
import { starterCatalogue } from '../cases/catalogue/starter.ts';
import { demoPeople } from './people.ts';
import { demoUnits } from './units.ts';

const divisions = readFileSync(new URL('./yunyang/divisions.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => ({ code: line.split(',')[0] ?? '', name: line.split(',')[1] ?? '' }));
const units = demoUnits(divisions);
const people = demoPeople(units, 1);
const named = (username: string) => people.find((person) => person.username === username);
const community = divisions.find((division) => division.code.length === 12)?.code ?? '';

const holders = (code: string) =>
  units.filter((unit) => unit.divisionCode === code).map((unit) => ({ ...unit, unitId: unit.key }));
const answers = (['county', 'township', 'community'] as const).flatMap((level: CentreLevel) =>
  starterCatalogue.categories.map(({ code }) => ({
    level,
    code,
    found: explainDispatch(
      starterCatalogue.dispatch,
      starterCatalogue.version,
      holders,
      { categoryCode: code, divisionCode: community, fields: {} },
      level,
    ),
  })),
);

test('the county has its centre, 20 departments and 2 enterprises', () => {
  const county = units.filter((unit) => unit.divisionCode === '500235');
  assert.equal(county.filter((unit) => unit.kind === 'department').length, 20);
  assert.equal(county.filter((unit) => unit.kind === 'enterprise').length, 2);
  assert.equal(county[0]?.name, '云阳县综治中心');
});

test('every township has a centre, three stations and mediators, every community a centre and mediators', () => {
  assert.equal(units.length, 26 + 42 * 5 + 480 * 2);
  const shuangjiang = units.filter((unit) => unit.divisionCode === '500235001');
  assert.deepEqual(
    shuangjiang.map((unit) => unit.name),
    ['双江街道综治中心', '双江派出所', '双江司法所', '双江街道综合行政执法大队', '双江街道人民调解委员会'],
  );
  assert.equal(units.find((unit) => unit.key === 'police.500235242')?.name, '清水派出所');
  assert.equal(units.find((unit) => unit.key === `centre.${community}`)?.name, '杏家湾社区综治中心');
});

test('no two units share a key', () => {
  assert.equal(new Set(units.map((unit) => unit.key)).size, units.length);
});

test('every duty of the catalogue is held by somebody, and nobody holds one that is neither in it nor a trade', () => {
  const held = units.flatMap((unit) => unit.duties);
  const trades = ['mediation.traffic', 'mediation.labour'];
  assert.deepEqual(new Set(held), new Set([...starterCatalogue.duties.map((duty) => duty.key), ...trades]));
});

test('every category finds a unit from every level of centre, and no helper is missing', () => {
  const lost = answers.filter(({ found }) => found.lead === undefined || found.missing.length > 0);
  assert.deepEqual(lost, []);
});

test('a case known only by its county still finds a unit', () => {
  const lost = starterCatalogue.categories.filter(({ code }) => {
    const question = { categoryCode: code, divisionCode: '500235', fields: {} };
    return !explainDispatch(starterCatalogue.dispatch, '1', holders, question, 'county').lead;
  });
  assert.deepEqual(lost, []);
});

test('some 2,800 people work there, and every unit has somebody who can act', () => {
  assert.ok(people.length >= 2700 && people.length <= 2900, `${people.length} people`);
  const acting = new Set(
    people.flatMap((person) =>
      person.posts.filter((post) => post.role === 'handler' || post.role === 'operator').map((post) => post.unitKey),
    ),
  );
  assert.deepEqual(
    units.filter((unit) => !acting.has(unit.key)),
    [],
  );
});

test('every community has exactly one grid worker', () => {
  const communities = people.flatMap((person) =>
    person.posts.filter((post) => post.role === 'gridWorker').map((post) => post.divisionCode),
  );
  assert.equal(communities.length, 480);
  assert.equal(new Set(communities).size, 480);
});

test('the cast stand where the stories need them, and Mrs Wang holds no post', () => {
  assert.equal(named('lixue')?.posts[0]?.divisionCode, community);
  assert.equal(named('zhaomin')?.posts[0]?.unitKey, 'centre.500235');
  assert.equal(named('sungong')?.posts[0]?.unitKey, 'department.cityManagement.500235');
  assert.deepEqual(
    named('chenjing')?.posts.map((post) => post.role),
    ['mediator', 'handler'],
  );
  assert.match(named('tangjianguo')?.posts[0]?.unitKey ?? '', /^labourMediation\./);
  assert.deepEqual(named('wangxiuying')?.posts, []);
  assert.equal(people.filter((person) => person.isCast).length, 20);
});

test('usernames are unique and names look like names', () => {
  assert.equal(new Set(people.map((person) => person.username)).size, people.length);
  assert.ok(people.every((person) => /^\p{Script=Han}{2,3}$/u.test(person.name)));
  assert.ok(new Set(people.map((person) => person.name)).size > people.length * 0.8);
});

test('the same seed gives the same people', () => {
  assert.deepEqual(demoPeople(units, 1), people);
});
