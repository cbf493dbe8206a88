import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { buildWeb } from '../tools/build-web.ts';
import { ensureChromium } from '../tools/chromium.ts';
import { browserArguments, type DemoHouse, openDemoHouse } from '../tools/demo-house.ts';

export type County = Omit<DemoHouse, 'close'> & { readonly browser: Browser };

let opened: Promise<County> | undefined;
const closing: Array<() => Promise<unknown>> = [];

// Registered once for the process: all journeys of one run live in the same county.
after(async () => {
  for (const close of closing.toReversed()) await close();
});

/** The demo county in a house of its own, and a real browser. The first journey opens it, the last one closes it. */
export function openCounty(): Promise<County> {
  opened ??= open();
  return opened;
}

async function open(): Promise<County> {
  const [executablePath] = await Promise.all([ensureChromium(), buildWeb()]);
  const house = await openDemoHouse();
  closing.push(house.close);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  closing.push(() => browser.close());
  return { ...house, browser };
}
