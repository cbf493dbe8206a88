import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** Slow 4G as Lighthouse defines it: 150 ms to and fro, 1.6 Mbit/s down, 750 kbit/s up; and a processor four times slower. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const timesSlower = 4;
const mostMilliseconds = 60_000;

export type SlowPage = { readonly page: Page; readonly door: CDPSession };

/** A browser that has never been here, on a slow phone or at a slow desk. */
export async function openSlowPage(browser: Browser, device: BrowserContextOptions): Promise<SlowPage> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...device });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  return { page, door: await context.newCDPSession(page) };
}

export async function slowDown({ door }: SlowPage): Promise<void> {
  await door.send('Network.enable');
  await door.send('Network.emulateNetworkConditions', slow4g);
  await door.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
}

/**
 * Milliseconds from asking for the page until what `selector` names stands there and the page answers a press: its frame is drawn
 * and nothing keeps its thread any more.
 */
export async function untilUsable({ page }: SlowPage, address: string, selector: string): Promise<number> {
  await page.addInitScript(watch, selector);
  await page.goto(address, { waitUntil: 'commit' });
  const end = Date.now() + mostMilliseconds;
  while (Date.now() < end) {
    const found = await page.evaluate('globalThis.usableAt').catch(() => undefined);
    if (typeof found === 'number') return found;
    await page.waitForTimeout(50);
  }
  throw new Error(`${address} did not show ${selector} within ${mostMilliseconds / 1_000} s`);
}

/** Runs in the page, before anything of it. */
function watch(selector: string): void {
  const scope = globalThis as unknown as {
    document: { querySelector: (text: string) => unknown };
    requestAnimationFrame: (then: () => void) => void;
    usableAt?: number;
  };
  const look = () => {
    if (!scope.document.querySelector(selector)) return void setTimeout(look, 16);
    scope.requestAnimationFrame(() =>
      setTimeout(() => {
        scope.usableAt = performance.now();
      }),
    );
  };
  look();
}

/**
 * The longest task of the page's thread while something is done, in milliseconds of a processor four times slower. Counted in the
 * processor's time by the browser's own trace, so that what else the machine does is not counted against the page.
 */
export async function longestTask(browser: Browser, { page }: SlowPage, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid}/${tid}`));
  return (Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1_000) * timesSlower;
}

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor's time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};
