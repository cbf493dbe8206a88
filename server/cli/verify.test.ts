import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { again, recordStory, stages } from '../cases/recorded-story.test-support.ts';
import { openDatabase } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';

let county: TestDatabase;
let code: string;
before(async () => {
  county = await testDatabase();
  const database = openDatabase({ app: county.appUrl, intake: county.intakeUrl });
  code = (await recordStory(database, again(stages.followedUp()))).code;
  await database.close();
});
after(() => county.drop());

test('linli verify says that all ledgers fit, and how fast it read', async () => {
  const inJson = await linli('--json');
  const inWords = await linli();

  assert.equal(inJson.exitCode, 0);
  const { fits, ledgers, entries, rows, entriesPerSecond } = JSON.parse(inJson.output);
  assert.deepEqual({ fits, ledgers, entries, rows }, { fits: true, ledgers: 1, entries: 7, rows: 1 });
  assert.ok(entriesPerSecond > 0);
  assert.match(inWords.output, /^全部相符：1 本台账，7 条记录，1 行现状/);
});

test('linli verify names the case and the entry that does not fit, and exits 1', async () => {
  const owner = new pg.Client({ connectionString: county.ownerUrl });
  await owner.connect();
  await owner.query(`update ledger_entries set body = '{}' where seq = 3`);
  await owner.end();

  const inJson = await linli('--json', '--county', '500235');
  const inWords = await linli();

  assert.equal(inJson.exitCode, 1);
  const { fits, misfit } = JSON.parse(inJson.output);
  assert.equal(fits, false);
  assert.deepEqual([misfit.code, misfit.seq, misfit.what], [code, 3, 'content']);
  assert.equal(inWords.exitCode, 1);
  assert.match(inWords.output, new RegExp(`^不符：案件 ${code}（县 500235），第 3 条：内容与其散列不符，被改过`));
});

test('linli verify refuses a county that is none', async () => {
  const refused = await linli('--json', '--county', '云阳');

  assert.equal(refused.exitCode, 2);
  assert.equal(JSON.parse(refused.output).error.code, 'division.invalid');
});

async function linli(...words: string[]): Promise<{ exitCode: number; output: string }> {
  const cli = new URL('../cli.ts', import.meta.url).pathname;
  const env = { ...process.env, DATABASE_URL: county.adminUrl };
  const child = spawn(process.execPath, [cli, 'verify', ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const exitCode = await new Promise<number>((resolve) => child.on('close', resolve));
  return { exitCode, output };
}
