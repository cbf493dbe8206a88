import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { parseCheckpoint, parseVerifierKey } from '@linli/domain/proof';
import { keepSigning } from './keep-signing.ts';
import { lastFile, openLogKey, originOf } from './log-key.ts';
import { openTestLog, origin, type TestLog } from './testing.ts';

let log: TestLog;
before(async () => {
  log = await openTestLog();
});
beforeEach(() => log.reset());
after(() => log.close());

test('what happened is signed, in a note that everybody can verify with the public key', async () => {
  await log.happen('500235', 3);
  await log.sequence();
  const outcome = await log.sign();
  const again = await log.sign();
  const [{ note }] = (await log.tamper.query('select note from audit_checkpoints')).rows;

  assert.deepEqual([outcome, again], ['signed', 'nothingNew']);
  assert.ok(isSignedBy(log.key.verifierKey, note));
  assert.ok(!isSignedBy(log.key.verifierKey, note.replace('\n3\n', '\n4\n')));
  assert.equal(parseCheckpoint(note)?.size, 3);
  assert.equal(parseCheckpoint(note)?.origin, origin);
});

test('the key is made once, for nobody else to read, and its log keeps its name when the address changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-keys-'));
  const first = openLogKey(folder, originOf('https://linli.example'));
  const second = openLogKey(folder, originOf('https://elsewhere.example/county/'));
  const mode = statSync(join(folder, 'checkpoint.key')).mode & 0o777;
  rmSync(folder, { recursive: true });

  assert.equal(first.origin, 'linli.example/api/v1/transparency');
  assert.equal(originOf('https://elsewhere.example/county/'), 'elsewhere.example/county/api/v1/transparency');
  assert.equal(second.verifierKey, first.verifierKey);
  assert.equal(mode, 0o600);
});

test('a database set back to an older state is noticed by the file beside the key, and nothing more is signed', async () => {
  await log.happen('500235', 2);
  await log.sequence();
  await log.sign();
  await log.tamper.query(`create temp table kept as table audit_tiles`);
  const older = await log.tamper.query('select * from audit_checkpoints');
  await log.happen('500235', 5);
  await log.sequence();
  await log.sign();
  await log.tamper.query(`delete from audit_tiles; insert into audit_tiles table kept;
    delete from audit_checkpoints where size > ${older.rows[0].size}`);

  assert.equal(await log.sign(), 'rolledBack');
  assert.equal((await log.tamper.query('select from audit_checkpoints')).rowCount, 1);
});

test('a tree that does not continue what was signed is not signed', async () => {
  await log.happen('500235', 2);
  await log.sequence();
  await log.sign();
  await log.tamper.query(`update audit_tiles set hashes = sha256('another leaf') || substring(hashes from 33)`);
  await log.happen('500235');
  await log.sequence();

  assert.equal(await log.sign(), 'forked');
});

test('another key signs nothing of a log that has one', async () => {
  await log.happen('500235');
  await log.sequence();
  await log.sign();
  await log.happen('500235');
  await log.sequence();
  const folder = mkdtempSync(join(tmpdir(), 'linli-keys-'));
  const outcome = await log.sign(openLogKey(folder, origin));
  rmSync(folder, { recursive: true });

  assert.equal(outcome, 'otherKey');
});

test('what happens is signed soon, and until then its waiting is known', async () => {
  const rung: string[] = [];
  await log.happen('500235');
  const signing = keep(rung);
  const isUnsigned = await until(async () => (await sizes()).length === 0 && signing.state().unsignedSeconds >= 1);
  await log.sequence();
  const isSigned = await until(async () => (await sizes()).includes('1') && signing.state().unsignedSeconds === 0);
  await signing.stop();

  assert.ok(isUnsigned);
  assert.ok(isSigned);
  assert.deepEqual(rung, []);
});

test('whoever set the database back is rung for, once', async () => {
  const rung: string[] = [];
  await log.happen('500235');
  await log.sequence();
  writeFileSync(join(log.keysFolder, lastFile), log.key.signNote(`${origin}\n9\n${'A'.repeat(43)}=\n`));
  const signing = keep(rung);
  const isKnown = await until(async () => signing.state().trouble === 'rolledBack');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await signing.stop();

  assert.ok(isKnown);
  assert.equal(rung.length, 1);
  assert.deepEqual(await sizes(), []);
});

function keep(rung: string[]) {
  const clock = () => '2026-03-02T01:00:00.000Z';
  return keepSigning({ ...log, clock, restMilliseconds: 20, onFault: (fault) => rung.push(String(fault)) });
}

async function sizes(): Promise<string[]> {
  const { rows } = await log.tamper.query<{ size: string }>('select size::text from audit_checkpoints order by 1');
  return rows.map(({ size }) => size);
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** By the words of c2sp.org/signed-note alone. */
function isSignedBy(verifierKey: string, note: string): boolean {
  const { name, keyId, key } = parseVerifierKey(verifierKey) ?? { name: '', keyId: '', key: '' };
  const typed = Buffer.from(key, 'base64');
  const id = createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n`), typed]))
    .digest();
  const { signedText = '', signatures = [] } = parseCheckpoint(note) ?? {};
  const signature = Buffer.from(signatures[0]?.signature ?? '', 'base64');
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]);
  return (
    id.subarray(0, 4).toString('hex') === keyId &&
    signature.subarray(0, 4).toString('hex') === keyId &&
    signatures[0]?.keyName === name &&
    verify(
      null,
      Buffer.from(signedText),
      createPublicKey({ key: spki, format: 'der', type: 'spki' }),
      signature.subarray(4),
    )
  );
}
