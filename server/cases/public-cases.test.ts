import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as cast from '../../domain/cases/testing/cast.ts';
import { cell, community } from '../../domain/cases/testing/places.ts';
import { lamp } from '../../domain/cases/testing/rules.ts';
import { add, type Story, take } from '../../domain/cases/testing/story.ts';
import { type Database, nobody, openDatabase } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { readAll } from '../jobs/index.ts';
import { listPublicCases } from './list-public-cases.ts';
import { findPublicCase } from './public-case-store.ts';
import { casesReactions } from './reactions.ts';
import { again, recordEntries, recordStory, stages } from './recorded-story.test-support.ts';

let county: TestDatabase;
let database: Database;
before(async () => {
  county = await testDatabase();
  database = openDatabase({ app: county.appUrl, intake: county.intakeUrl });
});
after(async () => {
  await database.close();
  await county.drop();
});

const rulebook = {
  version: '2026.1',
  validFrom: '2026-01-01T00:00:00.000Z',
  importedAt: '2026-01-01T00:00:00.000Z',
  groups: [],
  duties: [],
  categories: new Map([['0101', lamp]]),
  deadlines: [],
  dispatch: [],
};
const reactions = casesReactions({ rulebook: async () => rulebook });

test('a report that nobody has taken over is not public', async () => {
  assert.equal(await seenAfter(again(stages.registered())), undefined);
});

test('an accepted report shows its category and nothing of what Mrs Wang wrote', async () => {
  const seen = await seenAfter(again(stages.accepted()));

  assert.equal(seen?.words, '路灯');
  assert.equal(JSON.stringify(seen).includes('滨江路'), false);
});

test('words that an operator wrote for the public are shown', async () => {
  const story = take(again(stages.registered()), cast.zhao, 'acceptance', { publicWords: '江边一盏路灯不亮' });

  assert.equal((await seenAfter(story))?.words, '江边一盏路灯不亮');
});

test('no place nearer than the community is shown, and a point only to a hundred metres', async () => {
  const place = {
    divisionCode: cell,
    precision: 'cell' as const,
    lng: 108.693456,
    lat: 30.926789,
    address: '滨江路 8 号',
  };
  const seen = await seenAfter(again(stages.accepted(stages.registered({ place }))));

  assert.equal(seen?.divisionCode, community);
  assert.deepEqual([seen?.lng, seen?.lat], [108.693, 30.927]);
  assert.equal(JSON.stringify(seen).includes('8 号'), false);
});

test('a reply is shown once the matter is resolved, and taken back with rework', async () => {
  const resolved = again(stages.resolved());
  const afterResolve = await seenAfter(resolved);
  const unsolved = { responded: true, solved: false, satisfied: 'dissatisfied' } as const;
  const reworked = take(resolved, cast.zhao, 'followUp', { answer: unsolved });
  await recordEntries(database, reworked.found.id, reworked.entries.slice(resolved.entries.length));
  await readAll(database, [reactions]);
  const afterRework = await find(reworked.found.code);

  assert.equal(afterResolve?.reply, '已更换灯泡');
  assert.equal(afterRework?.status, 'rework');
  assert.equal(afterRework?.reply, null);
});

test('a case that turns out to be personal leaves the public account', async () => {
  const story = again(stages.accepted());
  await seenAfter(story);
  const categorized = add(story, [
    {
      type: 'case.categorized',
      at: story.now,
      actor: { kind: 'staff' },
      body: {
        categoryCode: '0301',
        fields: {},
        sensitivity: 'confidential',
        isPublic: false,
        place: story.found.place,
      },
    },
  ]);
  await recordEntries(database, story.found.id, categorized.entries.slice(-1));
  await readAll(database, [reactions]);

  assert.equal(await find(story.found.code), undefined);
});

test('a report that Mrs Wang withdraws leaves the public account', async () => {
  const story = again(stages.dispatched());
  const withdrawn = take(story, cast.wang(story.found), 'withdrawal', { reason: '已经修好了' });

  assert.equal(await seenAfter(withdrawn), undefined);
});

test('a report that Mrs Wang withdrew, or that went to the police, does not come back with the archive', async () => {
  const accepted = again(stages.accepted());
  const withdrawn = take(accepted, cast.wang(accepted.found), 'withdrawal', { reason: '已经修好了' });
  const transferred = take(again(stages.accepted()), cast.zhao, 'transfer', { to: 'emergency', reason: '有人受伤' });

  assert.equal(await seenAfter(take(withdrawn, cast.clock, 'archive', {})), undefined);
  assert.equal(await seenAfter(take(transferred, cast.clock, 'archive', {})), undefined);
});

test('a merged case names the one that lives on', async () => {
  const story = again(stages.dispatched());
  const into = again(stages.dispatched()).found.code;
  const merged = add(story, [
    { type: 'case.merged', at: story.now, actor: { kind: 'staff' }, body: { into, reason: '同一盏灯' } },
  ]);

  const seen = await seenAfter(merged);

  assert.equal(seen?.status, 'merged');
  assert.equal(seen?.mergedInto, into);
});

test('a listed supervision is public, an ordinary one is not', async () => {
  const supervise = (listed: boolean) =>
    take(again(stages.handling()), cast.qian, 'supervision', { trigger: 'overdue', words: '限期三日', listed });

  assert.equal((await seenAfter(supervise(true)))?.listedWords, '限期三日');
  assert.equal((await seenAfter(supervise(false)))?.listedWords, null);
});

test('the pages of the public account hold every case once, newest first', async () => {
  const all = await database.transact(nobody, (tx) => listPublicCases(tx, { limit: 100 }));
  const first = await database.transact(nobody, (tx) => listPublicCases(tx, { limit: 3, division: '500235' }));
  const second = await database.transact(nobody, (tx) =>
    listPublicCases(tx, { limit: 100, division: '500235', after: first.next }),
  );

  assert.equal(first.rows.length, 3);
  assert.deepEqual(codes([...first.rows, ...second.rows]), codes(all.rows));
});

test('the public account is narrowed by place, category, status and listing', async () => {
  const count = async (query: Parameters<typeof listPublicCases>[1]) =>
    (await database.transact(nobody, (tx) => listPublicCases(tx, query))).rows.length;

  assert.equal(await count({ division: community.slice(0, 9), category: '01', status: 'merged' }), 1);
  assert.equal(await count({ division: '500236' }), 0);
  assert.equal(await count({ category: '0102' }), 0);
  assert.equal(await count({ listed: true }), 1);
  await assert.rejects(count({ after: 'nonsense' }), /list.after/);
});

async function seenAfter(story: Story) {
  await recordStory(database, story);
  await readAll(database, [reactions]);
  return find(story.found.code);
}

function find(code: string) {
  return database.transact(nobody, (tx) => findPublicCase(tx, code));
}

function codes(rows: readonly { code: string }[]): string[] {
  return rows.map((row) => row.code);
}
