import type { Page } from 'playwright-core';
import { demoCast } from '../../server/demo/create-county.ts';

/** Somebody who opens one audience's pages, from its first page on. */
export type Visitor = {
  readonly name: string;
  readonly audience: string;
  readonly start: string;
  readonly username?: string;
  /** The post she signs in through; a resident has none. */
  readonly role?: string;
};

const audienceOf: Readonly<Record<string, string>> = {
  gridWorker: '/grid/',
  mediator: '/mediator/',
  leader: '/leader/',
  administrator: '/admin/',
  supervisor: '/leader/',
  '': '/account/',
};

/** Whoever needs no account, then everybody of the demo's cast at her own desk. */
export async function listVisitors(address: string, password: string): Promise<Visitor[]> {
  const strangers: Visitor[] = [
    { name: '居民', audience: 'resident', start: '/' },
    { name: '任何人', audience: 'public', start: '/public/' },
    { name: '账号', audience: 'account', start: '/account/' },
  ];
  const cast = await Promise.all(
    demoCast().map(async ({ username, name }) => {
      const role = await roleOf(address, username, password);
      const start = audienceOf[role] ?? '/desk/';
      return { name, username, role, start, audience: start.replaceAll('/', '') };
    }),
  );
  return [...strangers, ...cast];
}

/** Whoever was asked for; of all, one of each role, since colleagues see the same screens. */
export function chooseVisitors(visitors: readonly Visitor[], words: readonly string[]): Visitor[] {
  if (words.length > 0)
    return visitors.filter(({ audience, username = '' }) => words.some((word) => [audience, username].includes(word)));
  const isFirst = ({ role }: Visitor, at: number) => visitors.findIndex((other) => other.role === role) === at;
  return visitors.filter((visitor, at) => visitor.role === undefined || isFirst(visitor, at));
}

async function roleOf(address: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli-request': '1', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ username, password }),
  });
  const { me } = (await answer.json()) as { me: { posts: { role: string }[] } };
  return me.posts[0]?.role ?? '';
}

export async function enter(page: Page, visitor: Visitor, password: string): Promise<void> {
  await page.goto(visitor.start);
  if (visitor.username === undefined) return;
  await page.getByLabel('用户名').fill(visitor.username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '登录' }).waitFor({ state: 'detached' });
  const choice = page.getByRole('heading', { name: '选择岗位' });
  const hasChoice = await choice.waitFor({ timeout: 1_500 }).then(
    () => true,
    () => false,
  );
  // Whoever holds several posts works from the first.
  if (!hasChoice) return;
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await choice.waitFor({ state: 'detached' });
}
