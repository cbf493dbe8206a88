import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.ts';
import { importsOf, listSources, type SourceFile, withoutComments } from './source-files.ts';

/** The order of the house. A room may use the rooms named for it and no others. A new room is one more line. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  'domain/kernel': [],
  'domain/identity': ['domain/kernel'],
  'domain/territory': ['domain/kernel', 'domain/identity'],
  'domain/cases': ['domain/kernel', 'domain/identity', 'domain/territory'],
  'domain/mediation': ['domain/kernel', 'domain/identity', 'domain/territory', 'domain/cases'],
  // Trees and signed notes: small, because browsers check proofs with it.
  'domain/proof': [],
  'domain/oversight': ['domain/kernel', 'domain/identity', 'domain/territory', 'domain/cases', 'domain/mediation'],

  // The ground that the rooms of the server stand on.
  'server/database': [],
  'server/http': ['server/database'],
  'server/jobs': ['server/database'],
  'server/files': ['server/settings.ts'],
  'server/backup': ['server/database', 'server/jobs'],
  'server/sheets': [],
  // Uses nothing of what it audits, the ground included.
  'server/auditor': [],
  'server/sealing': ['server/database'],
  'server/settings.ts': ['server/base-map-setting.ts'],
  // The rooms.
  'server/identity': ['server/database', 'server/http', 'server/jobs', 'server/sealing'],
  'server/territory': ['server/database', 'server/http', 'server/jobs', 'server/identity'],
  'server/cases': [
    ...['server/database', 'server/http', 'server/jobs', 'server/files', 'server/sheets', 'server/sealing'],
    ...['server/identity', 'server/territory'],
  ],
  'server/mediation': [
    ...['server/database', 'server/http', 'server/jobs', 'server/files', 'server/sealing'],
    ...['server/identity', 'server/territory', 'server/cases'],
  ],
  // The edges: they use, and nobody uses them.
  'server/oversight': [
    ...['server/database', 'server/http', 'server/jobs', 'server/files', 'server/sheets', 'server/sealing'],
    ...['server/identity', 'server/territory', 'server/cases', 'server/mediation'],
  ],
  'server/channels': [
    ...['server/database', 'server/http', 'server/jobs', 'server/files', 'server/sealing', 'server/settings.ts'],
    ...['server/identity', 'server/territory', 'server/cases'],
  ],
  'server/case-import': [
    ...['server/database', 'server/http', 'server/jobs', 'server/files', 'server/sealing'],
    ...['server/identity', 'server/territory', 'server/cases'],
  ],

  'web/locales': [],
  'web/client': ['web/locales'],
  'web/ui': ['web/client', 'web/locales'],
  'web/parts': ['web/ui', 'web/client', 'web/locales'],
  // What runs beside the pages, in a thread of its own.
  'web/offline': [],
  'web/build': ['web/offline'],
  'web/vite.config.ts': ['web/build'],
  ...Object.fromEntries(
    ['resident', 'grid-worker', 'mediator', 'service-centre', 'leader', 'admin', 'public', 'account'].map(
      (audience) => [`web/${audience}`, ['web/parts', 'web/ui', 'web/client', 'web/locales']],
    ),
  ),
};

const edges = ['server/oversight', 'server/case-import', 'server/channels', 'server/open-data', 'domain/oversight'];

/** Where the parts are joined: these may use every room of the server. */
const joiners = [
  'server/main.ts',
  'server/cli.ts',
  'server/rooms.ts',
  'server/open-keys.ts',
  'server/cli',
  'server/demo',
  'server/bin',
];

/** Outside the three workspaces: they look at everything, and nothing looks at them. */
const outside = ['tools', 'bench', 'journeys', 'probes'];

/**
 * Doors besides `index.ts`, with the reason: what loads quickly stands apart from a web server, what is heavy apart from
 * everything else, and what is for tests apart from what runs.
 */
const otherDoors: Readonly<Record<string, string>> = {
  'server/cases/catalogue/starter.ts': 'heavy, and wanted once',
  'server/database/embedded.ts': 'not wanted where a database is given',
  'server/database/testing.ts': 'for tests',
  'server/http/refused.ts': 'commands throw it where no web server is loaded',
  'server/identity/testing.ts': 'for tests',
  'server/sealing/testing.ts': 'for tests',
  'server/oversight/check-ledger.ts': 'quick, for the command',
  'server/oversight/log/export-log.ts': 'quick, for the command',
  'server/oversight/verify-ledgers.ts': 'quick, for the command',
  'server/territory/find-calendar.ts': 'quick, for the command',
  'server/territory/import-calendar.ts': 'quick, for the command',
};

const sources = await listSources();
const arrows = sources.flatMap((file) =>
  importsOf(file).map((target) => ({ file, from: placeOf(file.path), target, to: placeOf(target) })),
);
const crossing = arrows.filter((arrow) => arrow.from !== arrow.to && !isPackage(arrow.target));

test('the server and the screens know the domain, the domain knows neither, and they do not know each other', () => {
  const allowed = ['domain > domain', 'server > server', 'server > domain', 'web > web', 'web > domain'];
  const wrong = crossing
    .filter(({ from, to }) => !isOutside(from) && !isOutside(to))
    .filter(({ from, to }) => !allowed.includes(`${workspaceOf(from)} > ${workspaceOf(to)}`));

  assert.deepEqual(wrong.map(written), []);
});

test('every room uses only the rooms before it; a test may arrange the whole house', () => {
  const wrong = crossing
    .filter(({ from, to }) => workspaceOf(from) === workspaceOf(to) && !isOutside(from) && !isJoiner(from))
    .filter(({ file, from, to }) => !mayUse[from]?.includes(to) && !file.isTest);

  assert.deepEqual(wrong.map(written), []);
});

test('fields, lists and maps of the screens know nothing of cases', () => {
  const wrong = crossing.filter(({ from, to }) => from === 'web/ui' && workspaceOf(to) === 'domain');

  assert.deepEqual(wrong.map(written), []);
});

test('every room stands in the table, so that its place was thought about', () => {
  const rooms = ['domain', 'server', 'web'].flatMap((workspace) =>
    readdirSync(join(root, workspace), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['node_modules', 'dist', 'static', 'bin', 'cli'].includes(entry.name))
      .map((entry) => `${workspace}/${entry.name}`),
  );

  assert.deepEqual(
    rooms.filter((room) => mayUse[room] === undefined && !isJoiner(room)),
    [],
  );
});

test('a room is entered through its door', () => {
  const wrong = crossing
    .filter(({ target }) => /^(domain|server)\/[^/]+\//.test(target))
    .filter(({ file, target }) => !target.endsWith('/index.ts') && otherDoors[target] === undefined && !file.isTest)
    .filter(({ from, to }) => !isOutside(from) && !isJoiner(to));

  assert.deepEqual(wrong.map(written), []);
});

test('only tests and tools use what is made for tests', () => {
  const wrong = arrows.filter(
    ({ file, target, from }) => /testing\.ts$|test-support\.ts$/.test(target) && !file.isTest && !isOutside(from),
  );

  assert.deepEqual(wrong.map(written), []);
});

test('no room imports an edge: the parts that join the house do, and the screens use its domain', () => {
  const wrong = crossing
    .filter(({ file, from, to }) => edges.includes(to) && !isJoiner(from) && !isOutside(from) && !file.isTest)
    .filter(({ from, to }) => !(workspaceOf(from) === 'web' && workspaceOf(to) === 'domain'));

  assert.deepEqual(wrong.filter(({ from, to }) => from !== to.replace('domain/', 'server/')).map(written), []);
});

test('tools, benchmarks and journeys are used by nothing that runs', () => {
  const wrong = crossing.filter(({ from, to }) => isOutside(to) && !isOutside(from));

  assert.deepEqual(wrong.filter(({ file }) => file.path !== 'server/bin/linli.mjs' && !file.isTest).map(written), []);
});

test('the domain has no clock, no chance, no environment and no machine', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\b|\bglobalThis\b|\bcrypto\b|\bfetch\(/;
  const wrong = sources
    .filter((file) => file.path.startsWith('domain/') && !file.isTest)
    .filter((file) => impure.test(withoutComments(file.text)) || importsOf(file).some((it) => it.startsWith('node:')));

  assert.deepEqual(
    wrong.map((file) => file.path),
    [],
  );
});

test('the kernel stays small: six files at most', () => {
  const files = readdirSync(join(root, 'domain/kernel')).filter((name) => /(?<!\.test)\.ts$/.test(name));

  assert.ok(files.length <= 6, files.join(', '));
});

test('the environment is read in one place', () => {
  const readers = ['server/database/testing.ts'];
  const wrong = sources
    .filter((file) => /\bprocess\.env\b|\bimport\.meta\.env\b/.test(withoutSettings(file)))
    .filter((file) => !file.isTest && !readers.includes(file.path) && !isOutside(placeOf(file.path)));

  assert.deepEqual(
    wrong.map((file) => file.path),
    [],
  );
});

test('only a store speaks SQL in a room', () => {
  const sql = /['"`]\s*(with\s+\w+\s+as|select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|merge\s+into\s)/i;
  const rooms = Object.keys(mayUse).filter((room) => room.startsWith('server/') && !isGround(room));
  const wrong = sources
    .filter((file) => rooms.includes(placeOf(file.path)) && !file.isTest && !/(^|[/-])store\.ts$/.test(file.path))
    .filter((file) => sql.test(withoutComments(file.text)));

  assert.deepEqual(
    wrong.map((file) => file.path),
    [],
  );
});

/** Where parts are joined, the environment is handed to the one function that reads it. */
function withoutSettings(file: SourceFile): string {
  const text = withoutComments(file.text);
  return isJoiner(placeOf(file.path)) ? text.replaceAll('readSettings(process.env)', '') : text;
}

/** `server/cases` for a file in that room, `server/main.ts` for a file beside the rooms, `tools` for a tool. */
function placeOf(path: string): string {
  const [workspace = '', room = ''] = path.split('/');
  return outside.includes(workspace) ? workspace : `${workspace}/${room}`;
}

function workspaceOf(place: string): string {
  return place.split('/')[0] ?? '';
}

function isPackage(target: string): boolean {
  return !['domain', 'server', 'web', ...outside].includes(workspaceOf(target));
}

function isOutside(place: string): boolean {
  return outside.includes(place);
}

function isJoiner(place: string): boolean {
  return joiners.includes(place);
}

function isGround(room: string): boolean {
  return ['server/database', 'server/http', 'server/jobs', 'server/files', 'server/sealing'].includes(room);
}

function written({ file, target }: { file: SourceFile; target: string }): string {
  return `${file.path} imports ${target}`;
}
