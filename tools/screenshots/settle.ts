import type { Page } from 'playwright-core';

/** What is fetched is here, and nothing says that it is being read; a picture of a spinner tells nobody anything. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 8_000 }).catch(() => {});
  await page
    .getByText('正在读取…')
    .first()
    .waitFor({ state: 'detached', timeout: 8_000 })
    .catch(() => {});
  await page.waitForTimeout(150);
}
