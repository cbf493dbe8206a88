import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { channels, statuses } from '@linli/domain/cases';
import { roles, unitKinds } from '@linli/domain/identity';
import { matters, mediationSources, mediationStatuses, mediationSteps, termKinds } from '@linli/domain/mediation';
import { levels } from '@linli/domain/territory';
import { exportedNames, wordsOf } from './names.ts';
import { root } from './root.ts';
import { listSources } from './source-files.ts';

/** What is written for a thing that the glossary calls otherwise. */
const strangers: Readonly<Record<string, string>> = {
  appellants: 'reporter',
  citizen: 'resident',
  complaint: 'case or appeal',
  customer: 'resident',
  dept: 'department',
  district: 'division, or county for the level',
  finish: 'resolve or close',
  finished: 'resolved or closed',
  incident: 'case or hazard',
  issue: 'case',
  organisation: 'unit',
  reassign: 'forward or transfer',
  region: 'division',
  reject: 'decline or return',
  rejected: 'declined or returned',
  subdistrict: 'township',
  ticket: 'case or workOrder',
  user: 'resident, person or post',
  workorder: 'workOrder',
};

/** Words of other people's languages that stay as they are. */
const foreign: Readonly<Record<string, string>> = {
  AwsRegion: 'a word of the S3 protocol',
};

const rows = await readRows();
const identifiers = new Set(rows.flatMap((row) => row.identifiers));

test('the glossary has every term of the design, each with a Chinese word, an identifier and English', () => {
  const terms = rows.filter((row) => row.section === 'Terms of governance');

  assert.ok(terms.length >= 167, `${terms.length} terms`);
  assert.deepEqual(
    rows.filter((row) => row.zh === '' || row.en === '' || row.identifiers.some((it) => !/^[a-z][\w.]*$/i.test(it))),
    [],
  );
});

test('no identifier has two meanings, and no Chinese term of governance two identifiers', () => {
  assert.deepEqual(repeated(rows.flatMap((row) => row.identifiers)), []);
  assert.deepEqual(repeated(rows.filter((row) => row.section === 'Terms of governance').map((row) => row.zh)), []);
});

test('every state, event, role, kind of unit, channel and level of the code stands in the glossary', async () => {
  const files = await Promise.all(
    ['cases', 'mediation'].map((room) => readFile(join(root, `domain/${room}/events.ts`), 'utf8')),
  );
  const events = files.flatMap((file) =>
    [...file.matchAll(/^ {2}'((?:case|mediation)\.\w+)'/gm)].map(([, name = '']) => name),
  );
  const ofMediation = [...mediationStatuses, ...mediationSources, ...mediationSteps, ...termKinds, ...matters];
  const spoken = [...statuses, ...events, ...roles, ...unitKinds, ...channels, ...levels, ...ofMediation];

  assert.ok(events.length > 80, 'the events are found');
  assert.deepEqual(
    spoken.filter((name) => !identifiers.has(name)),
    [],
  );
});

test('nothing is called by a word that the glossary has another for', async () => {
  const sources = (await listSources('ts,tsx')).filter((file) => !/^(tools|bench)\//.test(file.path));
  const names = sources.flatMap((file) =>
    [
      ...exportedNames(file.text),
      file.path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '',
    ].map((name) => ({ file, name })),
  );
  const wrong = names
    .filter(({ name }) => foreign[name] === undefined)
    .flatMap(({ file, name }) =>
      wordsOf(name)
        .filter((word) => Object.hasOwn(strangers, word))
        .map((word) => `${name} in ${file.path}: say ${strangers[word]}`),
    );

  assert.deepEqual([...new Set(wrong)], []);
});

type Row = { section: string; zh: string; identifiers: string[]; en: string };

async function readRows(): Promise<Row[]> {
  const lines = (await readFile(join(root, 'docs/glossary.md'), 'utf8')).split('\n');
  let section = '';
  const found: Row[] = [];
  for (const line of lines) {
    if (line.startsWith('## ')) section = line.slice(3);
    const [zh, identifier, en] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const isHead = zh === '中文' || zh?.startsWith('---');
    if (zh === undefined || identifier === undefined || en === undefined || isHead) continue;
    found.push({ section, zh, identifiers: identifier.split('/'), en });
  }
  return found;
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}
