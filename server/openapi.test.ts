import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CaseParts } from './cases/index.ts';
import type { Database } from './database/index.ts';
import { createApp } from './http/index.ts';
import type { IdentityParts } from './identity/index.ts';
import { listRooms } from './rooms.ts';
import type { TerritoryParts } from './territory/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-openapi-'));
});
after(() => rm(folder, { recursive: true }));

test('the OpenAPI document passes the linter', async () => {
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(await describeApi()));

  const lint = promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', file, '--config', join(root, 'redocly.yaml')],
    { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );

  await assert.doesNotReject(lint.catch((error) => Promise.reject(new Error(`${error.stdout}\n${error.stderr}`))));
});

test('the OpenAPI document is of version 3.1 and names a session for what is not open to anyone', async () => {
  const document = await describeApi();

  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(document.paths['/api/v1/units'].post.security, [{ cookie: [] }, { bearer: [] }]);
  assert.deepEqual(document.paths['/api/v1/sessions'].post.security[0], {});
});

/** Nothing is asked of the database or the places while the document is made. */
async function describeApi() {
  const app = await createApp({
    database: {} as Database,
    clock: () => '2026-03-02T01:00:00.000Z',
    recognize: async () => undefined,
    settings: { logLevel: 'silent' },
    rooms: listRooms({ identity: {} as IdentityParts, territory: {} as TerritoryParts, cases: {} as CaseParts }),
  });
  const answer = await app.inject({ url: '/api/v1/openapi.json' });
  await app.close();
  return answer.json();
}
