import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { again, recordStory, stages } from '../cases/recorded-story.test-support.ts';
import { openDatabase } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { runLinli } from './testing.ts';

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

  assert.equal(inJson.code, 0);
  const { fits, ledgers, entries, rows, entriesPerSecond } = JSON.parse(inJson.out);
  assert.deepEqual({ fits, ledgers, entries, rows }, { fits: true, ledgers: 1, entries: 7, rows: 1 });
  assert.ok(entriesPerSecond > 0);
  assert.match(inWords.out, /^全部相符：1 本台账，7 条记录，1 行现状/);
});

test('linli verify names the case and the entry that does not fit, and exits 1', async () => {
  const owner = new pg.Client({ connectionString: county.ownerUrl });
  await owner.connect();
  await owner.query(`update ledger_entries set body = '{}' where seq = 3`);
  await owner.end();

  const inJson = await linli('--json', '--county', '500235');
  const inWords = await linli();

  assert.equal(inJson.code, 1);
  const { fits, misfit } = JSON.parse(inJson.out);
  assert.equal(fits, false);
  assert.deepEqual([misfit.code, misfit.seq, misfit.what], [code, 3, 'content']);
  assert.equal(inWords.code, 1);
  assert.match(inWords.out, new RegExp(`^不符：案件 ${code}（县 500235），第 3 条：内容与其散列不符，被改过`));
});

test('linli verify refuses a county that is none', async () => {
  const refused = await linli('--json', '--county', '云阳');

  assert.equal(refused.code, 2);
  assert.equal(JSON.parse(refused.out).error.code, 'division.invalid');
});

const linli = (...words: string[]) => runLinli(['verify', ...words], county);
