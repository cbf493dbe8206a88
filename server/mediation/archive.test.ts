import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MediationArchive } from '@linli/domain/mediation';
import { openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
const codes: string[] = [];
before(async () => {
  town = await openTestCommittees();
  for (const _ of [1, 2]) codes.push(await archived());
});
after(() => town.close());

test('who keeps the files finds what is archived, by its number, by its code, or by leafing', async () => {
  const all = await archiveOf(town.keeper.token);
  const [first, second] = codes;
  const [last] = all.files;

  assert.deepEqual(
    all.files.map(({ code }) => code),
    [second, first],
  );
  assert.equal(last?.outcome, 'withdrawn');
  assert.match(last?.number ?? '', /第2号$/);
  assert.equal(all.next, undefined);
  const byNumber = await archiveOf(town.keeper.token, all.files[1]?.number);
  assert.deepEqual(
    byNumber.files.map(({ code }) => code),
    [first],
  );
  assert.equal((await archiveOf(town.keeper.token, first?.slice(0, 12))).files.length, 2);
  assert.equal((await archiveOf(town.keeper.token, '2')).files[0]?.code, second);
  assert.deepEqual((await archiveOf(town.keeper.token, '（2019）双江人调字第2号')).files, []);
});

test('a mediator finds the files that she mediated, another committee none, and a leader no archive', async () => {
  assert.equal((await archiveOf(town.chen.token)).files.length, 2);
  assert.deepEqual((await archiveOf(town.lin.token)).files, []);
  assert.deepEqual((await archiveOf(town.townKeeper.token)).files, []);
  const leader = await town.appoint({ name: '主任', username: 'leader', role: 'leader' });
  assert.equal((await town.ask(leader.token, 'GET', '/mediation-archive')).status, 403);
});

test('words that are no number are refused and named', async () => {
  const answer = await town.ask(town.keeper.token, 'GET', `/mediation-archive?words=${encodeURIComponent('王秀英')}`);

  assert.equal(answer.status, 422);
  assert.equal(answer.body.code, 'mediation.lookupUnclear');
  assert.match(String(answer.body.detail), /王秀英/);
});

test('a place to go on from that no page gave is refused', async () => {
  const zeros = '00000000-0000-0000-0000-000000000000';
  const made = [`1 ${zeros}`, `2026-03-02T01:00:00.000Z ${'-'.repeat(36)}`, `2026-02-31T01:00:00.000Z ${zeros}`];
  const ask = (after: string) =>
    town.ask(town.keeper.token, 'GET', `/mediation-archive?after=${encodeURIComponent(after)}`);

  assert.deepEqual(
    (await Promise.all(made.map(ask))).map(({ status }) => status),
    [422, 422, 422],
  );
  assert.equal((await ask(`2026-03-02T01:00:00.000Z ${zeros}`)).status, 200);
});

async function archived(): Promise<string> {
  const { code, wang } = await town.open();
  const { keeper, chen } = town;
  const steps: [string, string, object?][] = [
    ...([[keeper.token, 'acceptance']] as [string, string][]),
    [keeper.token, 'assignment', { lead: chen.personId }],
    [wang, 'withdrawal'],
    [keeper.token, 'archive'],
  ];
  for (const [token, step, body] of steps)
    assert.equal((await town.step(token, code, step, body ?? {})).status, 201, step);
  town.pass(60_000);
  return code;
}

async function archiveOf(token: string, words?: string): Promise<MediationArchive> {
  const query = words === undefined ? '' : `?words=${encodeURIComponent(words)}`;
  const { status, body } = await town.ask(token, 'GET', `/mediation-archive${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as MediationArchive;
}
