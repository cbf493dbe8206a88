import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CaseParts } from './cases/index.ts';
import type { Database } from './database/index.ts';
import { type App, createApp, type HttpSettings } from './http/index.ts';
import type { IdentityParts } from './identity/index.ts';
import { listRooms } from './rooms.ts';
import type { TerritoryParts } from './territory/index.ts';

type Headers = Readonly<Record<string, unknown>>;
type Expected = Readonly<Record<string, RegExp | undefined>>;

/** What every answer carries, whatever it answers; undefined is what none may carry. */
const always: Expected = {
  'content-security-policy':
    /^default-src 'none';script-src 'self';style-src 'self';.*frame-ancestors 'none';require-trusted-types-for 'script';trusted-types default$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /geolocation=\(self\).*camera=\(\).*microphone=\(\)/,
  'referrer-policy': /^no-referrer$/,
  'strict-transport-security': undefined,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'access-control-allow-origin': undefined,
  'access-control-allow-credentials': undefined,
  server: undefined,
  via: undefined,
  'x-powered-by': undefined,
};
const ofApi: Expected = { ...always, 'cache-control': /^no-store$/, 'x-request-id': /^[0-9a-f-]{36}$/ };
const asset = 'public, max-age=31536000, immutable';
const kept = (cache: string): Expected => ({ ...always, 'cache-control': new RegExp(`^${cache}$`) });

/** Answers that are no route of a room. */
const others: Readonly<Record<string, { url: string; method?: 'HEAD' | 'OPTIONS' | 'POST'; expected: Expected }>> = {
  'the page of residents': { url: '/', expected: kept('no-cache') },
  'the page of a desk': { url: '/desk/cases', expected: kept('no-cache') },
  'a built file': { url: '/assets/map-3f2a.js', expected: kept(asset) },
  'a built file that is gone': { url: '/assets/gone-1111.js', expected: kept('no-store') },
  'a picture': { url: '/favicon.svg', expected: kept('no-cache') },
  'the health of the server': { url: '/healthz', expected: kept('no-store') },
  'the description of the interface': { url: '/api/v1/openapi.json', expected: ofApi },
  'an address that nothing answers': { url: '/api/v1/nothing', expected: ofApi },
  'a method that nothing answers': { url: '/api/v1/cases', method: 'OPTIONS', expected: ofApi },
  'the head of an answer': { url: '/api/v1/openapi.json', method: 'HEAD', expected: ofApi },
  'a body that is too large': { url: '/api/v1/sessions', method: 'POST', expected: ofApi },
};

let app: App;
let secure: App;
let folder: string;
const routes: { method: string; url: string }[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-headers-'));
  await Promise.all(['desk', 'assets'].map((name) => mkdir(join(folder, name))));
  for (const name of ['index.html', 'desk/index.html', 'favicon.svg', 'assets/map-3f2a.js'])
    await writeFile(join(folder, name), '');
  app = await open({ webFolder: pathToFileURL(`${folder}/`) }, routes);
  secure = await open({ publicUrl: 'https://linli.example.cn' });
});
after(async () => {
  await app.close();
  await secure.close();
  await rm(folder, { recursive: true });
});

test('every route answers with the headers that keep browsers in order, whoever asks', async () => {
  assert.ok(routes.length > 60);
  const wrong: string[] = [];
  for (const { method, url } of routes) {
    const path = url.replaceAll(/:\w+/g, '50023526030279128491');
    for (const authorization of ['', `Bearer ${'a'.repeat(43)}`]) {
      const answer = await app.inject({
        method: method as 'GET',
        url: path,
        headers: authorization === '' ? {} : { authorization },
      });
      wrong.push(...missing(answer.headers, ofApi).map((name) => `${method} ${url} ${answer.statusCode}: ${name}`));
    }
  }

  assert.deepEqual(wrong, []);
});

for (const [what, { url, method = 'GET', expected }] of Object.entries(others))
  test(`${what} carries them too`, async () => {
    const body = method === 'POST' ? { payload: { username: 'x'.repeat(300_000) } } : {};
    const answer = await app.inject({ url, method, ...body });

    assert.deepEqual(missing(answer.headers, expected), []);
  });

test('an answer to an address that cannot be read runs nothing either', async () => {
  const { statusCode, headers } = await app.inject({ url: '/%E0%A4%A' });

  assert.equal(statusCode, 400);
  assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('where people come by https, browsers are told never to come otherwise', async () => {
  const { headers } = await secure.inject({ url: '/api/v1/openapi.json' });

  assert.match(String(headers['strict-transport-security']), /^max-age=31536000; includeSubDomains$/);
});

test('pages ask for map tiles of the host that the installation has chosen, and of no other', async (context) => {
  const urls = [
    'https://t0.tianditu.gov.cn/vec_w/{z}/{x}/{y}?tk=key',
    'https://t0.tianditu.gov.cn/cva_w/{z}/{x}/{y}?tk=key',
  ];
  const withMap = await open({ baseMap: { urls } });
  context.after(() => withMap.close());
  const answers = await Promise.all([withMap, app].map((one) => one.inject({ url: '/api/v1/openapi.json' })));
  const [chosen = '', none = ''] = answers.map(({ headers }) => String(headers['content-security-policy']));

  assert.match(chosen, /;img-src 'self' blob: data: https:\/\/t0\.tianditu\.gov\.cn;/);
  assert.match(chosen, /;connect-src 'self' https:\/\/t0\.tianditu\.gov\.cn;/);
  assert.equal(chosen.split('https://').length, 3);
  assert.doesNotMatch(none, /https:/);
});

test('nothing says what runs here or where, and a fault shows nothing of itself', async () => {
  const telling = /fastify|node|postgres|vite|\b18\.\d|\b24\.\d|\/server\/|\.ts\b|at \w+ \(/i;
  const answers = await Promise.all(
    ['/healthz', '/api/v1/nothing', '/api/v1/divisions', '/%E0%A4%A'].map((url) => app.inject({ url })),
  );
  const description = await app.inject({ url: '/api/v1/openapi.json' });

  assert.deepEqual(
    [...answers, description].flatMap(({ headers }) => Object.entries(headers)).filter((it) => telling.test(it.join())),
    [],
  );
  assert.deepEqual(
    answers.map(({ body }) => body).filter((body) => telling.test(body)),
    [],
  );
  assert.doesNotMatch(description.body, /fastify|postgres|localhost/i);
});

/** Nobody gets as far as the database, so that what a route answers does not matter here: only with which headers. */
async function open(settings: HttpSettings, seen: { method: string; url: string }[] = []): Promise<App> {
  const rooms = listRooms({
    identity: {} as IdentityParts,
    territory: {} as TerritoryParts,
    cases: {} as CaseParts,
  }).map((room) => ({
    ...room,
    routes: (scope: App, house: App['house']) => {
      scope.addHook('onRoute', ({ method, url }) => {
        if (method !== 'HEAD') seen.push({ method: String(method), url });
      });
      return room.routes(scope, house);
    },
  }));
  const app = await createApp({
    database: {} as Database,
    clock: () => '2026-03-02T01:00:00.000Z',
    recognize: async () => undefined,
    settings: { logLevel: 'silent', requestsPerMinute: 1_000_000, ...settings },
    rooms,
  });
  await app.ready();
  return app;
}

function missing(headers: Headers, expected: Expected): string[] {
  return Object.entries(expected)
    .filter(([name, form]) => (form === undefined ? headers[name] !== undefined : !form.test(String(headers[name]))))
    .map(([name]) => `${name} is ${headers[name]}`);
}
