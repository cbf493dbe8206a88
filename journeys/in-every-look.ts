import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';

/** The same screen in large type, in the dark and in English, each looked at; afterwards it is as it was. */
export async function inEveryLook(page: Page, what: string): Promise<void> {
  const elder = page.getByRole('button', { name: '长辈版' });
  await elder.click();
  await lookAt(page, `${what} 长辈版`);
  await elder.click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await lookAt(page, `${what} 深色`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'English' }).click();
  await lookAt(page, `${what} 英文`);
  await page.getByRole('button', { name: '中文' }).click();
}
