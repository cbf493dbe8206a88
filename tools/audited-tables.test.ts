import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.ts';
import { listSources, withoutComments } from './source-files.ts';

/*
 * Every change is an entry of the ledger. tools/audited-tables.txt says of each table that is written to which entries
 * tell of it, or why none do; a table that nobody has thought of fails here.
 */
const lines = readFileSync(join(root, 'tools/audited-tables.txt'), 'utf8').trim().split('\n');
const rows = lines
  .map((line) => /^(\w+) +(entry|because) (.+)$/.exec(line))
  .map((found) => ({
    table: found?.[1] ?? '',
    kind: found?.[2],
    words: found?.[3] ?? '',
  }));
const sources = (await listSources('ts')).filter((file) => file.path.startsWith('server/') && !file.isTest);

const writing = /\b(?:insert into|update|delete from|merge into|copy) (?:public\.)?([a-z]+_?[a-z_]*)\b/g;
/** Words behind "update" that are no tables, and tables that live as long as one transaction. */
const noTables = new Set(['set', 'of', 'skip', 'set_config', 'changes', 'incoming']);

test('of every table that is written to it is known which entries tell of it, or why none do', () => {
  const written = sources
    .filter((file) => /store\.ts$|^server\/(database|jobs|http)\//.test(file.path))
    .flatMap((file) => [...withoutComments(file.text).matchAll(writing)].map(([, table = '']) => table))
    .filter((table) => !noTables.has(table) && table.length > 3);
  const known = rows.map(({ table }) => table);

  assert.ok(written.length > 40);
  assert.deepEqual([...new Set(written)].filter((table) => !known.includes(table)).toSorted(), []);
});

test('the entries that the list names are made somewhere', () => {
  const text = sources.map((file) => file.text).join('\n');
  const subjects = rows.filter(({ kind }) => kind === 'entry').flatMap(({ words }) => words.split(' '));
  const unknown = subjects.filter((subject) => !text.includes(`'${subject}'`));

  assert.deepEqual(unknown, []);
});

test('every line of the list can be read, and no table stands twice', () => {
  const tables = rows.map(({ table }) => table);

  assert.ok(!tables.includes(''), 'table, entry or because, words');
  assert.deepEqual(tables, [...new Set(tables)].toSorted());
});
