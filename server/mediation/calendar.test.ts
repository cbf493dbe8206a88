import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { MediationCalendar } from '@linli/domain/mediation';
import { openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
const hall = { id: randomUUID(), name: '村调解室', isStepFree: true };
before(async () => {
  town = await openTestCommittees();
  const rooms = [hall, { id: randomUUID(), name: '便民中心 2 楼', isStepFree: false }];
  const described = await town.ask(town.keeper.token, 'PATCH', `/committees/${town.chen.unitId}`, { rooms });
  assert.equal(described.status, 204, JSON.stringify(described.body));
});
after(() => town.close());

test('a sitting stands in the calendar of who mediates; others of the committee see when the room is taken, and no more', async () => {
  const { code } = await mediated();
  const planned = await plan(code, '2026-03-05T01:00:00.000Z');

  const own = await calendarOf(town.chen.token, '2026-03-05');
  const others = await calendarOf(town.lin.token, '2026-03-05');
  const [ownSitting] = own.sittings;
  assert.equal(planned.status, 201, JSON.stringify(planned.body));
  assert.equal(ownSitting?.file?.code, code);
  assert.equal(ownSitting?.file?.isMine, true);
  assert.equal(ownSitting?.file?.session, 1);
  assert.deepEqual(ownSitting?.room, { id: hall.id, name: hall.name });
  assert.equal(ownSitting?.untilAt, '2026-03-05T02:30:00.000Z');
  assert.deepEqual([others.sittings[0]?.at, others.sittings[0]?.file], ['2026-03-05T01:00:00.000Z', undefined]);
  assert.deepEqual(
    own.rooms.map(({ name }) => name),
    ['村调解室', '便民中心 2 楼'],
  );
  assert.deepEqual((await calendarOf(town.chen.token, '2026-03-06')).sittings, []);
  assert.deepEqual((await calendarOf(town.townMediator.token, '2026-03-05')).sittings, []);
});

test('a room is kept for one sitting at a time, also for two who plan at once, and free again when it falls through', async () => {
  const [one, other] = [await mediated(), await mediated()];
  const both = await Promise.all([one, other].map(({ code }) => plan(code, '2026-03-10T01:00:00.000Z')));
  const [won, lost] = both[0]?.status === 201 ? [one, other] : [other, one];

  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
  const no = both.find(({ status }) => status === 409);
  assert.equal(no?.body.code, 'mediation.roomTaken');
  assert.match(String(no?.body.detail), /村调解室在 2026年3月10日 09:00 至 2026年3月10日 10:30/);
  assert.equal((await plan(lost.code, '2026-03-10T02:30:00.000Z')).status, 201);

  const off = { number: 1, isCalledOff: true, reason: '停电' };
  assert.equal((await town.step(town.chen.token, won.code, 'session-fall', off)).status, 201);
  const third = await mediated();
  assert.equal((await plan(third.code, '2026-03-10T01:00:00.000Z')).status, 201);
});

test('a file that has ended keeps no room', async () => {
  const { code, wang } = await mediated();
  await plan(code, '2026-03-17T01:00:00.000Z');
  assert.equal((await town.step(wang, code, 'withdrawal')).status, 201);

  assert.deepEqual((await calendarOf(town.chen.token, '2026-03-17')).sittings, []);
});

test('a sitting has a place: a room of this committee, another, or the link of a video meeting', async () => {
  const { code } = await mediated();
  const meetsAt = '2026-03-19T01:00:00.000Z';
  const answers = await Promise.all([
    town.step(town.chen.token, code, 'session-plan', { kind: 'together', meetsAt, invited: [1, 2] }),
    town.step(town.chen.token, code, 'session-plan', {
      ...{ kind: 'together', meetsAt, roomId: randomUUID(), invited: [1, 2] },
    }),
  ]);
  const online = { kind: 'online', meetsAt, where: 'https://meeting.example/123', invited: [1, 2] };

  assert.deepEqual(answers.map(({ body }) => body.code).toSorted(), [
    'mediation.roomNotFound',
    'mediation.whereMissing',
  ]);
  assert.equal((await town.step(town.chen.token, code, 'session-plan', online)).status, 201);
});

async function mediated() {
  const opened = await town.open();
  const { chen, keeper } = town;
  assert.equal((await town.step(keeper.token, opened.code, 'acceptance')).status, 201);
  assert.equal((await town.step(keeper.token, opened.code, 'assignment', { lead: chen.personId })).status, 201);
  return opened;
}

function plan(code: string, meetsAt: string) {
  return town.step(town.chen.token, code, 'session-plan', {
    ...{ kind: 'together', meetsAt, roomId: hall.id, invited: [1, 2] },
  });
}

async function calendarOf(token: string, from: string): Promise<MediationCalendar> {
  const { status, body } = await town.ask(token, 'GET', `/mediation-calendar?from=${from}&days=1`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as MediationCalendar;
}
