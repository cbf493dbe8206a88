import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CourtBundle } from '@linli/domain/mediation';
import { agreement, handIn, type Opened, openTestCommittees, type TestCommittees } from '../testing.ts';
import { checkMediationVolume } from './check-volume.ts';
import { textOfPdf } from './pdf-text.test-support.ts';
import type { MediationVolume } from './volume-shape.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

async function take(token: string, code: string, name: string, body: object = {}) {
  const answer = await town.step(token, code, name, body);
  assert.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body)}`);
}

async function get(token: string, path: string) {
  const response = await town.app.inject({
    url: `/api/v1/mediations/${path}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, bytes: response.rawPayload, json: () => response.json() };
}

/** Two neighbours with their papers, a photo for both sides, and a talk that is for nobody else. */
async function mediated(): Promise<Opened> {
  const opened = await town.open();
  const { code, wang, shan } = opened;
  await take(town.keeper.token, code, 'acceptance');
  await take(town.keeper.token, code, 'assignment', { lead: town.chen.personId });
  await take(wang, code, 'rights-notice');
  await take(shan, code, 'rights-notice');
  const fileId = await handIn(town, wang, code, 'evidence');
  await take(wang, code, 'evidence', { name: '水沟照片', kind: 'copy', pages: 1, fileId, shownTo: 'file' });
  await take(town.chen.token, code, 'caucus', { party: 1, notes: '她愿意少要五百' });
  return opened;
}

async function archived(): Promise<Opened> {
  const opened = await mediated();
  await take(town.chen.token, opened.code, 'failure', { reason: 'apart' });
  await take(town.keeper.token, opened.code, 'archive');
  return opened;
}

/** In effect, with all that a court asks for. */
async function readyForCourt(): Promise<Opened> {
  const opened = await mediated();
  const { code, wang, shan } = opened;
  await take(town.chen.token, code, 'draft', agreement);
  for (const token of [wang, shan, town.chen.token])
    await take(token, code, 'signature', { paper: 'agreement', number: 1 });
  await take(town.keeper.token, code, 'seal', { number: 1 });
  for (const token of [wang, shan]) {
    const identity = await handIn(town, token, code, 'identity');
    const particulars = { documentNumber: '500235195901010021' };
    await take(token, code, 'party-description', { identity, particulars, deliveryAddress: '滨江路12号' });
    await take(token, code, 'confirmation-wish');
  }
  await take(town.keeper.token, code, 'transfer-letter', {
    letter: await handIn(town, town.keeper.token, code, 'letter'),
  });
  return opened;
}

test('an archived file has a volume that anybody can check, and that tells of every change to it', async () => {
  const { code } = await archived();
  const { status, json } = await get(town.keeper.token, `${code}/volume.json`);
  const volume: MediationVolume = json();

  assert.equal(status, 200);
  assert.deepEqual(checkMediationVolume(volume), []);
  const changed = structuredClone(volume);
  (changed.papers[2] as { name: string }).name = '另一份';
  assert.deepEqual(checkMediationVolume(changed), [{ path: '/papers', code: 'papers', value: volume.papers.length }]);
  const later = { ...volume, head: { ...volume.head, sealedAt: '2030-01-01T00:00:00.000Z' } };
  assert.deepEqual(checkMediationVolume(later), [{ path: '/sha256', code: 'seal', value: volume.sha256 }]);
  assert.equal(checkMediationVolume({})[0]?.code, 'shape.required');
});

test('the volume ends where the ledger of the file ends, and nothing in confidence lies in it', async () => {
  const { code } = await archived();
  const volume: MediationVolume = (await get(town.keeper.token, `${code}/volume.json`)).json();
  const [last] = await town.asOwner<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from ledger_entries
     where subject_id = (select id from mediations where code = $1) order by seq desc limit 1`,
    [code],
  );

  assert.deepEqual([volume.head.lastSeq, volume.head.ledgerHash], [last?.seq, last?.hash]);
  assert.equal(volume.attachments.length, 1);
  assert.ok(!JSON.stringify(volume).includes('少要五百'));
  const [kept] = await town.asOwner<{ row: string }>(
    `select row_to_json(v)::text as row from mediation_volumes v
     where mediation_id = (select id from mediations where code = $1)`,
    [code],
  );
  assert.ok(!/王秀英|李大山|水沟/.test(kept?.row ?? ''));
});

test('on paper it has a cover, its contents with pages, every paper, the photo, a back and its seal', async () => {
  const { code } = await archived();
  const { status, bytes } = await get(town.keeper.token, `${code}/volume.pdf`);
  const text = textOfPdf(bytes);
  const volume: MediationVolume = (await get(town.keeper.token, `${code}/volume.json`)).json();

  assert.equal(status, 200);
  for (const { name } of volume.papers.slice(1)) assert.ok(text.replaceAll('　', '').includes(name), name);
  const names = volume.papers.map(({ paper }) => paper);
  assert.deepEqual([names[0], names[1], names.at(-1)], ['cover', 'toc', 'backCover']);
  const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  assert.ok(text.includes(`共 ${pages} 页`) && pages > volume.papers.length);
  assert.ok(text.includes(volume.sha256));
  assert.match(bytes.toString('latin1'), /\/Subtype \/Image/);
  // The contents name the page on which the first paper begins: behind the cover and the contents themselves.
  assert.match(text, /1人民调解受理登记表3/);
  const again = await get(town.keeper.token, `${code}/volume.pdf`);
  assert.ok(again.bytes.equals(bytes));
});

test('a volume is for who keeps the files and who mediated, and whoever opens it is written down', async () => {
  const { code, wang } = await archived();
  const statuses = await Promise.all(
    [wang, town.lin.token, town.townKeeper.token, town.qian.token].map(
      async (token) => (await get(token, `${code}/volume.json`)).status,
    ),
  );
  const before = await openings(wang, code);
  await get(town.keeper.token, `${code}/volume.pdf`);

  assert.ok(statuses.every((status) => status === 403 || status === 404));
  assert.equal(await openings(wang, code), before + 1);
  const { code: open } = await mediated();
  assert.equal((await get(town.keeper.token, `${open}/volume.json`)).status, 404);
});

async function openings(token: string, code: string): Promise<number> {
  const { body } = await town.ask(token, 'GET', `/mediations/${code}/openings`);
  return (body as unknown as { openings: unknown[] }).openings.length;
}

test('a court is sent the bundle as papers and as data, and its answer comes back into it', async () => {
  const { code } = await readyForCourt();
  await take(town.keeper.token, code, 'confirmation-request', { court: '云阳县人民法院' });
  await take(town.keeper.token, code, 'court-answer', { isAccepted: true, courtNumber: '（2026）渝0235诉前调确9号' });
  await take(town.keeper.token, code, 'court-ruling', {
    ...{ result: 'confirmed', courtNumber: '（2026）渝0235民特9号' },
  });
  const [paper, data] = await Promise.all(
    ['pdf', 'json'].map((kind) => get(town.keeper.token, `${code}/court-bundle.${kind}`)),
  );
  const bundle: CourtBundle = data?.json();
  const text = textOfPdf(paper?.bytes as Buffer);

  assert.deepEqual([paper?.status, data?.status], [200, 200]);
  for (const words of ['司法确认申请书', '移送函', '人民调解协议书', '当事人身份证明', '滨江路12号', '云阳县人民法院'])
    assert.ok(text.includes(words), words);
  assert.deepEqual(
    bundle.applicants.map(({ name, documentNumber, deliveryAddress }) => [name, documentNumber, deliveryAddress]),
    [
      ['王秀英', '500235195901010021', '滨江路12号'],
      ['李大山', '500235195901010021', '滨江路12号'],
    ],
  );
  assert.equal(bundle.agreement.terms[0]?.amountFen, 200_000);
  assert.equal(bundle.attachments.length, 3);
  assert.deepEqual(
    [bundle.answer.acceptedNumber, bundle.answer.ruling, bundle.answer.rulingNumber],
    ['（2026）渝0235诉前调确9号', 'confirmed', '（2026）渝0235民特9号'],
  );
  assert.ok(!/少要五百|土家族/.test(JSON.stringify(bundle)));
});

test('a bundle that lacks something is not made, and what it lacks is named', async () => {
  const { code, wang } = await mediated();
  const { status, json } = await get(town.keeper.token, `${code}/court-bundle.pdf`);

  assert.deepEqual([status, json().code], [422, 'mediation.bundleIncomplete']);
  assert.ok([403, 404].includes((await get(wang, `${code}/court-bundle.json`)).status));
});
