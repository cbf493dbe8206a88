import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Actor, type Role, roles, type StaffActor } from '@linli/domain/identity';
import type { CaseParts } from '../server/cases/index.ts';
import type { Database } from '../server/database/index.ts';
import { type App, createApp } from '../server/http/index.ts';
import { harmlessRequest, type Probe } from '../server/http/testing/probes.ts';
import type { Document } from '../server/http/testing/schema.ts';
import type { IdentityParts } from '../server/identity/index.ts';
import { listRooms } from '../server/rooms.ts';
import type { TerritoryParts } from '../server/territory/index.ts';
import { root } from './root.ts';

/*
 * Who may call which route, for a person to read: tools/permissions.txt. After a change that is meant:
 *     LINLI_WRITE_PERMISSIONS=1 node --test tools/routes-need-permission.test.ts
 */
const file = join(root, 'tools/permissions.txt');
const named = ['anyone', 'resident', 'reporter', ...roles] as const;
type Named = (typeof named)[number];
/** A delegated post opens the routes of the one it comes from, and no others. */
type Caller = Named | `delegated ${Role}`;
const everybody: readonly Caller[] = [...named, ...roles.map((role) => `delegated ${role}` as const)];

let app: App;
let matrix: Map<string, readonly string[]>;

before(async () => {
  matrix = new Map();
  app = await createApp({
    // Nobody gets as far as the database: what is asked here is the gate alone.
    database: {} as Database,
    clock: () => '2026-03-02T01:00:00.000Z',
    recognize: async (token) => actors.get(token.replaceAll('-', '').replace('_', ' ') as Caller),
    settings: { logLevel: 'silent', requestsPerMinute: 1_000_000 },
    rooms: listRooms({ identity: {} as IdentityParts, territory: {} as TerritoryParts, cases: {} as CaseParts }).map(
      (room) => ({
        ...room,
        routes: (scope, house) => {
          scope.addHook('onRoute', ({ method, url, config }) => {
            if (method !== 'HEAD') matrix.set(`${method} ${url}`, config?.who ?? []);
          });
          return room.routes(scope, house);
        },
      }),
    ),
  });
  await app.ready();
});
after(() => app.close());

test('who may call which route is what tools/permissions.txt says', () => {
  const written = [...matrix].map(([route, who]) => `${route.padEnd(56)} ${[...who].sort().join(' ')}`.trimEnd());
  const text = `${written.toSorted().join('\n')}\n`;
  if (process.env.LINLI_WRITE_PERMISSIONS === '1') writeFileSync(file, text);
  assert.equal(readFileSync(file, 'utf8'), text);
});

test('every route turns away everybody who is not named for it, and nobody who is', async () => {
  const document = (await app.inject({ url: '/api/v1/openapi.json' })).json() as Document;
  const wrong: string[] = [];
  for (const [route, who] of matrix) {
    const [method = '', url = ''] = route.split(' ');
    const path = url.replaceAll(/:(\w+)/g, '{$1}');
    const operation = document.paths[path]?.[method.toLowerCase()];
    if (operation === undefined) continue;
    const probe = harmlessRequest(method, path, operation, {});
    for (const caller of everybody) {
      const isTurnedAway = await turnsAway(probe, caller);
      const isNamed = who.includes('anyone') || who.includes(caller.replace('delegated ', ''));
      if (isTurnedAway === isNamed) wrong.push(`${route} ${isNamed ? 'turns away' : 'lets in'} ${caller}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('no route of a case is open to an administrator as such, delegated post or not', () => {
  const ofCases = [...matrix].filter(([route]) => route.includes('/api/v1/cases/:code'));
  const open = ofCases.filter(([, who]) => who.includes('administrator') || who.includes('anyone'));

  assert.ok(ofCases.length > 30);
  assert.deepEqual(open, []);
});

async function turnsAway(probe: Probe, caller: Caller): Promise<boolean> {
  // A token of the length that all have, for somebody who is told by it.
  const token = caller.replace(' ', '_').padEnd(43, '-');
  const headers = { ...probe.headers, ...(caller === 'anyone' ? {} : { authorization: `Bearer ${token}` }) };
  const { url, payload, method } = probe;
  const { statusCode, body } = await app.inject({ url, payload, method: method as 'GET', headers });
  if (statusCode !== 401 && statusCode !== 403) return false;
  return ['session.required', 'post.required', 'post.forbidden'].includes(JSON.parse(body).code);
}

const actors = new Map<Caller, Actor>([
  ['resident', { kind: 'resident', personId: '019cac0f-2680-7e27-9f69-000000000001', name: '王秀英' }],
  ['reporter', { kind: 'reporter', caseCode: '50023526030279128491' }],
  ...roles.map((role): [Caller, Actor] => [role, staffWith(role)]),
  ...roles.map((role): [Caller, Actor] => [`delegated ${role}`, delegatedWith(role)]),
]);

function delegatedWith(role: Role): Actor {
  const of = { postId: '019cac0f-2680-7e27-9f69-000000000003', personId: '019cac0f-2680-7e27-9f69-000000000004' };
  return { ...staffWith(role), delegation: { ...of, name: '赵敏', kind: 'cover', until: '2026-04-01T00:00:00.000Z' } };
}

function staffWith(role: Role): StaffActor {
  const id = '019cac0f-2680-7e27-9f69-000000000002';
  const place = { divisionCode: '500235', unitDivisionCode: '500235', unitKind: 'governanceCenter' } as const;
  return { kind: 'staff', personId: id, postId: id, unitId: id, name: role, unitName: role, role, ...place };
}
