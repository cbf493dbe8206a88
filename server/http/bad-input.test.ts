import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { community, openTestCounty, streetLampOut, type TestCounty } from '../cases/testing.ts';
import { listNaughtyStrings } from './testing/hostile-values.ts';
import { harmlessRequest, listProbes, type Probe } from './testing/probes.ts';
import type { Document, Operation } from './testing/schema.ts';

type Answer = { statusCode: number; body: string; headers: Record<string, unknown> };

let county: TestCounty;
let owner: pg.Client;
const nobody = 'nobody-at-all';
let reporterToken: string;
let known: Record<string, unknown>;

before(async () => {
  county = await openTestCounty();
  owner = new pg.Client({ connectionString: county.test.adminUrl });
  await owner.connect();
  known = await knownValues();
});
after(async () => {
  await owner.end();
  await county.close();
});

const document = async () => (await county.app.inject({ url: '/api/v1/openapi.json' })).json() as Document;
const naughtyStrings = listNaughtyStrings();
let nextNaughty = 0;

test('no input brings the house down, and what is refused leaves nothing behind', {
  timeout: 600_000,
}, async (context) => {
  const operations = listOperations(await document());
  assert.ok(operations.length > 40);
  for (const [method, path, operation] of operations)
    await context.test(`${method} ${path}`, () => probe(method, path, operation));
  assert.equal((await county.app.inject({ url: '/healthz' })).statusCode, 200);
});

async function probe(method: string, path: string, operation: Operation): Promise<void> {
  const token = await tokenFor(harmlessRequest(method, path, operation, known));
  const { body } = await send(harmlessRequest(method, path, operation, known), token);
  assert.doesNotMatch(body, /"code":"field\./, 'the sample itself is refused, so that its probes would prove little');
  const refusedProbes: Probe[] = [];
  for (const spoilt of listProbes(method, path, operation, known, takeNaughty)) {
    const answer = await send(spoilt, token);
    checkAnswer(spoilt, answer);
    if (answer.statusCode >= 400) refusedProbes.push(spoilt);
  }
  const before = await countRows();
  for (const again of refusedProbes) await send(again, token);
  assert.deepEqual(await countRows(), before, `a refused ${operation.operationId} stored something`);
}

function checkAnswer(spoilt: Probe, answer: Answer): void {
  const about = `${spoilt.operationId}: ${spoilt.field} ${spoilt.name} → ${answer.statusCode} ${answer.body.slice(0, 300)}`;
  assert.ok(answer.statusCode < 500, about);
  if (answer.statusCode < 400) return;
  const problem = JSON.parse(answer.body);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, about);
  assert.equal(typeof problem.code, 'string', about);
  assert.ok(problem.detail.length > 3, about);
  if (problem.code.startsWith('field.') || problem.code === 'text.unreadable')
    assert.ok(namesField(problem, spoilt), about);
}

/** The spoilt field itself, the one it stands in, or one of those that it holds. */
function namesField(problem: { field?: string; errors?: { field: string }[] }, { field }: Probe): boolean {
  const named = [problem.field, ...(problem.errors ?? []).map((error) => error.field)].filter(
    (name) => name !== undefined,
  );
  if (field === 'body') return named.length > 0;
  return named.some((name) => name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`));
}

/** Guessing at one account, or from one address, is slowed down: so each try is for another account, from another place. */
function send(spoilt: Probe, token: string | undefined): Promise<Answer> {
  const { method, url, headers, payload } = spoilt;
  const session = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return county.app.inject({
    method: method as 'POST',
    url,
    headers: { ...headers, ...session },
    payload: payload?.replace(nobody, `${nobody}-${crypto.randomUUID()}`),
    remoteAddress: `10.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}.7`,
  }) as never;
}

/** The first of the cast who may do this at all, so that hostile values come as far as they can. */
async function tokenFor(harmless: Probe): Promise<string | undefined> {
  const administrator = await administratorToken();
  const cast = [
    reporterToken,
    county.zhao.token,
    county.sun.token,
    county.li.token,
    county.qian.token,
    administrator,
    undefined,
  ];
  if (harmless.operationId === 'endSession') return administrator;
  for (const token of cast) {
    const answer = await send({ ...harmless, headers: { ...harmless.headers } }, token);
    if (answer.statusCode !== 401 && answer.statusCode !== 403) return token;
  }
  return undefined;
}

let administrators = 0;

async function administratorToken(): Promise<string> {
  administrators += 1;
  const username = `administrator-${administrators}`;
  return (await county.appoint({ name: '管理员', username, role: 'administrator' })).token;
}

async function knownValues(): Promise<Record<string, unknown>> {
  const words = '滨江路路灯坏了，晚上看不清路。';
  const place = { divisionCode: community };
  const registered = await county.ask(county.zhao.token, 'POST', '/cases', {
    words,
    place,
    categoryCode: streetLampOut,
  });
  assert.equal(registered.status, 201, JSON.stringify(registered.body));
  const own = (await county.ask(undefined, 'POST', '/cases', { words, place })).body as Record<string, string>;
  const opened = await county.ask(undefined, 'POST', '/receipt-sessions', { code: own.code, receipt: own.receipt });
  reporterToken = (opened.body as Record<string, string>).token as string;
  return {
    code: registered.body.code,
    divisionCode: community,
    categoryCode: streetLampOut,
    unitId: county.sun.unitId,
    words,
    username: nobody,
    phone: '13800138000',
    linkedTo: registered.body.code,
    into: registered.body.code,
  };
}

function takeNaughty(count: number): string[] {
  if (naughtyStrings.length === 0) return [];
  return Array.from({ length: count }, () => naughtyStrings[nextNaughty++ % naughtyStrings.length] as string);
}

/** Streams do not end by themselves, and uploads have tests of their own. */
function listOperations(described: Document): [string, string, Operation][] {
  const isStream = (operation: Operation) => 'text/event-stream' in (operation.responses['200']?.content ?? {});
  const isUpload = (operation: Operation) => 'multipart/form-data' in (operation.requestBody?.content ?? {});
  return Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => !isStream(operation) && !isUpload(operation))
      .map(([method, operation]): [string, string, Operation] => [method, path, operation]),
  );
}

async function countRows(): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const counts = rows.map(({ name }) => `(select count(*)::int from public.${name}) as ${name}`);
  return (await owner.query(`select ${counts.join(', ')}`)).rows[0];
}
