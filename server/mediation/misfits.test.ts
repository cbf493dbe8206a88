import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asOwner } from '../database/index.ts';
import type { Appointed } from '../identity/testing.ts';
import { yunyang } from '../identity/testing.ts';
import { verifyLedgers } from '../oversight/verify-ledgers.ts';
import { openTestCommittees, type TestCommittees } from './testing.ts';

/* What lies in no one file, and somebody with all rights on the database. Each test puts back what it changed. */
let town: TestCommittees;
let wu: Appointed;
before(async () => {
  town = await openTestCommittees();
  wu = await town.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => town.close());

const verify = async () => (await asOwner(town.test.adminUrl, (tx) => verifyLedgers(tx))).misfit;

/** What is found between the two changes, of which the second undoes the first. */
async function found(change: string, undo: string, values: unknown[] = []) {
  await town.asOwner(change, values);
  const misfit = await verify();
  await town.asOwner(undo, values);
  return misfit && { subject: misfit.subject, code: misfit.code, what: misfit.what, column: misfit.column };
}

test('whoever puts the hash of her own receipt in the place of a party’s is found', async () => {
  const { code } = await town.open();
  const partyCode = `${code}-1`;
  const [kept] = await town.asOwner<{ id: string; hash: string }>(
    'select mediation_id as id, receipt_hash as hash from mediation_receipts where party_code = $1',
    [partyCode],
  );
  const set = (hash: string) => `update mediation_receipts set receipt_hash = '${hash}' where party_code = $1`;
  const other = await found(set('$argon2id$mine'), set(kept?.hash ?? ''), [partyCode]);
  const gone = await found(
    'delete from mediation_receipts where party_code = $1',
    `insert into mediation_receipts (county_code, party_code, mediation_id, receipt_hash)
     select '${yunyang}', $1, '${kept?.id}', '${kept?.hash}'`,
    [partyCode],
  );
  const about = { subject: 'mediationReceipt', code, column: 'mediation_receipts 1' };

  assert.deepEqual(
    [other, gone],
    [
      { ...about, what: 'row' },
      { ...about, what: 'rowMissing' },
    ],
  );
  assert.equal(await verify(), undefined);
});

test('a new receipt is the one that counts, and the one before is none any more', async () => {
  const { code, receipts } = await town.open();
  const [before] = await town.asOwner<{ hash: string }>(
    'select receipt_hash as hash from mediation_receipts where party_code = $1',
    [`${code}-2`],
  );
  const renewed = await town.ask(town.keeper.token, 'POST', `/mediations/${code}/receipts`, { party: 2 });
  const [after] = await town.asOwner<{ hash: string }>(
    'select receipt_hash as hash from mediation_receipts where party_code = $1',
    [`${code}-2`],
  );
  const set = (hash?: string) => `update mediation_receipts set receipt_hash = '${hash}' where party_code = $1`;

  assert.equal(renewed.status, 201, JSON.stringify(renewed.body));
  assert.notEqual(renewed.body.receipt, receipts[1]?.receipt);
  assert.equal(await verify(), undefined);
  assert.equal((await found(set(before?.hash), set(after?.hash), [`${code}-2`]))?.what, 'row');
});

test('rules of a county that were changed past their import are found', async () => {
  const court = { kind: 'litigation', name: '云阳县人民法院', address: '青龙街道杏家湾1号' };
  const content = { roads: [{ ...court, division: yunyang, disputeTypes: [] }] };
  const asked = { content, source: '云司发〔2026〕3号', replaces: 0 };
  const imported = await town.ask(wu.token, 'POST', '/mediation-rule-versions', asked);
  const rename = (name: string) => `update mediation_rules set rule = jsonb_set(rule, '{name}', '"${name}"')`;
  const date = (sign: string) =>
    `update mediation_rule_versions set imported_at = imported_at ${sign} interval '1 day'`;
  const version = (number: number) => `(division_code, version, source, imported_at)
    select division_code, ${number}, source, imported_at from mediation_rule_versions where version = 1`;
  const changed = [
    await found(rename('别的法院'), rename(court.name)),
    await found(date('-'), date('+')),
    await found(
      `insert into mediation_rule_versions ${version(2)}`,
      'delete from mediation_rule_versions where version = 2',
    ),
  ];

  assert.equal(imported.status, 201, JSON.stringify(imported.body));
  assert.deepEqual(
    changed.map((misfit) => [misfit?.subject, misfit?.what, misfit?.column]),
    [
      ['mediationRules', 'row', 'mediation_rules'],
      ['mediationRules', 'row', 'mediation_rule_versions.imported_at'],
      ['mediationRules', 'ledgerMissing', undefined],
    ],
  );
  assert.equal(await verify(), undefined);
});
