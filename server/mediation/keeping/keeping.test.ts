import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { later } from '@linli/domain/kernel';
import { inTransaction, nobody, openPool } from '../../database/index.ts';
import { yunyang } from '../../identity/testing.ts';
import { readAll } from '../../jobs/index.ts';
import { verifyLedgers } from '../../oversight/verify-ledgers.ts';
import { sweepMediationAttachments } from '../sweep-attachments.ts';
import { handIn, type Opened, openTestCommittees, type TestCommittees } from '../testing.ts';
import { eraseDueMediations, eraseMediationAlone, listDueMediations } from './erase-due.ts';
import { shredConfidences } from './shred-confidences.ts';

let town: TestCommittees;
let owner: ReturnType<typeof openPool>;
before(async () => {
  town = await openTestCommittees();
  owner = openPool(town.test.ownerUrl, { max: 1, name: 'test' });
});
after(async () => {
  await owner.end();
  await town.close();
});

const inThirtyYears = '2057-01-01T01:00:00.000Z';
const justBefore = '2056-12-30T01:00:00.000Z';

async function take(token: string, code: string, name: string, body: object = {}) {
  const answer = await town.step(token, code, name, body);
  assert.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body)}`);
}

/** Two neighbours who could not agree; one photo is for both, one for the mediator alone. Its photos: shown, and in confidence. */
async function apart(): Promise<Opened & { shown: string; confided: string }> {
  const opened = await town.open();
  const { code, wang, shan } = opened;
  await take(town.keeper.token, code, 'acceptance');
  await take(town.keeper.token, code, 'assignment', { lead: town.chen.personId });
  for (const token of [wang, shan]) await take(token, code, 'rights-notice');
  const [shown, confided] = [await handIn(town, wang, code, 'evidence'), await handIn(town, wang, code, 'confidence')];
  const evidence = { name: '水沟照片', kind: 'copy', pages: 1 };
  await take(wang, code, 'evidence', { ...evidence, fileId: shown, shownTo: 'file' });
  await take(wang, code, 'evidence', { ...evidence, fileId: confided, shownTo: 'confidence' });
  await take(town.chen.token, code, 'caucus', { party: 1, notes: '她愿意少要五百' });
  await take(wang, code, 'inclination', { stands: 'receives', amountFen: 123_456 });
  await take(town.chen.token, code, 'failure', { reason: 'apart' });
  return { ...opened, shown, confided };
}

async function archived() {
  const opened = await apart();
  await take(town.keeper.token, opened.code, 'archive');
  await readAll(town.database, [shredConfidences]);
  return opened;
}

const read = (token: string, path: string) => town.ask(token, 'GET', `/mediations/${path}`);
const open = async (token: string, path: string) => {
  const answer = await town.app.inject({
    url: `/api/v1/mediations/${path}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.statusCode;
};
const livingKeys = async (code: string) =>
  (
    await town.asOwner<{ subject: string }>(
      `select subject from file_keys join mediations m on m.county_code = file_keys.county_code
         and file_keys.id in (m.id, confidence_key_id, meeting_key_id, particulars_key_id, joint_key_id)
       where m.code = $1 and destroyed_at is null order by subject`,
      [code],
    )
  ).map(({ subject }) => subject);
const verify = () => inTransaction(owner, nobody, (tx) => verifyLedgers(tx));
const sweep = () => sweepMediationAttachments(town.database, town.parts.files, later(town.now(), 3 * 86_400_000));

test('with the archiving goes what was said and shown in confidence, for everybody and for good', async () => {
  const { code, wang, shown, confided } = await apart();
  const before = await Promise.all([read(town.chen.token, code), read(wang, code)]);
  await take(town.keeper.token, code, 'archive');
  await readAll(town.database, [shredConfidences]);
  const after = await Promise.all([read(town.chen.token, code), read(wang, code)]);
  const photos = await Promise.all([confided, shown].map((id) => open(wang, `${code}/attachments/${id}`)));
  const files = (await filesOfStore()).length;
  await sweep();

  const confided1 = before.map(({ body }) => JSON.stringify(body));
  assert.match(confided1[0] as string, /她愿意少要五百/);
  assert.match(confided1[1] as string, /123456/);
  assert.deepEqual([...after.map(({ status }) => status), ...photos], [200, 200, 404, 200]);
  assert.doesNotMatch(JSON.stringify(after), /少要五百|123456/);
  assert.match(JSON.stringify(after[1]), /李大山砌的墙压了王秀英家的水沟/);
  assert.deepEqual(await livingKeys(code), ['mediation', 'mediationMeeting', 'mediationParticulars']);
  assert.ok((await filesOfStore()).length < files, 'the bytes of the photo in confidence lie there still');
  assert.equal((await verify()).misfit, undefined);
});

test('when its time is over a file is destroyed: how it ended stays, and nobody opens a word of it', async () => {
  const { code, wang } = await archived();
  const early = await listDueMediations(town.database, town.parts, yunyang, justBefore);
  const due = await listDueMediations(town.database, town.parts, yunyang, inThirtyYears);
  const erased = await eraseDueMediations(town.database, town.parts, yunyang, inThirtyYears);
  const again = await eraseDueMediations(town.database, town.parts, yunyang, inThirtyYears);
  const [forMediator, forParty, volume, receipt] = [
    await read(town.chen.token, code),
    await read(wang, code),
    await read(town.keeper.token, `${code}/volume.json`),
    await town.ask(town.keeper.token, 'POST', `/mediations/${code}/receipts`, { party: 1 }),
  ];
  const listed = (await town.ask(town.keeper.token, 'GET', `/mediation-archive?words=${code}`)).body as unknown as {
    files: { outcome: string; erasedAt?: string }[];
  };
  await sweep();

  assert.deepEqual(
    early.filter((one) => one.code === code),
    [],
  );
  assert.deepEqual(
    due.find((one) => one.code === code),
    { code, recordClass: 'handledFile', since: '2027-01-01' },
  );
  assert.ok(erased >= 1);
  assert.equal(again, 0);
  for (const answer of [forMediator, forParty, volume, receipt])
    assert.deepEqual([answer.status, answer.body.code], [410, 'mediation.erased'], JSON.stringify(answer));
  assert.match(JSON.stringify(forParty.body), /已于2057年1月1日.*销毁/);
  assert.deepEqual(
    listed.files.map(({ outcome, erasedAt }) => [outcome, erasedAt]),
    [['failed', inThirtyYears]],
  );
  assert.deepEqual(await livingKeys(code), []);
  const left = await town.asOwner(
    'select id from mediation_attachments where mediation_id = (select id from mediations where code = $1)',
    [code],
  );
  assert.deepEqual(left, []);
  assert.equal((await verify()).misfit, undefined);
});

test('what is held is not destroyed before whoever keeps it lets go of it', async () => {
  const { code, wang } = await archived();
  const unheld = await town.step(town.keeper.token, code, 'hold-release', { reason: '弄错了' });
  const byParty = await town.step(wang, code, 'legal-hold', { reason: '我要留着' });
  await take(town.keeper.token, code, 'legal-hold', { reason: '法院调卷' });
  const twice = await town.step(town.chen.token, code, 'legal-hold', { reason: '法院调卷' });
  const seen = (await read(town.keeper.token, code)).body as { hold?: { reason: { text: string } } };
  const held = await eraseMediationAlone(town.database, code, inThirtyYears);
  const due = await listDueMediations(town.database, town.parts, yunyang, inThirtyYears);
  await take(town.keeper.token, code, 'hold-release', { reason: '案子结了' });
  const released = await eraseMediationAlone(town.database, code, inThirtyYears, 'reapplied');

  assert.deepEqual([unheld.status, byParty.status, twice.status], [409, 403, 409]);
  assert.equal(seen.hold?.reason.text, '法院调卷');
  assert.equal(held?.refusal, 'mediation.held');
  assert.ok(!due.some((one) => one.code === code));
  assert.equal(released, undefined);
});

test('a county that keeps for ever destroys nothing, and what was sealed for longer is kept for longer', async () => {
  const { code } = await archived();
  const forYears = (keep: number | 'permanent') => ({
    retentionOf: async (county: string) => {
      const { rules, ...rest } = await town.parts.retentionOf(county);
      return { ...rest, rules: { ...rules, handledFile: { ...rules.handledFile, keep } } };
    },
  });
  const isDue = async (keep: number | 'permanent', now: string) =>
    (await listDueMediations(town.database, forYears(keep) as never, yunyang, now)).some((one) => one.code === code);

  assert.deepEqual(
    [
      await isDue('permanent', inThirtyYears),
      await isDue(10, '2040-01-01T01:00:00.000Z'),
      await isDue(10, inThirtyYears),
    ],
    [false, false, true],
  );
});

test('papers that were put back, and a key that was left, are named by linli verify', async () => {
  const { code } = await archived();
  await eraseMediationAlone(town.database, code, inThirtyYears);
  const of = `(select id from mediations where code = '${code}')`;
  const whole = await verify();
  await town.asOwner(`update mediation_volumes set papers = '\\x00' where mediation_id = ${of}`);
  const papers = await verify();
  await town.asOwner(`update mediation_volumes set papers = null where mediation_id = ${of}`);
  await town.asOwner(`update file_keys set wrapped_key = '\\x00', destroyed_at = null where id = ${of}`);
  const key = await verify();
  await town.asOwner(`update file_keys set wrapped_key = null, destroyed_at = now() where id = ${of}`);

  assert.equal(whole.misfit, undefined);
  assert.deepEqual([papers.misfit?.column, key.misfit?.column], ['mediation_volumes.papers', 'file_keys']);
});

async function filesOfStore(): Promise<string[]> {
  const all = await readdir(town.filesFolder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map(({ name }) => name);
}
