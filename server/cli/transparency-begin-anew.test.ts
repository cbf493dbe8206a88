import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lastFile, openLogKey } from '../oversight/log/log-key.ts';
import { openTestLog, origin, type TestLog } from '../oversight/log/testing.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const tables = ['ledger_entries', 'outbox', 'outbox_readers', 'audit_chain', 'audit_tiles', 'audit_checkpoints'];
let log: TestLog;
let signedLast: string;

/** Seven entries were signed; then the database is what it was after the first four. */
before(async () => {
  log = await openTestLog();
  await log.happen('500235', 4);
  await log.sequence();
  await log.sign();
  await log.tamper.query('create schema kept');
  for (const table of tables) await log.tamper.query(`create table kept.${table} as table ${table}`);
  await log.happen('500235', 3);
  await log.sequence();
  await log.sign();
  signedLast = (await log.tamper.query('select note from audit_checkpoints order by size desc')).rows[0].note;
});
after(() => log.close());

test('a log is not ended while a server runs that holds its key', () => {
  const { status, said } = beginAnew('--reason', '试一试');

  assert.deepEqual([status, said.error.code], [1, 'log.served']);
});

test('a log that fits all that was signed is ended only by whoever types its name', async () => {
  await log.rest();
  const refused = [beginAnew('--reason', '试一试'), beginAnew('--reason', '试一试', '--although-it-fits', 'yes')];
  const silent = beginAnew();

  assert.deepEqual(
    refused.map(({ status, said }) => [status, said.error.code, said.error.values.origin]),
    [
      [1, 'log.fits', origin],
      [1, 'log.fits', origin],
    ],
  );
  assert.equal(silent.status, 2);
  assert.ok(existsSync(join(log.keysFolder, lastFile)));
});

test('after a restore the old log ends with its last checkpoint, and a new one begins under another name and key', async () => {
  for (const table of tables) {
    await log.tamper.query(`truncate ${table}`);
    await log.tamper.query(`insert into ${table} overriding system value table kept.${table}`);
  }

  const { status, said } = beginAnew('--reason', '磁盘损坏，恢复到昨天');

  assert.equal(status, 0, JSON.stringify(said));
  const { rows } = await log.tamper.query(
    `select number, origin, verifier_key, reason, trouble, signed_size::int, kept_size::int, last_note from audit_log_endings`,
  );
  assert.deepEqual(rows, [
    {
      ...{ number: 1, origin, verifier_key: log.key.verifierKey, reason: '磁盘损坏，恢复到昨天' },
      ...{ trouble: 'rolledBack', signed_size: 7, kept_size: 4, last_note: signedLast },
    },
  ]);
  assert.equal(said.origin, `${origin}/2`);
  assert.notEqual(said.verifierKey.split('+').at(-1), log.key.verifierKey.split('+').at(-1));
  const left = await log.tamper.query(
    `select (select count(*)::int from audit_checkpoints) as present, (select count(*)::int from audit_past_checkpoints) as past`,
  );
  assert.deepEqual(left.rows, [{ present: 0, past: 1 }]);
  assert.ok(existsSync(join(log.keysFolder, 'ended-log-1', lastFile)));
  const acts = await log.tamper.query(
    `select body->>'reason' as reason from ledger_entries where type = 'auditLog.begunAnew'`,
  );
  assert.deepEqual(acts.rows, [{ reason: '磁盘损坏，恢复到昨天' }]);
});

test('the new log is signed, fits, and can be ended in its turn by its own name', async () => {
  const key = openLogKey(log.keysFolder, 'elsewhere');
  const other = await openAgain();
  await other.sequence();
  assert.equal(await other.sign(key), 'signed');
  await other.leave();

  const fits = linli('verify', '--audit', '--json');
  const again = beginAnew('--reason', '换了域名', '--although-it-fits', `${origin}/2`);

  assert.deepEqual([fits.status, JSON.parse(fits.out).fits], [0, true], fits.out);
  assert.deepEqual([again.status, again.said.ended?.trouble, again.said.origin], [0, 'none', `${origin}/3`]);
});

async function openAgain() {
  const [{ openDatabase, nobody, roleUrls }, { readAll }, { sequencer }, { signCheckpoint }] = await Promise.all([
    import('../database/index.ts'),
    import('../jobs/index.ts'),
    import('../oversight/log/sequencer.ts'),
    import('../oversight/log/sign-checkpoint.ts'),
  ]);
  const database = openDatabase(roleUrls(log.adminUrl));
  return {
    sequence: () => readAll(database, [sequencer]),
    sign: (key: TestLog['key']) =>
      database.transact(nobody, (tx) => signCheckpoint(tx, key, '2026-03-04T01:00:00.000Z')),
    leave: () => database.close(),
  };
}

function beginAnew(...words: string[]) {
  const { status, out } = linli('transparency', 'begin-anew', ...words, '--json');
  return { status, said: JSON.parse(out) };
}

function linli(...words: string[]) {
  const env = { ...process.env, DATABASE_URL: log.adminUrl, LINLI_KEYS: log.keysFolder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env });
  return { status, out: stdout || stderr };
}
