import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeOf } from '@linli/domain/identity';
import { type Scope, statement, type Transaction } from '../database/index.ts';
import { type Appointed, type Opened, openTestCommittees, recognized, type TestCommittees } from './testing.ts';

/*
 * With the application out of the way: only the eyes of somebody, and the bare tables. So it holds for every statement that
 * the room has or will have.
 */
let town: TestCommittees;
let file: Opened;
let id: string;
let people: Record<string, Scope>;

before(async () => {
  town = await openTestCommittees();
  file = await town.open({ intake: { kind: 'policeReferral', unitId: town.sun.unitId } });
  const take = (token: string, step: string, body: object = {}) => town.step(token, file.code, step, body);
  await take(town.keeper.token, 'acceptance');
  await take(town.keeper.token, 'assignment', { lead: town.chen.personId });
  await take(file.wang, 'inclination', { stands: 'receives', amountFen: 100 });
  const [row] = await town.asOwner<{ id: string }>('select id from mediations where code = $1', [file.code]);
  id = row?.id ?? '';
  const leader = await town.appoint({ name: '郑书记', username: 'zheng', role: 'leader' });
  const scopes = { chen: town.chen, lin: town.lin, keeper: town.keeper, townKeeper: town.townKeeper, leader };
  const others = { qian: town.qian, zhao: town.zhao, sun: town.sun, li: town.li, townMediator: town.townMediator };
  people = Object.fromEntries(
    await Promise.all(
      Object.entries({ ...scopes, ...others }).map(async ([name, { token }]: [string, Appointed]) => [
        name,
        scopeOf(await recognized(town, token)),
      ]),
    ),
  );
  people.wang = scopeOf({ kind: 'reporter', caseCode: `${file.code}-1` });
  people.stranger = scopeOf({ kind: 'reporter', caseCode: `${file.code}-9` });
  people.reporter = scopeOf({ kind: 'reporter', caseCode: file.code });
});
after(() => town.close());

/** Who of all finds a row by this question. */
async function whoFinds(question: string, asking = people): Promise<string[]> {
  const asked = statement(`bare ${question}`, question);
  const found = await Promise.all(
    Object.entries(asking).map(async ([name, scope]) => {
      const rows = await town.database.transact(scope, (tx: Transaction) => tx.query(asked, [id]));
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat().toSorted();
}

test('the row is seen by the parties, the mediator, the committee that had it first, who sent it, and from above', async () => {
  assert.deepEqual(await whoFinds('select 1 from mediations where id = $1'), [
    ...['chen', 'keeper', 'lin', 'qian', 'sun', 'wang'],
  ]);
});

test('the key of its words is for the parties, the mediator and who keeps the files', async () => {
  assert.deepEqual(await whoFinds('select 1 from file_keys where id = $1'), ['chen', 'keeper', 'wang']);
});

test('the key of what was said in confidence is for the mediator and the parties', async () => {
  const key = 'select 1 from file_keys where id in (select confidence_key_id from mediations where id = $1)';

  assert.deepEqual(await whoFinds(key), ['chen', 'wang']);
});

test('the key of what the ministry’s form asks is for the mediator, who keeps the files, and the parties', async () => {
  const key = 'select 1 from file_keys where id in (select particulars_key_id from mediations where id = $1)';

  assert.deepEqual(await whoFinds(key), ['chen', 'keeper', 'wang']);
});

test('no receipt is read but one’s own, and nobody sees who opened a file but who reads it', async () => {
  await town.ask(town.chen.token, 'GET', `/mediations/${file.code}`);

  assert.deepEqual(await whoFinds('select 1 from mediation_receipts where mediation_id = $1'), ['wang']);
  assert.deepEqual(await whoFinds('select 1 from mediation_openings where mediation_id = $1'), [
    'chen',
    'keeper',
    'wang',
  ]);
});

test('a file in confidence is seen by her who gave it and by whoever was told, one’s papers by her and the staff', async () => {
  const give = (use: string, circle: string) =>
    town.asOwner(
      `insert into mediation_attachments (county_code, id, mediation_id, use, circle, given_by, party, told_ids, uploaded_by,
         media_type, byte_count, sha256, location, uploaded_at, named_at)
       values ('500235', gen_random_uuid(), $1, $2, $3, 1, 1, $4, 'reporter', 'image/jpeg', 1, '', '', now(), now())`,
      [id, use, circle, use === 'confidence' ? [town.chen.personId] : []],
    );
  await Promise.all([give('confidence', 'confidence'), give('identity', 'particulars'), give('evidence', 'file')]);
  const both = { ...people, shan: scopeOf({ kind: 'reporter', caseCode: `${file.code}-2` }) };
  const seen = (use: string) =>
    whoFinds(`select 1 from mediation_attachments where mediation_id = $1 and use = '${use}'`, both);

  assert.deepEqual(await seen('confidence'), ['chen', 'wang']);
  assert.deepEqual(await seen('identity'), ['chen', 'keeper', 'wang']);
  assert.deepEqual(await seen('evidence'), ['chen', 'keeper', 'shan', 'wang']);
});

test('its ledger is seen by whoever sees the row, and nobody else adds to it', async () => {
  const entries = `select 1 from ledger_entries where subject = 'mediation' and subject_id = $1`;
  const adding = statement(
    'bare.adding',
    `insert into ledger_entries (county_code, subject, subject_id, seq, type, at, actor, body, salt, content_hash,
       previous_hash, hash)
     values ('500235', 'mediation', $1, 9999, 'mediation.failed', now(), '{}', '{}', '', '', '', '') returning 1`,
  );
  const refused = await Promise.all(
    Object.entries(people).map(async ([name, scope]) => {
      const work = town.database.transact(scope, async (tx: Transaction) => {
        await tx.query(adding, [id]);
        throw new Error('undone');
      });
      return work.then(
        () => [],
        (error: Error) => (error.message === 'undone' ? [] : [name]),
      );
    }),
  );

  assert.deepEqual(await whoFinds(entries), ['chen', 'keeper', 'lin', 'qian', 'sun', 'wang']);
  assert.deepEqual(refused.flat().toSorted(), [
    ...['leader', 'li', 'reporter', 'stranger', 'townKeeper', 'townMediator', 'zhao'],
  ]);
});
