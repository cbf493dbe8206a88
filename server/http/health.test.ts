import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../identity/testing.ts';
import { type App, createApp } from './index.ts';

let house: TestHouse;
let app: App;
before(async () => {
  house = await openTestHouse();
  app = await createApp({
    ...{ database: house.database, clock: house.now, recognize: async () => undefined, settings: {}, rooms: [] },
    health: { untoldCases: async () => 2 },
  });
});
after(async () => {
  await app.close();
  await house.close();
});

test('cases that could not be told of their mediation are counted, and the server goes on doing all else', async () => {
  const answer = await app.inject('/healthz');

  assert.equal(answer.statusCode, 200);
  assert.deepEqual([answer.json().status, answer.json().untoldCases], ['ok', 2]);
});
