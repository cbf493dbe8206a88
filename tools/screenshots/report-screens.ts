import type { Page } from 'playwright-core';

type Shoot = (name: string) => Promise<void>;

/** The screens that no link leads to: the steps of a report, and the receipt. */
export async function walkReport(page: Page, shoot: Shoot): Promise<void> {
  const next = () => page.getByRole('button', { name: '下一步' }).click();
  await page.goto('/');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill('望江路 12 号楼下的路灯不亮，已经三天了，老人晚上出门看不见。');
  await page.getByRole('radio', { name: '说不清，请工作人员帮我分' }).check();
  await shoot('report-1-what');
  await next();
  await page.getByRole('radio', { name: '在地图上指' }).check();
  await page.getByLabel('地图。方向键移动').press('ArrowLeft');
  await page.getByText(/^这里是：/).waitFor();
  await shoot('report-2-where');
  await next();
  await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
  await shoot('report-3-photo');
  await next();
  await page.getByRole('heading', { name: '怎么告诉您结果？' }).waitFor();
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
  await shoot('report-4-contact');
}
