import type { Locator, Page } from 'playwright-core';

type Shoot = (name: string) => Promise<void>;

const mostSteps = 10;

/**
 * The screens that no link leads to: the steps of a report, however many there are in this mode, what is said when it was sent,
 * and the page of a case for whoever reported it.
 */
export async function walkReport(page: Page, shoot: Shoot): Promise<void> {
  const next = page.getByRole('button', { name: '下一步' });
  await page.goto('/');
  await page.getByRole('button', { name: '我要反映' }).click();
  for (let step = 1; step <= mostSteps; step += 1) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await answer(page);
    await shoot(`report-${step}`);
    if (!(await next.isVisible())) return send(page, shoot);
    const asked = await page.getByRole('heading', { level: 1 }).innerText();
    await next.click();
    await page
      .getByRole('heading', { level: 1, name: asked, exact: true })
      .waitFor({ state: 'detached', timeout: 5_000 });
  }
}

async function send(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: '发出去' }).click();
  await page.waitForURL(/\/sent\/\d{20}$/);
  await shoot('sent');
  await page.getByRole('link', { name: '看进度' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot('my-case');
}

/** What a page asks is answered, where it asks it. */
async function answer(page: Page): Promise<void> {
  const words = page.getByLabel('请说说情况');
  if (await isThere(words)) await words.fill('望江路 12 号楼下的路灯不亮，已经三天了，老人晚上出门看不见。');
  for (const name of ['说不清，请工作人员帮我分', '不留身份（保密）']) {
    const choice = page.getByRole('radio', { name });
    if (await isThere(choice)) await choice.check();
  }
  const onMap = page.getByRole('radio', { name: '在地图上指' });
  if (!(await isThere(onMap))) return;
  await onMap.check();
  await page.getByLabel('地图。方向键移动').press('ArrowLeft');
  await page.getByText(/^这里是：/).waitFor();
}

async function isThere(field: Locator): Promise<boolean> {
  return field
    .first()
    .waitFor({ timeout: 1_500 })
    .then(() => true)
    .catch(() => false);
}
