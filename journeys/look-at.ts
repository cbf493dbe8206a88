import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const seen = new Set<string>();

/**
 * One look at the screen as it stands: everybody can use it (WCAG 2.2 A and AA), and nothing runs out of it sideways.
 * A screen that was looked at before in this run is not looked at again.
 */
export async function lookAt(page: Page, what: string): Promise<void> {
  if (seen.has(what)) return;
  seen.add(what);
  await page.getByText('正在读取…').first().waitFor({ state: 'detached' });
  await keepPicture(page, what);
  const { violations, wide, screen } = await examine(page);
  const barriers = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`),
  );
  assert.deepEqual(barriers, [], `${what} has barriers`);
  assert.ok(wide <= screen, `${what} is ${wide} px wide on a screen of ${screen} px`);
}

type Examined = { violations: AxeResults['violations']; wide: number; screen: number };

/** The pages let no foreign script in, so the examiner comes by the browser's own door. */
async function examine(page: Page): Promise<Examined> {
  const door = await page.context().newCDPSession(page);
  try {
    await door.send('Runtime.evaluate', { expression: axe });
    const { result, exceptionDetails } = await door.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify({ runOnly: rules })}).then(({ violations }) => ({
        violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes })),
        wide: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }))`,
      awaitPromise: true,
      returnByValue: true,
    });
    assert.equal(exceptionDetails, undefined);
    return result.value as Examined;
  } finally {
    await door.detach();
  }
}

/** With `LINLI_TEST_PICTURES` set to a folder, what was seen is kept there for people to look at. */
export async function keepPicture(page: Page, what: string): Promise<void> {
  const folder = process.env.LINLI_TEST_PICTURES;
  const name = what.replaceAll(/[^\p{L}\d]+/gu, '-');
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
