import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Archived, archiveLamp } from '../cases/volume/volume.test-support.ts';
import { openTalkingCounty, type TalkingCounty } from '../channels/messages/messages.test-support.ts';
import { runLinli } from './testing.ts';

let county: TalkingCounty;
let keys: string;
/** Asked to be erased, under hold, kept for thirty years and for three, and plain. */
let asked: Archived;
let held: Archived;
let old: Archived;
let plain: Archived;

before(async () => {
  county = await openTalkingCounty();
  keys = await mkdtemp(join(tmpdir(), 'linli-keys-'));
  [asked, held, old, plain] = [
    await archiveLamp(county),
    await archiveLamp(county),
    await archiveLamp(county),
    await archiveLamp(county),
  ];
  const qian = await county.signIn('qian');
  for (const { code } of [asked, held]) await county.step(qian, code, 'erasure-request', { reason: '当事人申请' });
  await county.step(qian, held.code, 'legal-hold', { reason: '行政诉讼' });
  for (const { code } of [held, old])
    await county.look(
      `update case_volumes set head = jsonb_set(head, '{keptFrom}', '"1990-01-01"')
       where case_id = (select id from cases where code = $1)`,
      [code],
    );
});
after(async () => {
  await county.close();
  await rm(keys, { recursive: true });
});

test('what is due is listed without touching it, then erased; what is held stays', async () => {
  const listed = await linli('erase', 'due', '--dry-run');
  const untouched = await wordsOf(old);
  const erased = await linli('erase', 'due');
  const again = await linli('erase', 'due', '--dry-run');

  assert.deepEqual([listed.code, erased.code, again.code], [0, 0, 0], erased.said);
  assert.match(
    listed.said,
    new RegExp(
      `^保管期满 1 件，尚未删除；去掉 --dry-run 即删除：\n${old.code}  删除全部内容  已办理案卷，保管期自 1990-01-01 起\n$`,
    ),
  );
  assert.notEqual(untouched, '［已删除］');
  assert.match(erased.said, new RegExp(`^已删除 1 件。\n${old.code}`));
  assert.equal(await wordsOf(old), '［已删除］');
  assert.equal(again.said, '没有保管期满的。\n');
  assert.notEqual(await wordsOf(held), '［已删除］');
});

test('an erasure that was asked for wants a reason, and the ledger keeps it', async () => {
  const silent = await linli('erase', 'case', asked.code);
  const blank = await linli('erase', 'case', asked.code, '--reason', '  ');
  const done = await linli('erase', 'case', asked.code, '--reason', '当事人来信，主任同意');

  assert.deepEqual([silent.code, blank.code, done.code], [2, 2, 0], done.said);
  assert.match(silent.said, /--reason/);
  assert.match(blank.said, /--reason/);
  assert.equal(await wordsOf(asked), '［已删除］');
  const [entry] = await county.look<{ actor: { name: string }; body: { reason: string; basis: string } }>(
    `select actor, body from ledger_entries where type = 'case.erased'
       and subject_id = (select id from cases where code = $1)`,
    [asked.code],
  );
  assert.deepEqual(
    [entry?.actor.name, entry?.body.basis, entry?.body.reason],
    ['command line', 'request', '当事人来信，主任同意'],
  );
});

test('what is held, what nobody asked for, what is gone already and what is no case are each refused with why', async () => {
  const reason = ['--reason', '试一试'];
  const refused = [
    await linli('erase', 'case', held.code, ...reason),
    await linli('erase', 'case', plain.code, ...reason),
    await linli('erase', 'case', asked.code, ...reason),
    await linli('erase', 'case', '50023526112248392016', ...reason),
    await linli('erase', 'case', '云阳', ...reason),
  ];

  assert.deepEqual(
    refused.map(({ code }) => code),
    [1, 1, 1, 1, 2],
  );
  assert.match(refused[0]?.said ?? '', /依法留存/);
  assert.match(refused[1]?.said ?? '', /还没有人申请/);
  assert.match(refused[2]?.said ?? '', /已经删除/);
  assert.match(refused[3]?.said ?? '', /没有编号为 50023526112248392016/);
  assert.match(refused[4]?.said ?? '', /“云阳”不是编号/);
});

test('after a restore what had been erased is erased again, and each that cannot be is named with why', async () => {
  const lines = [plain, held, asked].map(({ code }) =>
    JSON.stringify({ code, type: 'case.erased', at: '2026-03-02T01:00:00.000Z' }),
  );
  await writeFile(join(keys, 'erasures.jsonl'), `${lines.join('\n')}\n`);

  const { code, said } = await linli('erase', 'reapply');

  assert.equal(code, 1, said);
  assert.match(said, /^名单上 3 项：重新删除 1 项，已是删除状态 1 项，未能删除 1 项：\n/);
  assert.match(said, new RegExp(`${held.code}  全部内容：这件诉求依法留存`));
  assert.equal(await wordsOf(plain), '［已删除］');
});

test('every proof of what was erased stays valid, in the database and in an export', async () => {
  const path = join(keys, 'log.jsonl');
  const exported = await linli('audit', 'export', path);
  const answers = [
    await linli('verify', '--json'),
    await linli('verify', '--audit', '--json'),
    await linli('verify', '--audit', path, '--json'),
  ];

  assert.equal(exported.code, 0, exported.said);
  assert.deepEqual(
    answers.map(({ said }) => JSON.parse(said).fits),
    [true, true, true],
  );
  assert.ok(answers.slice(1).every(({ said }) => JSON.parse(said).erased > 20));
});

async function wordsOf({ code }: Archived): Promise<string | undefined> {
  const [row] = await county.look<{ words: string }>(`select state->>'words' as words from cases where code = $1`, [
    code,
  ]);
  return row?.words;
}

const linli = (...words: string[]) => runLinli(words, { adminUrl: county.test.adminUrl, keys });
