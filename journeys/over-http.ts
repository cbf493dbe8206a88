import { randomUUID } from 'node:crypto';
import { openCounty } from './open-county.ts';

/** Somebody of the cast at work by a program of her own, where a story is not about her screens. */
export type AtWork = {
  readonly personId: string;
  readonly ask: <Answer>(method: 'GET' | 'POST', path: string, body?: object | FormData) => Promise<Answer>;
};

export async function atWork(username: string): Promise<AtWork> {
  const { address, password } = await openCounty();
  let cookie = '';
  const ask = async <Answer>(method: 'GET' | 'POST', path: string, body?: object | FormData) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        'x-linli-request': '1',
        ...(cookie && { cookie }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      body: isForm ? body : body && JSON.stringify(body),
    });
    const [fresh] = answer.headers.getSetCookie();
    cookie = fresh?.split(';')[0] ?? cookie;
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return (said === '' ? undefined : JSON.parse(said)) as Answer;
  };
  await ask('POST', '/sessions', { username, password });
  const me = await ask<{ person: { id: string } }>('GET', '/me');
  return { personId: me.person.id, ask };
}
