import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Actor, roles } from '@linli/domain/identity';
import type { CaseParts } from '../server/cases/index.ts';
import type { Database } from '../server/database/index.ts';
import { type App, createApp } from '../server/http/index.ts';
import { harmlessRequest } from '../server/http/testing/probes.ts';
import type { Document } from '../server/http/testing/schema.ts';
import { listRooms } from '../server/rooms.ts';
import type { TerritoryParts } from '../server/territory/index.ts';
import { root } from './root.ts';

/*
 * Every route that may change something goes through `write()`, which keeps its answer under the client's key. What does
 * not stands in tools/writes-without-a-key.txt, for a person to read, each with its reason.
 */
const exceptions = new Map(
  readFileSync(join(root, 'tools/writes-without-a-key.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^(POST|PUT|PATCH|DELETE) /.test(line))
    .map((line) => {
      const [, route = '', kind = '', reason = ''] = /^(\S+ \S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
      return [route, { kind, reason }];
    }),
);

type Asked = { readonly status: number; readonly code?: string; readonly statements: readonly string[] };

const changing = /^(POST|PUT|PATCH|DELETE) /;
const id = '019cac0f-2680-7e27-9f69-000000000002';
const caseCode = '50023526112642019943';
const known = {
  ...{ code: caseCode, linkedTo: caseCode, into: caseCode, divisionCode: '500235', categoryCode: '0101', unitId: id },
  ...{ phone: '13800138000', acts: ['accept'], receipt: 'ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567' },
};
const partsOfCases = {
  places: { nameOf: () => '云阳县', locate: () => undefined },
  rulebook: async () => ({ categories: new Map() }),
} as unknown as CaseParts;
/** Where a harmless body holds one thing or another and not both. */
const bodies: Readonly<Record<string, object>> = {
  subscribeToCase: { phone: '13800138000' },
  sendSignUpCode: { phone: '13800138000' },
};
let app: App;
let routes: Map<string, readonly string[]>;
let document: Document;
let statements: string[] = [];

before(async () => {
  routes = new Map();
  app = await createApp({
    database: deafDatabase(),
    clock: () => '2026-03-02T01:00:00.000Z',
    recognize: async (token) => actors.get(token.replaceAll('-', '')),
    settings: { logLevel: 'silent', requestsPerMinute: 1_000_000 },
    rooms: listRooms({ territory: {} as TerritoryParts, cases: partsOfCases, identity: {} as never }).map((room) => ({
      ...room,
      routes: (scope, house) => {
        scope.addHook('onRoute', ({ method, url, config }) => {
          const route = `${method} ${url}`;
          if (changing.test(route)) routes.set(route, config?.who ?? []);
        });
        return room.routes(scope, house);
      },
    })),
  });
  await app.ready();
  document = (await app.inject({ url: '/api/v1/openapi.json' })).json() as Document;
});
after(() => app.close());

test('a write without a key is refused, and nothing has been asked of the database by then', async () => {
  const wrong: string[] = [];
  for (const route of writingRoutes()) {
    const { status, code, statements: asked } = await ask(route, false);
    const isRefused = status === 422 && code === 'idempotency.missing' && asked.length === 0;
    if (!isRefused) wrong.push(`${route}: ${status} ${code} ${asked}`);
  }
  assert.deepEqual(wrong, []);
});

test('the first that a write asks of the database, in its own transaction, is whether it was answered before', async () => {
  const wrong: string[] = [];
  for (const route of writingRoutes()) {
    const { statements: asked } = await ask(route, true);
    if (asked[0] !== 'http.findKeptAnswer') wrong.push(`${route}: ${asked}`);
  }
  assert.deepEqual(wrong, []);
});

test('what only asks, though it is sent like a write, cannot change anything', async () => {
  const wrong: string[] = [];
  for (const [route, { kind }] of exceptions) {
    if (kind !== 'reads') continue;
    const { statements: asked } = await ask(route, false);
    // Temporary tables can only be made before it.
    if (asked.find((name) => !name.startsWith('scratch.')) !== 'http.readOnly') wrong.push(`${route}: ${asked}`);
  }
  assert.deepEqual(wrong, []);
});

test('the list of exceptions names routes that there are, each with a reason', () => {
  const wrong = [...exceptions].filter(
    ([route, { kind, reason }]) =>
      !routes.has(route) || !['reads', 'audited', 'looks'].includes(kind) || reason.length < 20,
  );
  assert.deepEqual(wrong, []);
});

function writingRoutes(): string[] {
  return [...routes.keys()].filter((route) => !exceptions.has(route));
}

async function ask(route: string, withKey: boolean): Promise<Asked> {
  const [method = '', url = ''] = route.split(' ');
  const path = url.replaceAll(/:(\w+)/g, '{$1}');
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${route} is not in the OpenAPI document`);
  const { headers, payload, url: address } = harmlessRequest(method, path, operation, known);
  const who = routes.get(route) ?? [];
  const caller = roles.find((role) => who.includes(role)) ?? who.find((name) => name !== 'anyone');
  const { 'idempotency-key': key, ...others } = headers;
  statements = [];
  const answer = await app.inject({
    method: method as 'POST',
    // Examples for people stand in the addresses; the digits of a code must add up.
    url: address.replace(/(?<=\/cases\/)\d{20}/, caseCode),
    payload: bodies[operation.operationId] ?? payload,
    headers: {
      ...others,
      ...(withKey ? { 'idempotency-key': key } : {}),
      ...(caller === undefined ? {} : { authorization: `Bearer ${caller.padEnd(43, '-')}` }),
    },
  });
  const code = answer.headers['content-type']?.includes('json') ? answer.json().code : undefined;
  return { status: answer.statusCode, code, statements };
}

/** Writes down what it is asked, and answers nothing. */
function deafDatabase(): Database {
  const transact = (
    _scope: unknown,
    work: (tx: { query: (statement: { name: string }) => Promise<never> }) => unknown,
  ) =>
    work({
      query: ({ name }) => {
        statements.push(name);
        const answer = Promise.reject(new Error('deaf'));
        // As in earnest: a statement that nobody waits for fails the transaction, not the process.
        answer.catch(() => {});
        return answer;
      },
    });
  return { transact, handIn: transact, refer: transact, app: {} } as unknown as Database;
}

const actors = new Map<string, Actor>([
  ['resident', { kind: 'resident', personId: id, name: '王秀英', provedAt: '2026-03-02T01:00:00.000Z' }],
  ['reporter', { kind: 'reporter', caseCode: '50023526030279128491' }],
  ...roles.map((role): [string, Actor] => {
    const place = { divisionCode: '500235', unitDivisionCode: '500235', unitKind: 'governanceCenter' } as const;
    return [
      role,
      {
        kind: 'staff',
        personId: id,
        postId: id,
        unitId: id,
        name: role,
        unitName: role,
        role,
        provedAt: '2026-03-02T01:00:00.000Z',
        ...place,
      },
    ];
  }),
]);
