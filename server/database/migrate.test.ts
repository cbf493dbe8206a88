import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { migrate } from './migrate.ts';
import { testDatabase } from './testing.ts';

const databases = await Promise.all(Array.from({ length: 4 }, testDatabase));
after(() => Promise.all(databases.map(({ drop }) => drop())));

test('databases of one cluster, whose roles are the same, are migrated at once', async () => {
  const manyTimes = async (adminUrl: string) => {
    const applied: string[] = [];
    for (let times = 0; times < 15; times++) applied.push(...(await migrate(adminUrl)).applied);
    return applied;
  };
  const applied = await Promise.all(databases.map(({ adminUrl }) => manyTimes(adminUrl)));
  assert.deepEqual(applied, [[], [], [], []]);
});
