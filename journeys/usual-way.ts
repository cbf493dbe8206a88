import type { Page } from 'playwright-core';
import { openFromQueue, takeStep } from './take-step.ts';

/** Operator Zhao takes a report in and sends it where the catalogue says. */
export async function acceptAndDispatch(zhao: Page, words: string): Promise<void> {
  await openFromQueue(zhao, '待受理', words);
  await takeStep(zhao, '受理');
  await takeStep(zhao, '分派', (form) => form.getByText('按派单目录推荐：').waitFor());
}

/** Handler Sun takes an order up and says it is done. */
export async function acknowledgeAndResolve(sun: Page, words: string): Promise<void> {
  await openFromQueue(sun, '待签收', words);
  await takeStep(sun, '签收');
  await resolve(sun);
}

export async function resolve(sun: Page): Promise<void> {
  await takeStep(sun, '办结', (form) => form.getByLabel('办理结果').fill('换了灯泡，路灯已经亮了。'));
}

/** Whoever reported answers the three questions. */
export async function evaluate(
  page: Page,
  { solved, satisfied }: { solved: string; satisfied: string },
): Promise<void> {
  const answer = (question: string, choice: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).check();
  await answer('有人联系过您、回应过您吗？', '是');
  await answer('事情解决了吗？', solved);
  await answer('对办理过程满意吗？', satisfied);
  await page.getByRole('button', { name: '提交' }).click();
}

/** Opens one's own case again, as somebody does who wants to know. */
export async function lookAgain(page: Page, expected: string): Promise<void> {
  await page.reload();
  await page.getByText(expected).first().waitFor();
}
