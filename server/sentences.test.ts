import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CaseParts } from './cases/index.ts';
import { httpSentences } from './http/locales/index.ts';
import { joinSentences } from './http/sentences.ts';
import type { IdentityParts } from './identity/index.ts';
import { listRooms } from './rooms.ts';
import type { TerritoryParts } from './territory/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const spoken = joinSentences([
  httpSentences,
  ...listRooms({ identity: {} as IdentityParts, territory: {} as TerritoryParts, cases: {} as CaseParts }).map(
    (room) => room.sentences,
  ),
]);

/** Refusals that never leave by HTTP: the command line says them. */
const rooms = [
  'domain/identity',
  'domain/cases',
  'domain/mediation',
  'server/http',
  'server/identity',
  'server/cases',
  'server/mediation',
  'server/channels/messages',
];

test('every refusal has a sentence that says what to do next', async () => {
  const codes = (await Promise.all(rooms.map(listCodes))).flat();

  const silent = codes.filter((code) => !(code in spoken['zh-CN']));

  assert.ok(codes.length > 30);
  assert.deepEqual([...new Set(silent)], []);
});

test('every code that one language has, the other has, with the same values', () => {
  const { 'zh-CN': chinese, en: english } = spoken;
  const valuesIn = (sentence = '') =>
    [...sentence.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name)
      .sort()
      .join(' ');

  const different = Object.keys({ ...chinese, ...english }).filter(
    (code) => chinese[code] === undefined || valuesIn(chinese[code]) !== valuesIn(english[code]),
  );

  assert.deepEqual(different, []);
});

async function listCodes(room: string): Promise<string[]> {
  const names = await readdir(join(root, room), { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = await Promise.all(sources.map((name) => readFile(join(root, room, name), 'utf8')));
  const said = /\b(?:refuse|refused|refusal)(?::|\()\s*'([\w]+\.[\w.]+)'/g;
  return texts.flatMap((text) => [...text.matchAll(said)].map(([, code]) => code as string));
}
