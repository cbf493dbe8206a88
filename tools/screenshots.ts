// Every screen of every audience as a picture: `npm run screenshots`. Makes a demo county, walks through it as each person of the
// demo, one of each role, and writes PNGs and an index.html to leaf through into `screenshots/`. With words behind it only the
// audiences or people that hold one: `npm run screenshots -- resident zhaomin`.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildWeb } from './build-web.ts';
import { ensureChromium } from './chromium.ts';
import { browserArguments, openDemoHouse } from './demo-house.ts';
import { root } from './root.ts';
import { findScreens } from './screenshots/find-screens.ts';
import { writeIndex } from './screenshots/index-page.ts';
import { walkReport } from './screenshots/report-screens.ts';
import { settle } from './screenshots/settle.ts';
import { chooseVisitors, enter, listVisitors, type Visitor } from './screenshots/visitors.ts';

const folder = join(root, 'screenshots');
const narrow = 320;
const looks = [
  { size: '390x844', width: 390, height: 844, elder: false, scheme: 'light' },
  { size: '390x844', width: 390, height: 844, elder: true, scheme: 'light' },
  { size: '1440x900', width: 1440, height: 900, elder: false, scheme: 'light' },
  { size: '1440x900', width: 1440, height: 900, elder: true, scheme: 'light' },
] as const;
/** A choice in the dark as well: the first screens, where most colours are. */
const darkLook = { size: '390x844', width: 390, height: 844, elder: false, scheme: 'dark' } as const;
const darkScreens = 3;

type Look = (typeof looks)[number] | typeof darkLook;

const words = process.argv.slice(2);
const [executablePath] = await Promise.all([ensureChromium(), buildWeb()]);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const house = await openDemoHouse();
const browser = await chromium.launch({ executablePath, args: browserArguments });
const pictures: string[] = [];
const tooWide: string[] = [];
try {
  const visitors = await listVisitors(house.address, house.password);
  for (const visitor of chooseVisitors(visitors, words)) await visit(browser, visitor);
  await writeIndex(folder, pictures);
} finally {
  await browser.close();
  await house.close();
}
process.stdout.write(`${pictures.length} pictures: ${join(folder, 'index.html')}\n`);
process.stdout.write(tooWide.length === 0 ? `Nothing runs out of ${narrow} px.\n` : `${tooWide.join('\n')}\n`);

async function visit(browser: Browser, visitor: Visitor): Promise<void> {
  const context = await browser.newContext({
    baseURL: house.address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const who = visitor.username ?? visitor.audience;
  const shoot = async (name: string, { size, elder, scheme }: Look) => {
    await settle(page);
    const file = `${[visitor.audience, who, name, size, elder ? 'elder' : 'normal', scheme].join('_')}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
    pictures.push(file);
  };
  try {
    await enter(page, visitor, house.password);
    const screens = await findScreens(page, visitor.start);
    for (const look of looks) {
      await wear(page, look);
      for (const { name, path } of screens) await page.goto(path).then(() => shoot(name, look));
      if (visitor.audience === 'resident') await walkReport(page, (name) => shoot(name, look));
    }
    await wear(page, darkLook);
    for (const { name, path } of screens.slice(0, darkScreens)) await page.goto(path).then(() => shoot(name, darkLook));
    for (const { path } of screens) await measureWidth(page, who, path);
    process.stdout.write(`${visitor.name}: ${screens.length} screens\n`);
  } catch (error) {
    process.stderr.write(`${visitor.name}: ${(error as Error).message.split('\n')[0]}\n`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

async function wear(page: Page, { width, height, elder, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(`localStorage.setItem('linli.preferences', '${JSON.stringify({ elder, scheme })}')`);
}

async function measureWidth(page: Page, who: string, path: string): Promise<void> {
  await wear(page, { ...looks[0], width: narrow as never });
  await page.goto(path);
  await settle(page);
  const widest = await page.evaluate(`(() => {
    if (document.documentElement.scrollWidth <= ${narrow}) return undefined;
    const wide = [...document.body.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > ${narrow} + 1);
    return document.documentElement.scrollWidth + ' px, by ' + wide.slice(0, 3).map((it) => it.tagName + '.' + it.className).join(', ');
  })()`);
  if (widest !== undefined) tooWide.push(`${who} ${path}: ${widest}`);
}
