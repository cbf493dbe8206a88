import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '@linli/domain/identity';
import { posts } from '../../locales/zh-CN/posts.ts';
import { steps } from '../../locales/zh-CN/steps.ts';
import { delegableActs } from './delegable-acts.ts';

test('whatever of a post can be handed over by itself has a name on the screen', () => {
  const names: Record<string, string> = { ...posts.acts, ...steps.step };
  const nameless = roles.flatMap(delegableActs).filter((act) => names[act] === undefined);

  assert.deepEqual(nameless, []);
});

test('readings are not offered one by one, since they always go along', () => {
  const acts = roles.flatMap(delegableActs);

  assert.ok(acts.includes('acceptance') && acts.includes('post.create'));
  assert.ok(!acts.some((act) => act.startsWith('read') || act.endsWith('.list')));
});
