import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { lastFile } from '../oversight/log/log-key.ts';
import { openTestLog, type TestLog } from '../oversight/log/testing.ts';
import { runLinli } from './testing.ts';

let log: TestLog;
let packed: string;
let plain: string;
before(async () => {
  log = await openTestLog();
  packed = join(log.keysFolder, 'log.jsonl.gz');
  plain = join(log.keysFolder, 'log.jsonl');
  await log.happen('500236', 3);
  await log.live('500235', 4);
  await log.sequence();
  await log.sign();
});
after(() => log.close());

test('an exported log fits anywhere, without the database, and its export is an entry', async () => {
  const exported = await linli('audit', 'export', packed);
  const audited = await linli('verify', '--audit', packed, '--json');
  const { rows } = await log.tamper.query(`select type, actor from ledger_entries where county_code = '00'`);

  assert.equal(exported.code, 0);
  assert.equal(audited.code, 0, audited.out);
  const { fits, entries, size, checkpoints, areSignaturesChecked } = JSON.parse(audited.out);
  assert.deepEqual([fits, entries, size, checkpoints, areSignaturesChecked], [true, 7, 7, 1, true]);
  assert.deepEqual(rows, [{ type: 'auditLog.exported', actor: { kind: 'system', name: 'command' } }]);
});

test('an entry changed in the file is named', async () => {
  const lines = gunzipSync(readFileSync(packed)).toString().split('\n');
  const at = lines.findIndex((line) => line.includes('"kind" : "entry"') && line.includes('"seq" : 3'));
  lines[at] = (lines[at] as string).replace('"lumen": 12.5', '"lumen": 12.4');
  writeFileSync(plain, lines.join('\n'));
  const inJson = await linli('verify', '--audit', plain, '--json');
  const inWords = await linli('verify', '--audit', plain);

  assert.equal(inJson.code, 1);
  const { misfit } = JSON.parse(inJson.out);
  assert.deepEqual([misfit.what, misfit.countyCode, misfit.seq], ['edited', '500235', 3]);
  assert.equal(inWords.code, 1);
  assert.match(inWords.out, /^不符：.*县 500235，第 3 条：内容被改过。/);
});

test('a file cut off is found by the checkpoint that somebody kept', async () => {
  const [head] = gunzipSync(readFileSync(packed)).toString().split('\n');
  writeFileSync(packed.replace('log', 'short'), gzipSync(`${head}\n`));
  const audited = await linli(
    ...['verify', '--audit', packed.replace('log', 'short'), '--json'],
    ...['--checkpoint', join(log.keysFolder, lastFile)],
  );

  assert.equal(audited.code, 1);
  assert.deepEqual(JSON.parse(audited.out).misfit, { what: 'rolledBack', leafIndex: 0, checkpoint: 7 });
});

test('the database of the installation is audited where nothing is named, with its own key', async () => {
  const own = await linli('verify', '--audit', '--json', '--checkpoint', join(log.keysFolder, lastFile));
  const other = await linli('verify', '--audit', log.adminUrl, '--json');

  assert.equal(own.code, 0, own.out);
  assert.deepEqual([JSON.parse(own.out).areSignaturesChecked, JSON.parse(own.out).isCompared], [true, true]);
  assert.equal(JSON.parse(other.out).areSignaturesChecked, false);
});

test('what is no exported log is refused', async () => {
  writeFileSync(plain, 'hello\n');
  const wrong = await linli('verify', '--audit', plain, '--json');
  const missing = await linli('verify', '--audit', `${plain}.none`, '--json');

  assert.deepEqual([wrong.code, missing.code], [2, 2]);
  assert.equal(JSON.parse(missing.out).error.code, 'file.notFound');
});

test('the public key is told, and refused where there is none', async () => {
  const key = await linli('transparency', 'key');
  rmSync(join(log.keysFolder, 'checkpoint.vkey'));
  const none = await linli('transparency', 'key', '--json');

  assert.equal(key.out.trim(), log.key.verifierKey);
  assert.deepEqual([none.code, JSON.parse(none.out).error.code], [1, 'checkpointKey.none']);
});

const linli = (...words: string[]) => runLinli(words, { adminUrl: log.adminUrl, keys: log.keysFolder });
