import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Drill, runDrill } from './run-drill.ts';

describe('a county is destroyed and restored from its backup alone', () => {
  let drill: Drill;

  before(async () => {
    drill = await runDrill();
  });
  after(() => drill.end());

  test('every table has as many rows as at the instant, and every ledger has the same hashes', () => {
    assert.deepEqual(drill.restored.counts, drill.noted.counts);
    assert.equal(drill.restored.ledgers, drill.noted.ledgers);
    assert.ok((drill.noted.counts.ledger_entries ?? 0) > 1_000);
  });

  test('disputes, rosters, file numbers and volumes are the same row by row', () => {
    assert.ok((drill.noted.counts.mediation_volumes ?? 0) > 0 && (drill.noted.counts.mediators ?? 0) > 0);
    assert.deepEqual(drill.restored.disputes, drill.noted.disputes);
  });

  test('with the keys, which were kept apart, the words and papers of every dispute open again', () => {
    assert.ok(drill.disputes.archived > 0);
    assert.deepEqual(drill.disputes.lost, []);
  });

  test('every attachment is there, the same to the last bit', () => {
    assert.ok(Object.keys(drill.noted.files).length > 0);
    assert.deepEqual(drill.restored.files, drill.noted.files);
  });

  test('the audit log has the root that was signed then, and fits it', () => {
    assert.equal(drill.restored.root, drill.noted.root);
    assert.equal(drill.verified.fits, true);
    assert.deepEqual([drill.audited.fits, drill.audited.isCompared], [true, true]);
  });

  test('the log that was signed further has ended, and says so with its last checkpoint', () => {
    const { ended, origin } = drill.begunAnew;

    assert.equal(ended.trouble, 'rolledBack');
    assert.ok(ended.signedSize > ended.keptSize);
    assert.equal(origin, `${ended.origin}/2`);
  });

  test('it opens again and takes reports', () => {
    assert.equal(drill.isAlive, true);
  });

  test('the backup holds no key and no password', () => {
    const names = readdirSync(join(drill.folder, 'backup'), { recursive: true }).map(String);
    const keys = readdirSync(join(drill.folder, 'keys kept apart'), { recursive: true }).map(String);

    assert.ok(keys.length > 0);
    assert.deepEqual(
      names.filter((name) => keys.some((key) => name.endsWith(key)) || name.endsWith('postgres.password')),
      [],
    );
  });

  test('an instant before the first backup or after the end of the log is refused, with the instants there are', async () => {
    const early = await restore('2020-01-01T00:00:00Z');
    const late = await restore('2099-01-01T00:00:00+08:00');

    assert.deepEqual([early.code, codeOf(early.said)], [1, 'restore.tooEarly']);
    assert.deepEqual([late.code, codeOf(late.said)], [1, 'restore.tooLate']);
  });

  test('an instant without a time zone is refused', async () => {
    const { code, said } = await restore('2026-03-02T09:00:00');

    assert.deepEqual([code, codeOf(said)], [2, 'restore.moment']);
  });

  test('a folder in which something is already is left as it is', async () => {
    const { code, said } = await drill.linli('restore', '--to', 'latest', '--into', join(drill.folder, 'restored'));

    assert.deepEqual([code, codeOf(said)], [1, 'restore.notEmpty']);
  });

  test('a damaged backup is not restored, and the damaged file is named', async () => {
    const [base = ''] = readdirSync(join(drill.folder, 'backup/base'));
    const victim = join(drill.folder, 'backup/base', base, 'postgres/global/pg_control');
    const bytes = readFileSync(victim);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(victim, bytes);

    const checked = await drill.linli('backup', 'check');
    const refused = await restore('latest');

    assert.equal(checked.code, 1);
    assert.match(checked.said, /global\/pg_control is damaged/);
    assert.deepEqual([refused.code, codeOf(refused.said)], [1, 'backup.damaged']);
    assert.match(refused.said, /global\/pg_control is damaged/);
  });

  function restore(to: string) {
    return drill.linli('restore', '--to', to, '--into', join(drill.folder, 'elsewhere'));
  }
});

function codeOf(said: string): string {
  return JSON.parse(said).error.code;
}
