import type { Page } from 'playwright-core';
import { drawYunyang } from '../server/demo/yunyang/draw-yunyang.ts';

const firstCommunity = '500235001001';

/** The phone knows where she stands: in the middle of the first cell of her community. */
export function inHerCell() {
  const cell = drawYunyang().cells.find(({ code }) => code.startsWith(firstCommunity));
  const ring = cell?.polygons[0]?.[0] ?? [];
  const mean = (axis: 0 | 1) => ring.reduce((sum, position) => sum + position[axis], 0) / ring.length;
  return { geolocation: { longitude: mean(0), latitude: mean(1) }, permissions: ['geolocation'] };
}

/** How many cases, lists and acts lie on her phone; with `part`, only those whose key has it in it. */
export async function keptOnPhone(page: Page, part = ''): Promise<number> {
  const keys = await page.evaluate<string[]>(readKeys('linli-grid', ['reads', 'acts']));
  return keys.filter((key) => key.includes(part)).length;
}

/** Whether the phone has laid some room aside. */
export async function hasReserve(page: Page): Promise<boolean> {
  return (await page.evaluate<string[]>(readKeys('linli-reserve', ['reserve']))).length > 0;
}

/** How many drafts lie on her phone. */
export async function begunOnPhone(page: Page): Promise<number> {
  return (await page.evaluate<string[]>(readKeys('linli', ['drafts']))).length;
}

/** As text: it runs in the browser, whose objects are not known here. */
const readKeys = (memory: string, stores: string[]) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('${memory}');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const keysOf = (store) => new Promise((done) => {
      const asking = database.transaction(store).objectStore(store).getAllKeys();
      asking.onsuccess = () => done(asking.result);
    });
    Promise.all(${JSON.stringify(stores)}.map(keysOf)).then((keys) => {
      database.close();
      resolve(keys.flat().map(String));
    }, reject);
  };
})`;
