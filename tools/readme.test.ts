import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { settingsTable } from '../server/settings.ts';
import { root } from './root.ts';

const readme = await readFile(join(root, 'README.md'), 'utf8');

test('the README lists exactly the settings there are, with their defaults and meanings', () => {
  const rows = readme.split('\n').filter((line) => /^\| `[A-Z_0-9]+` \|/.test(line));
  const wanted = settingsTable.map((row) => `| \`${row.name}\` | ${row.default} | ${row.meaning} |`);

  assert.deepEqual(rows, wanted);
});

test('every file that the documents point to is there', async () => {
  const documents = ['README.md', 'CONTRIBUTING.md', ...(await listDocuments())];
  const missing: string[] = [];
  for (const document of documents) {
    const text = await readFile(join(root, document), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, link = '']) => link);
    for (const link of links)
      if (!existsSync(join(root, dirname(document), link))) missing.push(`${link} in ${document}`);
  }

  assert.deepEqual(missing, []);
});

async function listDocuments(): Promise<string[]> {
  const names = await readdir(join(root, 'docs'), { recursive: true });
  return names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
}
