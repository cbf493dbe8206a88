import type { Me, SessionOpened } from '@linli/domain/identity';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';
import { ApiProblem } from './problem.ts';

/** Who is signed in here; undefined when nobody is. */
export async function findMe(): Promise<Me | null> {
  try {
    return await get<Me>('/me');
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.problem.status === 401) return null;
    throw failure;
  }
}

export async function signIn(username: string, password: string): Promise<Me> {
  const { me } = await send<SessionOpened>('/sessions', { body: { username, password }, intent: newIntent() });
  return me;
}

export function choosePost(postId: string): Promise<Me> {
  return send('/session/post', { method: 'PUT', body: { postId }, intent: newIntent() });
}

export function signOut(): Promise<void> {
  return send('/session', { method: 'DELETE', intent: newIntent() });
}
