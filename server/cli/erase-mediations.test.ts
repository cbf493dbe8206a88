import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { caseErasures, erasureList } from '../cases/index.ts';
import { readAll } from '../jobs/index.ts';
import { mediationErasures } from '../mediation/index.ts';
import { openTestCommittees, type TestCommittees } from '../mediation/testing.ts';
import { runLinli } from './testing.ts';

let town: TestCommittees;
let keys: string;
/** Archived long ago: one is held. And one of this year, which an older backup brings back. */
let old: string;
let held: string;
let restored: string;

before(async () => {
  town = await openTestCommittees();
  keys = await mkdtemp(join(tmpdir(), 'linli-keys-'));
  [old, held, restored] = [await archived(), await archived(), await archived()];
  const { status } = await town.step(town.keeper.token, held, 'legal-hold', { reason: '法院调卷' });
  assert.equal(status, 201);
  await town.asOwner(
    `update mediation_volumes set head = head || '{"keptFrom": "1990-01-01", "retention": "10years"}'
     where mediation_id in (select id from mediations where code = any($1))`,
    [[old, held]],
  );
});
after(async () => {
  await town.close();
  await rm(keys, { recursive: true });
});

/** Declined, and so kept for ten years. */
async function archived(): Promise<string> {
  const { code } = await town.open();
  for (const [step, body] of [
    ['declination', { reason: 'notPrivateDispute' }],
    ['archive', {}],
  ] as const)
    assert.equal((await town.step(town.keeper.token, code, step, body)).status, 201);
  return code;
}

test('disputes that are due are listed, then destroyed, and written down beside the keys; what is held stays', async () => {
  const listed = await linli('erase', 'due', '--dry-run');
  const erased = await linli('erase', 'due');
  await readAll(town.database, [erasureList(keys, [...caseErasures, ...mediationErasures])]);
  const lines = await readFile(join(keys, 'erasures.jsonl'), 'utf8');

  assert.equal(
    listed.said,
    `保管期满 1 件，尚未删除；去掉 --dry-run 即删除：\n${old}  删除全部内容  调解卷宗，未办理而终结的案卷，保管期自 1990-01-01 起\n`,
  );
  assert.match(erased.said, /^已删除 1 件。/);
  assert.deepEqual([await statusOf(old), await statusOf(held)], [410, 200]);
  assert.deepEqual(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ code, type }) => [code, type]),
    [[old, 'mediation.erased']],
  );
});

test('after a restore disputes are destroyed again, and one that is held is named', async () => {
  const lines = [old, restored, held].map((code) => JSON.stringify({ code, type: 'mediation.erased', at: town.now() }));
  await writeFile(join(keys, 'erasures.jsonl'), `${lines.join('\n')}\n`);
  const { code, said } = await linli('erase', 'reapply');

  assert.equal(code, 1);
  assert.match(said, /^名单上 3 项：重新删除 1 项，已是删除状态 1 项，未能删除 1 项：/);
  assert.match(said, new RegExp(`${held}  全部内容：这份调解卷宗依法留存`));
  assert.deepEqual([await statusOf(restored), await statusOf(held)], [410, 200]);
});

const statusOf = async (code: string) => (await town.ask(town.keeper.token, 'GET', `/mediations/${code}`)).status;

const linli = (...words: string[]) => runLinli(words, { adminUrl: town.test.adminUrl, keys });
