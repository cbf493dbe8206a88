import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CandidatesView } from '@linli/domain/mediation';
import { openTestCommittees, type TestCommittees, wall } from '../testing.ts';

let house: TestCommittees;
before(async () => {
  house = await openTestCommittees();
});
after(() => house.close());

async function accepted() {
  const opened = await house.open();
  assert.equal((await house.step(house.keeper.token, opened.code, 'acceptance')).status, 201);
  return opened;
}

test('of whom a party said that she is tied to the other nobody makes the mediator, and nobody chooses her', async () => {
  const { code, wang, shan } = await accepted();
  const { personId } = house.lin;
  await house.ask(shan, 'POST', `/mediations/${code}/ties`, { personId });
  const assigned = await house.step(house.keeper.token, code, 'assignment', { lead: personId });
  const beside = await house.step(house.keeper.token, code, 'assignment', {
    ...{ lead: house.chen.personId, others: [personId] },
  });
  const chosen = await house.step(wang, code, 'mediator-choice', { personId });

  for (const { status, body } of [assigned, beside, chosen])
    assert.deepEqual([status, body.code], [422, 'mediation.mediatorTied']);
  assert.match(String(assigned.body.detail), /林调解员/);
});

test('a mediator of several committees is one of this file’s, wherever else she has a post', async () => {
  const { personId, unitId } = house.townMediator;
  await house.asOwner(
    `insert into posts select county_code, gen_random_uuid(), person_id, $2, role, division_code, valid_from, valid_to, version,
       ledger_hash from posts where person_id = $1`,
    [personId, house.chen.unitId],
  );
  const opened = await house.ask(house.townKeeper.token, 'POST', '/mediations', wall);
  const code = String(opened.body.code);
  await house.step(house.townKeeper.token, code, 'acceptance');
  const { body } = await house.ask(house.townKeeper.token, 'GET', `/mediations/${code}/candidates`);
  const { ranked } = body as unknown as CandidatesView;

  assert.deepEqual(
    ranked.filter((one) => one.personId === personId).map(({ committee }) => committee.id),
    [unitId],
  );
  assert.equal((await house.step(house.townKeeper.token, code, 'assignment', { lead: personId })).status, 201);
});
