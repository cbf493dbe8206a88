import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportedNames, wordsOf } from './names.ts';
import { listSources } from './source-files.ts';

/** Words that say nothing about what a thing is. */
const empty = [
  'manager',
  'service',
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'handle',
  'process',
  'data',
  'info',
];

/** Whole names that mean something in the glossary or outside our choice, each with its reason. */
const meaningful: Readonly<Record<string, string>> = {
  'service-centre': 'the audience: 服务中心',
  cycleInProcess: 'inside one operating-system process, against by HTTP',
  'process-life': 'an operating-system process',
  dataDir: 'LINLI_DATA, the name of the setting',
};

const sources = await listSources();

test('no file or folder is called manager, service, util, helper, common, handle, process, data or info', () => {
  const parts = sources.flatMap((file) => file.path.split('/').map((part) => ({ path: file.path, part: stem(part) })));
  const wrong = parts.filter(({ part }) => isEmpty(part)).map(({ path, part }) => `${part} in ${path}`);

  assert.deepEqual([...new Set(wrong)], []);
});

test('no exported name has such a word in it', () => {
  const names = sources
    .filter((file) => /\.tsx?$/.test(file.path))
    .flatMap((file) => exportedNames(file.text).map((name) => ({ path: file.path, name })));
  const wrong = names.filter(({ name }) => isEmpty(name)).map(({ path, name }) => `${name} in ${path}`);

  assert.deepEqual(wrong, []);
});

test('files are called in lower case with hyphens', () => {
  const wrong = sources
    .map((file) => file.path)
    .filter((path) => !path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)))
    .filter((path) => !/\/locales\/(zh-CN|en)(\.ts$|\/)/.test(path));

  assert.deepEqual(wrong, []);
});

function isEmpty(name: string): boolean {
  return meaningful[name] === undefined && wordsOf(name).some((word) => empty.includes(word));
}

function stem(part: string): string {
  return part.replace(/(\.test|\.property|\.test-support)?\.\w+$/, '');
}
