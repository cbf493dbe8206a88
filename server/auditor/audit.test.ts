import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { checkpointText } from '@linli/domain/proof';
import { appendEntries, asOwner, digestOf, insideDivision, statement } from '../database/index.ts';
import { exportLog } from '../oversight/log/export-log.ts';
import { type LogKey, openLogKey } from '../oversight/log/log-key.ts';
import { openTestLog, origin, type TestLog } from '../oversight/log/testing.ts';
import { rehashChains, rehashLedger, rehashTree } from './forger.test-support.ts';
import {
  type AuditOptions,
  type AuditVerdict,
  audit,
  type Misfit,
  openDatabaseSource,
  openFileSource,
} from './index.ts';

/*
 * A county whose log was signed twice, and somebody with all rights on its database. Each test begins with the log whole.
 */
let log: TestLog;
let lamp: string;
let saved: string;
const moment = '2026-03-03T01:00:00.000Z';
const tables = ['ledger_entries', 'audit_chain', 'audit_tiles', 'audit_checkpoints', 'outbox', 'outbox_readers'];

before(async () => {
  log = await openTestLog();
  await log.happen('500236', 2);
  await log.live('500235', 3);
  await log.sequence();
  await log.sign();
  lamp = await log.live('500235', 5);
  await log.happen('00', 1);
  await log.live('500236', 290);
  await log.sequence();
  await log.sign();
  saved = await newestNote();
  await log.tamper.query('create schema kept');
  for (const table of tables) await log.tamper.query(`create table kept.${table} as table ${table}`);
});
beforeEach(async () => {
  await log.tamper.query(`truncate ${tables.join(', ')}`);
  for (const table of tables)
    await log.tamper.query(`insert into ${table} overriding system value table kept.${table}`);
});
after(() => log.close());

test('where nobody meddled everything fits, up to the checkpoint that was kept', async () => {
  const verdict = await check({ saved });

  assert.equal(verdict.misfit, undefined);
  assert.deepEqual([verdict.entries, verdict.size, verdict.checkpoints, verdict.pending], [301, 301, 2, 0]);
});

test('what waits for the log is no misfit', async () => {
  await log.happen('500235', 2);
  const verdict = await check();

  assert.deepEqual([verdict.misfit, verdict.pending, verdict.size], [undefined, 2, 301]);
});

test('changed words are found', async () => {
  await tamper(`update ledger_entries set body = '{"lumen": 13}' where subject_id = '${lamp}' and seq = 2`);

  await finds({ what: 'edited', subjectId: lamp, seq: 2 });
});

test('another actor is found', async () => {
  await tamper(`update ledger_entries set actor = '{"kind": "system"}' where subject_id = '${lamp}' and seq = 1`);

  await finds({ what: 'edited', subjectId: lamp, seq: 1 });
});

test('another time is found, be it a thousandth of a millisecond', async () => {
  await tamper(`update ledger_entries set at = at + interval '1 microsecond' where subject_id = '${lamp}' and seq = 4`);

  await finds({ what: 'edited', subjectId: lamp, seq: 4 });
});

test('an entry taken out of a ledger is found', async () => {
  await tamper(`delete from ledger_entries where subject_id = '${lamp}' and seq = 3`);

  await finds({ what: 'deleted', subjectId: lamp, seq: 3 });
});

test('the last entry of a ledger is missed', async () => {
  await tamper(`delete from ledger_entries where subject_id = '${lamp}' and seq = 5`);

  await finds({ what: 'deleted', subjectId: lamp, seq: 5, leafIndex: 9 });
});

test('a whole ledger is missed', async () => {
  await tamper(`delete from ledger_entries where subject_id = '${lamp}'`);

  await finds({ what: 'deleted', subjectId: lamp, seq: 1, leafIndex: 5 });
});

test('an entry that was put in is found, though it fits its ledger', async () => {
  await tamper(`insert into ledger_entries select county_code, subject, subject_id, 6, type, at, actor, body, salt,
    content_hash, hash, hash from ledger_entries where subject_id = '${lamp}' and seq = 5`);
  await rehashLedger(log.tamper, lamp);

  await finds({ what: 'inserted', subjectId: lamp, seq: 6 });
});

test('entries in another order are found', async () => {
  await tamper(`update ledger_entries set seq = 99 where subject_id = '${lamp}' and seq = 2;
    update ledger_entries set seq = 2 where subject_id = '${lamp}' and seq = 3;
    update ledger_entries set seq = 3 where subject_id = '${lamp}' and seq = 99`);

  await finds({ what: 'reordered', subjectId: lamp, seq: 2 });
});

test('a forger who hashes a ledger anew is found by the chain of the county', async () => {
  await tamper(`update ledger_entries set body = '{"lumen": 13}' where subject_id = '${lamp}' and seq = 2`);
  await rehashLedger(log.tamper, lamp);

  await finds({ what: 'rewritten', subjectId: lamp, seq: 2 });
});

test('a forger who hashes the chain of the county anew is found by the tree, leaf by leaf', async () => {
  await forgeChains();

  await finds({ what: 'tileWrong', leafIndex: 6 });
});

test('a forger who hashes the whole tree anew is found by what was signed', async () => {
  await forgeChains();
  await rehashTree(log.tamper);

  await finds({ what: 'treeRewritten', from: 5, to: 301, checkpoint: 301 });
});

test('a forger who signs anew with another key is found by the key', async () => {
  await forgeChains();
  const folder = mkdtempSync(join(tmpdir(), 'linli-keys-'));
  await signAnew(openLogKey(folder, origin), await rehashTree(log.tamper));
  rmSync(folder, { recursive: true });

  await finds({ what: 'badSignature', checkpoint: 5 });
});

test('whoever has the key as well is found by the checkpoint that somebody kept', async () => {
  await forgeChains();
  await signAnew(log.key, await rehashTree(log.tamper));
  const alone = await check();

  assert.equal(alone.misfit, undefined);
  await finds({ what: 'forked', from: 0, to: 301, checkpoint: 301 }, { saved });
});

test('links in another order are found', async () => {
  await tamper(`create temp table swapped as select * from audit_chain where leaf_index in (6, 7);
    delete from audit_chain where leaf_index in (6, 7);
    insert into audit_chain select one.county_code, one.position, other.subject_id, other.seq, other.entry_hash, one.hash,
      one.leaf_index from swapped one join swapped other on other.leaf_index = 13 - one.leaf_index;
    drop table swapped`);

  await finds({ what: 'chainBroken', countyCode: '500235', position: 5, leafIndex: 6 });
});

test('a link and its entry taken out together are missed in the chain of the county', async () => {
  const [last] = (await log.tamper.query('select * from audit_chain where leaf_index = 4')).rows;
  await tamper(`delete from audit_chain where leaf_index = 4;
    delete from ledger_entries where subject_id = '${last.subject_id}' and seq = ${last.seq}`);

  await finds({ what: 'linkDeleted', countyCode: '500235', position: 3 });
});

test('a log cut off at its end is found by what was signed of it', async () => {
  await cutOff(200);

  await finds({ what: 'truncated', leafIndex: 200, checkpoint: 301 });
});

test('a log set back to an older state is found by the checkpoint that somebody kept', async () => {
  await cutOff(5);
  await tamper('delete from audit_checkpoints where size > 5');
  const alone = await check();

  assert.equal(alone.misfit, undefined);
  await finds({ what: 'rolledBack', leafIndex: 5, checkpoint: 301 }, { saved });
});

test('a checkpoint that was changed is found', async () => {
  await tamper(
    `update audit_checkpoints set note = replace(note, E'\\n301\\n', E'\\n300\\n'), size = 300 where size = 301`,
  );

  await finds({ what: 'badSignature', checkpoint: 300 });
});

test('erased words leave every proof valid, if a later entry says so', async () => {
  await erase(2);
  const unsaid = await check({ saved });
  await say('lamp.erased', { seqs: [2], digests: [digestOf(left)] });
  await log.sequence();
  await log.sign();
  const said = await check({ saved });

  assert.deepEqual([unsaid.misfit?.what, unsaid.misfit?.seq], ['erasedUnsaid', 2]);
  assert.deepEqual([said.misfit, said.erased, said.size], [undefined, 1, 302]);
});

test('an export tells the same of what was erased, and of what is only called so', async () => {
  await say('lamp.erased', { seqs: [2], digests: [digestOf(left)] });
  await log.sequence();
  await erase(2);
  const whole = await checkExport();
  await tamper(`update ledger_entries set body = '{"lumen": 13}' where subject_id = '${lamp}' and seq = 2`);
  const changed = await checkExport();

  assert.deepEqual([whole.misfit, whole.erased], [undefined, 1]);
  assert.deepEqual([changed.misfit?.what, changed.misfit?.seq], ['erasedOtherwise', 2]);
});

test('what is called erased but was not said to be is found', async () => {
  await say('lamp.erased', { seqs: [3], digests: [digestOf(left)] });
  await tamper(`update ledger_entries set body = '{"lumen": 13}', salt = '', erased_at = now()
    where subject_id = '${lamp}' and seq = 2`);

  await finds({ what: 'erasedUnsaid', subjectId: lamp, seq: 2 });
});

test('an edit that is dressed up as an erasure is found, whatever it changed', async () => {
  await say('lamp.erased', { seqs: [2], digests: [digestOf(left)] });
  const dressed = async (change: string) => {
    await erase(2);
    await tamper(`update ledger_entries set ${change} where subject_id = '${lamp}' and seq = 2`);
    return (await check()).misfit?.what;
  };

  assert.deepEqual(
    [
      await dressed(`body = '{"lumen": 13}'`),
      await dressed(`actor = '{"name": "nobody"}'`),
      await dressed(`salt = '\\x00112233445566778899aabbccddeeff'`),
      await dressed(`at = at + interval '1 day'`),
    ],
    ['erasedOtherwise', 'erasedOtherwise', 'erasedOtherwise', 'edited'],
  );
});

test('a digest that was forged is found, and so is one that was never given', async () => {
  await say('lamp.erased', { seqs: [2], digests: [digestOf(left)] });
  await say('lamp.erased', { seqs: [3] });
  await erase(2);
  const forged = { seqs: [2], digests: [digestOf({ actor: {}, body: { lumen: 13 } })] };
  await tamper(`update ledger_entries set body = '{"lumen": 13}' where subject_id = '${lamp}' and seq = 2;
    update ledger_entries set body = '${JSON.stringify(forged)}' where subject_id = '${lamp}' and seq = 6`);
  await finds({ what: 'edited', subjectId: lamp, seq: 6 });

  await tamper(`update ledger_entries set body = '{"seqs": [2], "digests": ["${digestOf(left)}"]}'
    where subject_id = '${lamp}' and seq = 6`);
  await erase(2);
  await erase(3);
  await finds({ what: 'erasedOtherwise', subjectId: lamp, seq: 3 });
});

test('an entry that erases and was erased itself vouches for nothing', async () => {
  await say('lamp.erased', { seqs: [2], digests: [digestOf(left)] });
  await erase(2);
  await tamper(`update ledger_entries set salt = '', erased_at = now() where subject_id = '${lamp}' and seq = 6`);

  await finds({ what: 'erasedUnsaid', subjectId: lamp, seq: 2 });
});

const left = { actor: {}, body: {} };

/** As the house leaves an entry whose words are gone. */
function erase(seq: number): Promise<void> {
  return tamper(`update ledger_entries set actor = '{}', body = '{}', salt = '', erased_at = now()
    where subject_id = '${lamp}' and seq = ${seq}`);
}

async function checkExport(): Promise<AuditVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-export-'));
  const path = join(folder, 'log.jsonl');
  await asOwner(log.adminUrl, (tx) => exportLog(tx, { path, verifierKey: log.key.verifierKey, now: moment }));
  const verdict = await audit(await openFileSource(path), { verifierKey: log.key.verifierKey });
  rmSync(folder, { recursive: true });
  return verdict;
}

async function tamper(text: string): Promise<void> {
  await log.tamper.query(text);
}

async function check(options: AuditOptions = {}): Promise<AuditVerdict> {
  const source = await openDatabaseSource(log.adminUrl);
  try {
    return await audit(source, { verifierKey: log.key.verifierKey, ...options });
  } finally {
    await source.close();
  }
}

/** Every word of the wanted misfit, and perhaps more. */
async function finds(wanted: Partial<Misfit>, options: AuditOptions = {}): Promise<void> {
  const { misfit } = await check(options);
  const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, misfit?.[name as keyof Misfit]]));
  assert.deepEqual(found, wanted, JSON.stringify(misfit));
}

async function forgeChains(): Promise<void> {
  await tamper(`update ledger_entries set body = '{"lumen": 13}' where subject_id = '${lamp}' and seq = 2`);
  await rehashLedger(log.tamper, lamp);
  await rehashChains(log.tamper);
}

async function signAnew(key: LogKey, roots: ReadonlyMap<number, Buffer>): Promise<void> {
  for (const size of [5, 301]) {
    const note = key.signNote(checkpointText(origin, size, (roots.get(size) as Buffer).toString('base64')));
    await log.tamper.query('update audit_checkpoints set note = $1 where size = $2', [note, size]);
  }
}

async function cutOff(size: number): Promise<void> {
  await tamper(`delete from ledger_entries using audit_chain link where link.leaf_index >= ${size}
      and link.county_code = ledger_entries.county_code and link.subject_id = ledger_entries.subject_id
      and link.seq = ledger_entries.seq;
    delete from audit_chain where leaf_index >= ${size}`);
  await rehashTree(log.tamper);
}

const hashOfLast = statement(
  'test.last',
  'select hash, seq from ledger_entries where subject_id = $1 order by seq desc',
);

/** A later entry of the lamp, by the way that the house has for it. */
async function say(type: string, body: object): Promise<void> {
  const { rows } = await log.tamper.query(hashOfLast.text, [lamp]);
  const entry = {
    countyCode: '500235',
    subject: 'lamp',
    subjectId: lamp,
    seq: rows[0].seq + 1,
    type,
    at: moment,
    actor: {},
    body,
  };
  await log.database.transact(insideDivision('500235'), async (tx) => {
    appendEntries(tx, [entry], rows[0].hash, {});
  });
}

async function newestNote(): Promise<string> {
  return (await log.tamper.query('select note from audit_checkpoints order by size desc limit 1')).rows[0].note;
}
