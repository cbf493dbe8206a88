import assert from 'node:assert/strict';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildWeb } from '../tools/build-web.ts';
import { grown, readDown, weighPages, writeDown } from '../tools/page-weights.ts';
import { root } from '../tools/root.ts';

/** Kilobytes of JavaScript, as they travel, before a page shows anything. */
const most: Readonly<Record<string, number>> = {
  resident: 110,
  public: 120,
  'grid-worker': 130,
  mediator: 130,
  account: 130,
  'service-centre': 450,
  leader: 450,
  admin: 450,
};
const phones = ['resident', 'public', 'grid-worker', 'mediator', 'account'];
const dist = join(root, 'web/dist');
const lastWeights = join(root, 'journeys/page-weights.txt');

await buildWeb();
const pages = await weighPages();
if (process.env.LINLI_WRITE_WEIGHTS) await writeFile(lastWeights, writeDown(pages));
const before = await readFile(lastWeights, 'utf8');

for (const { folder, total, weights } of pages)
  test(`the first page of ${folder} needs at most ${most[folder]} KB of program`, (context) => {
    context.diagnostic(`${total.toFixed(1)} KB of ${most[folder]}`);
    assert.ok(
      total <= (most[folder] ?? 0),
      `${total.toFixed(1)} KB; what has grown since journeys/page-weights.txt was written:\n${grown(weights, readDown(before, folder)).join('\n')}`,
    );
  });

test('no first page holds a map, and no first page on a phone charts or the parts of desks', () => {
  const chunks = (folders: readonly string[]) =>
    pages.filter(({ folder }) => folders.includes(folder)).flatMap(({ weights }) => [...weights.keys()]);

  assert.deepEqual(
    chunks(Object.keys(most)).filter((name) => /map-canvas|maplibre|chart-canvas/.test(name)),
    [],
  );
  assert.deepEqual(
    chunks(phones).filter((name) => /^(table|select|form|drawer|config-provider|antd)$/.test(name)),
    [],
  );
});

test('a first visit, and her own case, take few ways to the server and back', async () => {
  const html = (page: string) => readFile(join(dist, page), 'utf8');
  const asked = (text: string) => [...text.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const home = asked(await html('index.html'));
  const own = asked(await html('progress/index.html'));
  const list = asked(await html('public/index.html'));

  assert.ok(home.length <= 12, `${home.length}: ${home.join(' ')}`);
  assert.ok(own.length <= 20, `${own.length}: ${own.join(' ')}`);
  assert.ok(list.length <= 16, `${list.length}: ${list.join(' ')}`);
  assert.ok(
    own.some((file) => /case-screen-.*\.js$/.test(file)),
    'The screen of a case is fetched only after the program has run.',
  );
});

/** Hosts that stand in built files as words and are never asked, each with what it is there for. */
const words: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of XML languages, such as that of SVG',
  'react.dev': 'React tells where an error is explained',
  'bit.ly': 'Workbox and antd tell where an error is explained',
  'github.com': 'where errors are explained and licences lie',
  'simplewebauthn.dev': 'tells where an error is explained',
  'maplibre.org': 'where an error is explained',
  'wiki.openstreetmap.org': 'MapLibre tells what a zoom is',
  'maplibre.invalid': 'MapLibre reads relative addresses by it',
  'example.com': 'an example of an address',
};

test('the built files name no foreign host that could be asked', async () => {
  const foreign: string[] = [];
  for await (const file of glob('**/*.{js,css,html,svg,webmanifest}', { cwd: dist })) {
    const text = await readFile(join(dist, file), 'utf8');
    for (const [, host = ''] of text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9][\w.-]*)/gi))
      if (words[host.toLowerCase()] === undefined) foreign.push(`${host} in ${file}`);
  }

  assert.deepEqual([...new Set(foreign)], []);
});
