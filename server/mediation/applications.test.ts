import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AppliedMediation, PartyApplication } from '@linli/domain/mediation';
import { community } from '../cases/testing.ts';
import { yunyang } from '../identity/testing.ts';
import { openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
let labour: Awaited<ReturnType<TestCommittees['appoint']>>;
before(async () => {
  town = await openTestCommittees();
  labour = await town.appoint({
    ...{ unitKind: 'mediationCommittee', divisionCode: yunyang, duties: ['mediation.labour'] },
    ...{ name: '劳动调解员', username: 'labour', role: 'mediator' },
  });
});
after(() => town.close());

const wages = (committeeId: string): PartyApplication => ({
  committeeId,
  disputeType: 'wages',
  divisionCode: community,
  applicant: { kind: 'person', name: '周工友', phone: '13800000009' },
  others: [{ kind: 'organization', name: '江边建筑公司' }],
  facts: '工地做了三个月，工资一分没有给',
  requests: ['付清三个月工资 18000 元'],
});

function apply(input: PartyApplication) {
  return town.ask(undefined, 'POST', '/mediation-applications', input);
}

async function applied(): Promise<AppliedMediation> {
  const { status, body } = await apply(wages(labour.unitId));
  assert.equal(status, 201, JSON.stringify(body));
  return body as unknown as AppliedMediation;
}

async function enter(partyCode: string, receipt: string): Promise<{ status: number; token: string }> {
  const { status, body } = await town.ask(undefined, 'POST', '/mediation-sessions', { partyCode, receipt });
  return { status, token: (body as unknown as { token: string }).token };
}

async function renew(token: string, code: string, party: number) {
  const { status, body } = await town.ask(token, 'POST', `/mediations/${code}/receipts`, { party });
  return { status, ...(body as unknown as { code: string; receipt: string }) };
}

test('whoever has a dispute finds the committee of the trade and that of her village', async () => {
  const { body } = await town.ask(
    undefined,
    'GET',
    `/public/mediation-committees?division=${community}&disputeType=wages`,
  );

  assert.deepEqual(
    (body as unknown as { committees: { id: string; by: string }[] }).committees.map(({ id, by }) => [id, by]),
    [
      [labour.unitId, 'trade'],
      [town.chen.unitId, 'place'],
    ],
  );
});

test('a worker without an account applies, reads her file with her receipt, and the committee takes it up', async () => {
  const { code, partyCode, receipt, committee, dueAt } = await applied();
  const { token } = await enter(partyCode, receipt);
  const { body: list } = await town.ask(labour.token, 'GET', '/mediations');
  const { body: own } = await town.ask(token, 'GET', `/mediations/${code}`);

  assert.deepEqual([partyCode, committee.id], [`${code}-1`, labour.unitId]);
  assert.ok(dueAt !== undefined && dueAt > town.now());
  assert.match(JSON.stringify(list), new RegExp(`${code}.*applied`));
  assert.match(JSON.stringify(own), /三个月.*18000/);
  assert.equal((await town.step(labour.token, code, 'acceptance')).body.status, 'accepted');
  assert.equal((await town.ask(town.keeper.token, 'GET', `/mediations/${code}`)).status, 404);
});

test('no receipt of the other side leaves with an application, and nothing of it is readable by who may only hand in', async () => {
  const { code } = await applied();
  const rows = await town.asOwner('select party_code from mediation_receipts where party_code like $1', [`${code}-%`]);

  assert.deepEqual(rows, [{ party_code: `${code}-1` }]);
  await assert.rejects(town.database.intake.query('select state from mediations'), /permission denied/);
  await assert.rejects(town.database.intake.query('select receipt_hash from mediation_receipts'), /permission denied/);
});

test('an application to a committee that is not there for it is refused, and so is one of nowhere', async () => {
  const ofTown = await apply(wages(town.townKeeper.unitId));
  const ofBureau = await apply(wages(town.sun.unitId));
  const nowhere = await apply({ ...wages(labour.unitId), divisionCode: '500235999' });
  const alone = await apply({ ...wages(labour.unitId), others: [] });

  assert.deepEqual([ofTown.status, ofTown.body.code], [422, 'mediation.committeeElsewhere']);
  assert.equal(ofBureau.body.code, 'mediation.committeeElsewhere');
  assert.deepEqual([nowhere.status, nowhere.body.code], [404, 'place.notFound']);
  assert.equal(alone.status, 422);
});

test('the committee gives the other side a receipt; a new one ends the old and whatever it opened, and is written down', async () => {
  const { code } = await applied();
  const first = await renew(labour.token, code, 2);
  const opened = await enter(first.code, first.receipt);
  const second = await renew(labour.token, code, 2);
  const again = await enter(first.code, first.receipt);
  const acts = await town.asOwner<{ body: object }>(
    `select body from ledger_entries where type = 'mediation.receiptGiven' and body->>'party' = '2' order by at`,
  );

  assert.deepEqual([first.status, first.code, opened.status], [201, `${code}-2`, 201]);
  assert.notEqual(first.receipt, second.receipt);
  assert.equal(again.status, 403);
  assert.equal((await town.ask(opened.token, 'GET', `/mediations/${code}`)).status, 401);
  assert.equal((await enter(second.code, second.receipt)).status, 201);
  assert.equal(acts.length, 2);
});

test('nobody but who may take up the file, mediates it or keeps it gives a receipt', async () => {
  const { code, partyCode, receipt } = await applied();
  const { token } = await enter(partyCode, receipt);

  assert.equal((await renew(token, code, 2)).status, 403);
  assert.equal((await renew(town.keeper.token, code, 2)).status, 404);
  assert.equal((await renew(town.townMediator.token, code, 2)).status, 404);
  assert.equal((await renew(labour.token, code, 7)).status, 422);
});
