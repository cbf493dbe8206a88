import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemActor } from '@linli/domain/identity';
import fc from 'fast-check';
import { insideDivision } from '../../database/index.ts';
import { checkVolume, takeStep } from '../index.ts';
import { community, openTestCounty, type TestCounty } from '../testing.ts';
import { type Archived, archiveLamp, printed, readVolume, reporterOf } from './volume.test-support.ts';
import type { Volume } from './volume.ts';

let county: TestCounty;
let lamp: Archived;
before(async () => {
  county = await openTestCounty();
  lamp = await archiveLamp(county);
});
after(() => county.close());

const codesOf = (candidate: unknown) => checkVolume(candidate).map(({ path, code }) => `${path} ${code}`);
const changed = (volume: Volume, change: (copy: Volume) => void) => {
  const copy = structuredClone(volume);
  change(copy);
  return copy;
};
const registered = async (words: string) => {
  const { body } = await county.ask(undefined, 'POST', '/cases', { words, place: { divisionCode: community } });
  return body.code;
};

test('an archived case has a sealed volume that anybody can check from its file alone', async () => {
  const volume = await readVolume(county, county.zhou.token, lamp.code);

  assert.deepEqual(checkVolume(volume), []);
  assert.deepEqual(checkVolume(JSON.parse(JSON.stringify(volume))), []);
  assert.equal(volume.head.title, '双江街道滨江社区路灯故障诉求办理案卷');
  assert.deepEqual([volume.head.number, volume.head.retention, volume.head.keptFrom], [1, '30years', '2027-01-01']);
  assert.equal(volume.entries.length, volume.case.version);
  assert.equal(volume.entries.at(-1)?.type, 'case.archived');
  assert.equal(volume.attachments.length, 3);
});

test('the volume tells how to reach nobody, and says that this is kept apart', async () => {
  const text = JSON.stringify(await readVolume(county, county.zhou.token, lamp.code));

  assert.ok(!text.includes('13800000000'));
  assert.ok(!text.includes('王秀英'));
  assert.match(text, /联系方式单独保管/);
});

test('every change to a volume is found, and where', async () => {
  const volume = await readVolume(county, county.zhou.token, lamp.code);
  const foundIn = (change: (copy: Volume) => void) => codesOf(changed(volume, change));

  assert.deepEqual(
    foundIn((copy) => Object.assign(copy.entries[5]?.body as object, { words: '没有挖断' })),
    ['/entries/5 contentHash'],
  );
  assert.deepEqual(
    foundIn((copy) => Object.assign(copy.entries[2]?.actor as object, { name: '别人' })),
    ['/entries/2 contentHash'],
  );
  assert.deepEqual(
    foundIn((copy) => Object.assign(copy.entries[3] as object, { at: '2026-03-02T00:00:00.000Z' })),
    ['/entries/3 hash', '/case case'],
  );
  assert.deepEqual(
    foundIn((copy) => Object.assign(copy.head, { retention: '10years' })),
    ['/sha256 seal'],
  );
  assert.deepEqual(
    foundIn((copy) => Object.assign(copy.case, { status: 'closed' })),
    ['/case case'],
  );
  assert.deepEqual(
    foundIn((copy) => copy.attachments.pop()),
    ['/attachments attachments'],
  );
  assert.deepEqual(
    foundIn((copy) => copy.entries.pop()),
    ['/head/lastSeq lastSeq', '/head/ledgerHash ledgerHash', '/case case'],
  );
  assert.ok(foundIn((copy) => copy.entries.splice(4, 1)).includes('/entries/4 previousHash'));
  assert.ok(foundIn((copy) => copy.entries.reverse()).includes('/entries/0 previousHash'));
});

test('no single letter of an entry or of the head can be changed unseen', async () => {
  const volume = await readVolume(county, county.zhou.token, lamp.code);
  const sealed = JSON.stringify({ head: volume.head, entries: volume.entries });
  const letters = [...sealed.matchAll(/[a-z0-9一-龥]/g)].map(({ index }) => index);

  fc.assert(
    fc.property(fc.constantFrom(...letters), (at) => {
      const forged = `${sealed.slice(0, at)}${sealed[at] === '1' ? '2' : '1'}${sealed.slice(at + 1)}`;
      return checkVolume({ ...volume, ...parsed(forged) }).length > 0;
    }),
    { numRuns: 300 },
  );
});

test('what is no volume at all is refused with reasons, never with a crash', () => {
  for (const candidate of [null, 7, 'volume', [], {}, { head: {}, entries: [] }])
    assert.ok(checkVolume(candidate).length > 0);
});

test('a case that is not archived has no volume yet', async () => {
  const code = await registered('树倒了');

  for (const form of ['json', 'pdf']) {
    const { status, body } = await county.ask(county.zhao.token, 'GET', `/cases/${code}/volume.${form}`);
    assert.deepEqual([status, body.code], [409, 'volume.notSealed']);
  }
});

test('whoever may not see the case may not see its volume, nor learn that there is one', async () => {
  const other = await registered('路面积水');

  for (const form of ['json', 'pdf']) {
    const hers = await county.ask(county.sun.token, 'GET', `/cases/${other}/volume.${form}`);
    const nobody = await county.ask(undefined, 'GET', `/cases/${lamp.code}/volume.${form}`);
    assert.deepEqual([hers.status, hers.body.code, nobody.status], [404, 'case.notFound', 401]);
  }
});

test('the reporter gets her own copy without names of staff, and its chain still fits', async () => {
  const token = await reporterOf(county, lamp);
  const hers = await readVolume(county, token, lamp.code);
  const theirs = await readVolume(county, county.zhou.token, lamp.code);

  assert.deepEqual(checkVolume(hers), []);
  assert.equal(hers.sha256, theirs.sha256);
  assert.deepEqual(
    hers.entries.map(({ hash }) => hash),
    theirs.entries.map(({ hash }) => hash),
  );
  const people = hers.entries.flatMap(({ actor }) => [actor.name, actor.personId, actor.postId]);
  assert.deepEqual(
    people.filter((known) => known !== undefined),
    [],
  );
  assert.ok(!JSON.stringify(hers).includes('灯杆电缆被挖断'));
  assert.ok(!JSON.stringify(hers).includes('到现场围挡'));
  assert.deepEqual(
    hers.entries.filter(({ salt }) => salt !== undefined).map(({ type }) => type),
    ['case.registered'],
  );
});

test('the same volume is the same paper, byte for byte', async () => {
  const [first, second] = [
    await printed(county, county.zhou.token, lamp.code),
    await printed(county, county.zhou.token, lamp.code),
  ];

  assert.equal(first.statusCode, 200, first.body);
  assert.ok(first.rawPayload.subarray(0, 8).equals(Buffer.from('%PDF-1.7')));
  assert.ok(first.rawPayload.equals(second.rawPayload));
  assert.equal(first.headers['content-type'], 'application/pdf');
  assert.equal(first.headers['content-disposition'], `attachment; filename="${lamp.code}-volume-1.pdf"`);
  assert.equal(first.headers['cache-control'], 'private, no-store');
});

test('a case that was reopened and archived again has two volumes, and the first stays as it was', async () => {
  const twice = await archiveLamp(county, { isReopened: true });

  const first = await readVolume(county, county.zhou.token, twice.code, '?number=1');
  const second = await readVolume(county, county.zhou.token, twice.code);
  const third = await county.ask(county.zhou.token, 'GET', `/cases/${twice.code}/volume.json?number=3`);

  assert.deepEqual([first.head.number, second.head.number, third.status], [1, 2, 409]);
  assert.deepEqual([...checkVolume(first), ...checkVolume(second)], []);
  assert.deepEqual([first.case.reopenings, second.case.reopenings], [0, 1]);
  assert.deepEqual(second.entries.slice(0, first.entries.length), first.entries);
});

test('what the clock archives is sealed as well', async () => {
  const code = await registered('请公开低保名单');
  const transfer = { to: 'disclosure', reason: '属于政府信息公开' };
  const answer = await county.ask(county.zhao.token, 'POST', `/cases/${code}/transfer`, transfer);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));

  await county.database.transact(insideDivision('500235'), (tx) =>
    takeStep(tx, county.parts, systemActor('clock'), county.now(), code, 'archive', {}),
  );

  const volume = await readVolume(county, county.zhao.token, code);
  assert.deepEqual(checkVolume(volume), []);
  assert.equal(volume.head.retention, '10years');
  assert.equal((await printed(county, county.zhao.token, code)).statusCode, 200);
});

test('a sealed volume cannot be changed or removed by the application', async () => {
  const forbidden = (text: string) =>
    assert.rejects(
      county.database.transact(insideDivision('500235'), (tx) => tx.query({ name: text, text })),
      /permission denied/,
    );

  await forbidden("update case_volumes set sha256 = ''");
  await forbidden('delete from case_volumes');
});

function parsed(text: string): object {
  try {
    return JSON.parse(text);
  } catch {
    return { entries: [] };
  }
}
