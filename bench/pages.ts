import { type Browser, chromium } from 'playwright-core';
import { buildWeb } from '../tools/build-web.ts';
import { ensureChromium } from '../tools/chromium.ts';
import { browserArguments, type DemoHouse, openDemoHouse } from '../tools/demo-house.ts';
import { type Filled, fillCounty } from './pages/fill-county.ts';
import { longestTask, openSlowPage, slowDown, untilUsable } from './pages/slow-phone.ts';

/*
 * How the pages feel on a slow phone and a slow network: a real Chromium with a processor four times slower and slow 4G. The first
 * visit of a resident and her case against 2 s each; the queue of a desk with 1,000 cases against tasks of 100 ms, while it grows
 * and while it is scrolled from end to end.
 *
 *     node bench/pages.ts [runs of each page]
 */
const runs = Number(process.argv[2] ?? 3);
const cases = 1_000;
const limits = { usable: 2_000, task: 100 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' as const };

const [executablePath] = await Promise.all([ensureChromium(), buildWeb()]);
const house = await openDemoHouse();
const browser = await chromium.launch({ executablePath, args: browserArguments });
try {
  const filled = await fillCounty(house, cases);
  const home = await middle(() => timeHome(browser, house));
  const own = await middle(() => timeCase(browser, house, filled));
  const { grows, scrolls } = await scrollQueue(browser, house);
  console.table({
    'home of a resident, usable, ms': row(home, limits.usable),
    'her case, usable, ms': row(own, limits.usable),
    'queue of 1,000 grows, longest task, ms': row(grows, limits.task),
    'queue of 1,000 scrolls, longest task, ms': row(scrolls, limits.task),
  });
} finally {
  await browser.close();
  await house.close();
}

async function timeHome(browser: Browser, { address }: DemoHouse): Promise<number> {
  const slow = await openSlowPage(browser, phone);
  await slowDown(slow);
  const took = await untilUsable(slow, `${address}/`, '.home-buttons button');
  await slow.page.context().close();
  return took;
}

/** From another phone: she has shown her receipt, and opens her case again with nothing of it kept. */
async function timeCase(browser: Browser, { address }: DemoHouse, { code, receipt }: Filled): Promise<number> {
  const slow = await openSlowPage(browser, { ...phone, serviceWorkers: 'block' });
  const { page, door } = slow;
  await page.goto(`${address}/progress`);
  await page.getByLabel('编号').fill(code);
  await page.getByLabel('回执').fill(receipt);
  await page.getByRole('button', { name: '查看' }).click();
  await page.locator('article h1').waitFor();
  await door.send('Network.clearBrowserCache');
  await slowDown(slow);
  const took = await untilUsable(slow, `${address}/progress/${code}`, 'article h1');
  await page.context().close();
  return took;
}

async function scrollQueue(browser: Browser, { address, password }: DemoHouse) {
  const slow = await openSlowPage(browser, desk);
  const { page } = slow;
  await page.goto(`${address}/desk/`);
  await page.getByLabel('用户名').fill('zhaomin');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.case-row').first().waitFor();
  const grows = await longestTask(browser, slow, async () => {
    for (let shown = 50; shown < cases; shown += 50) {
      await page.getByRole('button', { name: '再看 50 件' }).click();
      await page.getByText(`已显示 ${shown + 50} 件`).waitFor();
    }
  });
  await page.evaluate('scrollTo(0, 0)');
  await page.waitForTimeout(1_000);
  await page.mouse.move(700, 500);
  const scrolls = await longestTask(browser, slow, async () => {
    for (let step = 0; step < 70; step += 1) {
      await page.mouse.wheel(0, 1_000);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(1_000);
  });
  await page.context().close();
  return { grows, scrolls };
}

/** The middle one of some runs: the machine does other things too. */
async function middle(measure: () => Promise<number>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) took.push(await measure());
  return took.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}

function row(value: number, limit: number) {
  if (value > limit) process.exitCode = 1;
  return { measured: Math.round(value), 'at most': limit, ratio: (value / limit).toFixed(2) };
}
