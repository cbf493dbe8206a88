import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { scrollTo } from './scroll-to.ts';

type Fill = (form: ReturnType<Page['getByRole']>) => Promise<unknown>;

/** At a desk: opens the form of a step by its button, fills it in, confirms, and sees that it was recorded. */
export async function takeStep(page: Page, step: string, fill: Fill = async () => {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await confirmStep(page, step, fill);
}

/** The same for a step that is rare and stands behind "more". */
export async function takeRareStep(page: Page, step: string, fill: Fill): Promise<void> {
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: step, exact: true }).click();
  await confirmStep(page, step, fill);
}

async function confirmStep(page: Page, step: string, fill: Fill): Promise<void> {
  const form = page.getByRole('dialog', { name: step });
  await form.waitFor();
  await fill(form);
  await lookAt(page, `步骤 ${step}`);
  await form.getByRole('button', { name: `确认${step}` }).click();
  await page.getByText(`${step}：已记录`).waitFor();
  await form.waitFor({ state: 'detached' });
}

/** Opens a case from the queue that one is looking at. */
export async function openFromQueue(page: Page, queue: string, words: string): Promise<void> {
  await page.getByRole('navigation', { name: '队列' }).getByRole('link', { name: queue }).click();
  await page.getByRole('heading', { name: queue, level: 1 }).waitFor();
  const line = page.getByRole('link', { name: words });
  await scrollTo(page, line);
  await line.click();
  await page.getByText(words).first().waitFor();
}
