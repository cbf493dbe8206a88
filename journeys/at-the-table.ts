import type { Locator, Page } from 'playwright-core';
import { lookAt } from './look-at.ts';

export type Dispute = { type: string; names: readonly [string, string]; facts: string; request: string };

/** Writes a dispute down at the committee, and opens its file; gives its code. */
export async function openDispute(page: Page, dispute: Dispute, source = '当事人申请'): Promise<string> {
  await page.getByRole('link', { name: '登记纠纷', exact: true }).click();
  await page.getByRole('heading', { name: '登记纠纷', level: 1 }).waitFor();
  await page.getByLabel('怎么来的').selectOption({ label: source });
  return writeDown(page, dispute);
}

/** The form from the kind of dispute on; what it began with stays. */
export async function writeDown(page: Page, { type, names, facts, request }: Dispute): Promise<string> {
  await page.getByLabel('什么纠纷').selectOption({ label: type });
  for (const [at, name] of names.entries()) await page.getByLabel('姓名', { exact: true }).nth(at).fill(name);
  await page.getByLabel('怎么回事').fill(facts);
  await page.getByLabel('第 1 项要求').fill(request);
  await lookAt(page, `调解 登记纠纷 ${sizeOf(page)}`);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
  await page.getByText(`${names[0]}的回执`).waitFor();
  await lookAt(page, `调解 回执 ${sizeOf(page)}`);
  await page.getByRole('link', { name: '打开这个卷' }).click();
  await page.getByRole('heading', { name: names.join(' / '), level: 1 }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

type Fill = (page: Page) => Promise<unknown>;

/** Opens the form of a step by its button, fills it in, confirms, and sees that it was recorded. */
export async function doStep(page: Page, step: string, fill: Fill = async () => {}): Promise<void> {
  await openStep(page, step);
  await page.getByRole('heading', { name: step, level: 1, exact: true }).waitFor();
  await fill(page);
  await lookAt(page, `调解步骤 ${step} ${sizeOf(page)}`);
  await page.getByRole('button', { name: `确定${step}` }).click();
  await page.getByText(`${step}：记下了`).waitFor();
  // The word of the time before may still stand there.
  await page.getByRole('heading', { name: step, level: 1, exact: true }).waitFor({ state: 'detached' });
}

/** By its big button, or from behind "more". */
export async function openStep(page: Page, step: string): Promise<void> {
  const acts = page.getByRole('region', { name: '现在可以做的事' });
  await acts.waitFor();
  const link = acts.getByRole('link', { name: step, exact: true });
  if (!(await link.isVisible())) await acts.getByText('更多', { exact: true }).click();
  await link.click();
}

/** Who mediates, of those who stand there with what speaks for them. */
export async function assign(page: Page, name: string): Promise<void> {
  await openStep(page, '指定调解员');
  await page.getByRole('article').first().waitFor();
  const seat = page.getByRole('button', { name: `请 ${name} 主持` });
  if (!(await seat.isVisible())) await page.getByRole('button', { name: '看其余的人' }).click();
  await seat.click();
  await lookAt(page, `调解步骤 指定调解员 ${sizeOf(page)}`);
  await page.getByRole('button', { name: `指定 ${name}` }).click();
  await page.getByText('指定调解员：记下了').waitFor();
}

/** Somebody who cannot draw types her name, and it is taken as her hand. */
export async function signByName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '不便手写，改用打字' }).click();
  await page.getByLabel('您的姓名').fill(name);
  await page.getByRole('button', { name: '用这个签名' }).click();
  await page.getByText('已上传（第 1 份）').waitFor();
}

/** Both parties sign that they know what they may refuse. */
export async function tellRights(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names)
    await doStep(page, '告知权利义务', async () => {
      await page.getByRole('radio', { name }).check();
      await signByName(page, name);
    });
}

/** Plans a sitting for later today: what is said at it is written down on its day and not before. */
export async function planSession(page: Page, where: string): Promise<void> {
  const meetsAt = await laterToday();
  await doStep(page, '安排调解', async () => {
    await page.getByRole('radio', { name: '面对面' }).check();
    await page.getByLabel('什么时候').fill(meetsAt);
    await page.getByLabel('在哪里').fill(where);
  });
}

/** A time of today in Beijing that is still to come; where today is all but over, of the day that begins. */
export async function laterToday(): Promise<string> {
  const beijing = () => Date.now() + 8 * 3_600_000;
  const day = 24 * 3_600_000;
  const left = day - (beijing() % day);
  if (left < 5 * 60_000) await new Promise((go) => setTimeout(go, left + 1_000));
  const end = beijing() - (beijing() % day) + day - 60_000;
  return new Date(Math.min(beijing() + 3_600_000, end)).toISOString().slice(0, 16);
}

/** The sitting on the screen, page by page, until everybody is to sign its minutes. */
export async function holdSession(
  page: Page,
  { names, minutes, result }: { names: readonly string[]; minutes: string; result: string },
): Promise<void> {
  await page.getByRole('link', { name: '进入调解模式' }).click();
  await page.getByRole('heading', { name: '1/5 议程' }).waitFor();
  await lookAt(page, `调解模式 议程 ${sizeOf(page)}`);
  for (const next of ['2/5 权利和义务', '3/5 到场']) {
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByRole('heading', { name: next }).waitFor();
    await lookAt(page, `调解模式 ${next} ${sizeOf(page)}`);
  }
  for (const name of names) await page.getByRole('group', { name }).getByRole('radio', { name: '本人到场' }).check();
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByLabel('记录', { exact: true }).fill(minutes);
  await lookAt(page, `调解模式 记录 ${sizeOf(page)}`);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('radio', { name: result }).check();
  await lookAt(page, `调解模式 结果 ${sizeOf(page)}`);
  await page.getByRole('button', { name: '记好了，请大家签名' }).click();
  await page.getByRole('heading', { name: '调解记录签名' }).waitFor();
}

/** Everybody signs on the screen, one after the other. */
export async function signAll(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name: `${name}签名`, exact: true }).click();
    await signByName(page, name);
    await lookAt(page, `调解 签名 ${sizeOf(page)}`);
    await page.getByRole('button', { name: '确定签名' }).click();
    await page.getByRole('listitem').filter({ hasText: name }).getByText('已签').waitFor();
  }
}

/** Reads the file again until something stands there that somebody else has done. */
export async function reread(page: Page, until: Locator): Promise<void> {
  const again = page.getByRole('button', { name: '重新读取' });
  for (let tries = 0; tries < 10 && !(await until.isVisible()); tries++) {
    await again.click();
    await page.waitForTimeout(500);
  }
  await until.waitFor();
}

/** A party who has none is given her receipt at the table, once. */
export async function giveReceipt(page: Page, name: string): Promise<{ code: string; receipt: string }> {
  await page.getByRole('button', { name: `给${name}新回执` }).click();
  const leaf = page.getByRole('dialog', { name: `${name}的回执` });
  await lookAt(page, `调解 给回执 ${sizeOf(page)}`);
  await leaf.getByRole('button', { name: `给${name}新回执` }).click();
  const [code, receipt] = [leaf.getByRole('definition').nth(0), leaf.getByRole('definition').nth(1)];
  await receipt.waitFor();
  const given = {
    code: (await code.textContent()) ?? '',
    receipt: ((await receipt.textContent()) ?? '').replaceAll(' ', ''),
  };
  await lookAt(page, `调解 回执给好了 ${sizeOf(page)}`);
  await leaf.getByRole('button', { name: '收好了' }).click();
  return given;
}

export function sizeOf(page: Page): string {
  return (page.viewportSize()?.width ?? 0) < 700 ? '手机' : '桌面';
}

/** A list of files folds after a dozen, and in a county that has seen other journeys what is looked for stands behind them. */
export async function unfoldFiles(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  const more = page.getByRole('main').getByRole('button', { name: '再看一些' });
  while ((await more.count()) > 0) await more.first().click();
}
