import type { Locator, Page } from 'playwright-core';

const patience = 60_000;

/**
 * Goes down a list of cases until a line is there. A list draws only the rows around the window and reads fifty at first, and
 * by deadline a new case stands at its end: in a full county whoever looks for hers scrolls.
 */
export async function scrollTo(page: Page, line: Locator): Promise<void> {
  const until = Date.now() + patience;
  while ((await line.count()) === 0) {
    if (Date.now() > until) throw new Error(`No such line in the whole list: ${line}`);
    if (await reachEnd(page)) await turnPage(page);
    await page.waitForTimeout(100);
  }
}

/** Half a window further down; from the end back to the start, for lines that came in meanwhile. */
function reachEnd(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    scrollTo(0, isEnd ? 0 : scrollY + innerHeight / 2);
    return isEnd;
  })()`);
}

async function turnPage(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: '再看 50 件' });
  if ((await more.count()) > 0) await more.click();
}
