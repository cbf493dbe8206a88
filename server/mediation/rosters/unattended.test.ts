import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { later, localDateOf } from '@linli/domain/kernel';
import type { MediationList, MediatorCard } from '@linli/domain/mediation';
import { openTestCommittees, type TestCommittees } from '../testing.ts';

let house: TestCommittees;
before(async () => {
  house = await openTestCommittees();
});
after(() => house.close());

async function read<View>(token: string, path: string): Promise<View> {
  const { status, body } = await house.ask(token, 'GET', path);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as View;
}

test('when her hours or days away change, whoever plans is told which sittings fall outside, and none is moved', async () => {
  const { code, wang, shan } = await house.open({ disputeType: 'neighbours' });
  await house.step(house.keeper.token, code, 'acceptance');
  await house.step(house.keeper.token, code, 'assignment', { lead: house.chen.personId });
  for (const token of [wang, shan]) await house.step(token, code, 'rights-notice');
  const meetsAt = later(house.now(), 3 * 86_400_000);
  const day = localDateOf(meetsAt);
  const plan = { kind: 'together', meetsAt, where: '村委会', invited: [1, 2] };
  assert.equal((await house.step(house.chen.token, code, 'session-plan', plan)).status, 201);
  const { personId, unitId } = house.chen;
  const about = { personId, name: '陈调解员', kind: 'civil', fields: ['neighbours'], beganOn: '2025-01-10' };
  const { body: added } = await house.ask(house.keeper.token, 'POST', `/committees/${unitId}/mediators`, about);
  const id = String(added.id);
  const card = (token: string) => read<MediatorCard>(token, `/mediators/${id}`);
  const waits = async (token: string) => {
    const { mediations } = await read<MediationList>(token, '/mediations');
    return mediations.find((line) => line.code === code);
  };
  const before = await card(house.keeper.token);
  await house.ask(house.keeper.token, 'PATCH', `/mediators/${id}`, { away: [{ from: day, to: day }] });
  const [toKeeper, toHer, toOthers] = [
    await card(house.keeper.token),
    await card(house.chen.token),
    await card(house.lin.token),
  ];
  const [line, keepers] = [await waits(house.chen.token), await waits(house.keeper.token)];
  await house.ask(house.keeper.token, 'PATCH', `/mediators/${id}`, { away: [] });
  const after = await waits(house.chen.token);

  assert.deepEqual(before.unattended, []);
  assert.deepEqual(
    toKeeper.unattended.map(({ at, because, file }) => [at, because, file?.code]),
    [[meetsAt, 'away', code]],
  );
  assert.deepEqual(toHer.unattended, toKeeper.unattended);
  assert.deepEqual(toOthers.unattended, []);
  assert.deepEqual([line?.waits, keepers?.waits], [['leadAbsent'], ['leadAbsent']]);
  assert.equal(line?.nextSessionAt, meetsAt);
  assert.equal(line?.isWorkingTime, false);
  assert.deepEqual(after?.waits, []);
});
