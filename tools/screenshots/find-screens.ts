import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

export type Screen = { readonly name: string; readonly path: string };

const most = 24;

/**
 * Every screen that links lead to from where the page stands, within its audience: one address of each kind, since a hundred cases
 * look alike. So a new screen is in the pictures as soon as somebody can get there.
 */
export async function findScreens(page: Page, start: string): Promise<Screen[]> {
  const found = new Map<string, Screen>();
  const waiting = [start];
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    if (found.has(kindOf(path))) continue;
    await page.goto(path);
    await settle(page);
    found.set(kindOf(path), { name: kindOf(path), path });
    for (const link of await linksOf(page)) if (isOf(start, link) && !found.has(kindOf(link))) waiting.push(link);
  }
  return [...found.values()];
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.evaluate(
    "[...document.querySelectorAll('a[href]')].filter((it) => it.origin === location.origin && !it.download).map((it) => it.pathname + it.search)",
  );
  return links as string[];
}

const others = /^\/(grid|mediator|desk|leader|admin|public|account|api)(\/|$)|\.[a-z]+$/;

function isOf(start: string, path: string): boolean {
  return start === '/' ? !others.test(path) : path.startsWith(start);
}

/** `/desk/cases/50023526112248392016?x=1` → `desk-cases-code`. */
function kindOf(path: string): string {
  const [pathname = ''] = path.split('?');
  const plain = pathname
    .replace(/\/\d{20}/g, '/code')
    .replace(/\/[0-9a-f]{8}-?[0-9a-f-]{20,}/g, '/id')
    .replace(/\/\d{6,15}/g, '/place')
    .replace(/\/\d{4}/g, '/category');
  return plain.split('/').filter(Boolean).join('-') || 'home';
}
