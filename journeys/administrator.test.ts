import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { staff } from './person.ts';
import { reportLampByList } from './report.ts';

test('an administrator appoints somebody, and when somebody leaves his next request is refused', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/');
  await wu.getByRole('heading', { name: '单位和岗位' }).waitFor();
  await lookAt(wu, '管理台 单位');
  await find(wu, '城市管理');
  await wu.getByRole('button', { name: '任用人员' }).click();
  const form = wu.getByRole('dialog', { name: '任用人员' });
  await form.getByRole('radio', { name: '新人员' }).check();
  await form.getByLabel('姓名').fill('何新工');
  await form.getByLabel('用户名').fill('hexingong');
  await form.getByRole('button', { name: '任用人员' }).click();
  await form.getByText('已任用：何新工，承办人').waitFor();
  await form.getByText('登录码', { exact: true }).waitFor();
  await lookAt(wu, '管理台 任用');
  await form.getByRole('button', { name: '关闭' }).click();
  await wu.getByRole('row').filter({ hasText: '何新工' }).waitFor();
  await lookAt(wu, '管理台 岗位');
  const luo = await staff(context, 'luogong', '/desk/');
  await luo.getByRole('navigation', { name: '队列' }).waitFor();

  await wu.getByRole('link', { name: '← 所有单位' }).click();
  await find(wu, '生态环境');
  const row = wu.getByRole('row').filter({ hasText: '罗工' });
  await row.getByRole('button', { name: '离岗交接' }).click();
  const leaving = wu.getByRole('dialog', { name: /离岗交接/ });
  await leaving.getByText(/由同岗位的 .+ 接办/).waitFor();
  await leaving.getByLabel('原因').fill('调离本单位');
  await lookAt(wu, '管理台 离岗交接');
  await leaving.getByRole('button', { name: '撤销岗位并交接' }).click();
  await row.waitFor({ state: 'detached' });

  await luo.reload();
  await luo.getByRole('heading', { name: '登录', exact: true }).waitFor();
});

test('an administrator gives somebody another post, a new code, and takes the post away again', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/');
  await wu.getByText('已显示 50 个').waitFor();
  await wu.getByRole('button', { name: '再看 50 个' }).click();
  await wu.getByText(/已显示 (5[1-9]|[6-9]\d|1\d\d) 个/).waitFor();
  await lookAt(wu, '管理台 更多单位');
  await find(wu, '生态环境');
  await wu.getByRole('button', { name: '任用人员' }).click();
  const form = wu.getByRole('dialog', { name: '任用人员' });
  await form.getByRole('button', { name: '任用人员' }).click();
  await form.getByText('请选择人员').waitFor();
  await form.getByLabel('人员', { exact: true }).fill('zhaomin');
  await wu.getByTitle(/^赵敏 · zhaomin · .+受理员/).click();
  await lookAt(wu, '管理台 任用已有人员');
  await form.getByRole('button', { name: '任用人员' }).click();
  await form.getByText('已任用：赵敏，承办人').waitFor();
  await form.getByRole('button', { name: '关闭' }).click();

  const row = wu.getByRole('row').filter({ hasText: '赵敏' });
  await row.getByRole('button', { name: '新登录码' }).click();
  const code = wu.getByRole('dialog', { name: '新登录码 · 赵敏' });
  await code.getByRole('button', { name: '生成登录码' }).click();
  await code.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/).waitFor();
  await lookAt(wu, '管理台 新登录码');
  await code.getByRole('button', { name: '关闭' }).click();

  await row.getByRole('button', { name: '撤销岗位' }).click();
  await wu.getByText('这个岗位的登录立即失效').waitFor();
  await lookAt(wu, '管理台 撤销岗位');
  await wu.getByRole('button', { name: /确\s?定/ }).click();
  await row.waitFor({ state: 'detached' });
});

test('an administrator plans a cover for some steps alone', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/');
  await find(wu, '农业农村');
  await wu.getByRole('button', { name: '安排代班' }).first().click();
  const form = wu.getByRole('dialog', { name: '安排代班' });
  await form.getByLabel('代理人', { exact: true }).fill('孙');
  await wu.getByTitle(/^孙/).first().click();
  await form.getByLabel('开始').fill(`${inDays(70)}T09:00`);
  await form.getByLabel('结束').fill(`${inDays(77)}T09:00`);
  await form.getByRole('radio', { name: '只限部分事项' }).check();
  await form.getByRole('combobox', { name: '交给代理人的事' }).fill('签收');
  await wu.getByTitle('签收').click();
  await wu.keyboard.press('Escape');
  await lookAt(wu, '管理台 安排代班');
  await form.getByRole('button', { name: '安排代班' }).click();
  await form.waitFor({ state: 'detached' });

  await wu.getByRole('link', { name: '代理和代班' }).click();
  await wu.getByText('只限：签收').waitFor();
  await lookAt(wu, '管理台 代理和代班');
});

test('in an emergency a second person opens one case, and it rings on her desk', async (context) => {
  const qian = await staff(context, 'qianzhuren', '/desk/');
  const { code } = await reportLampByList(context);
  const wu = await staff(context, 'wulixin', '/admin/emergency');
  await wu.getByLabel(/事项编号/).fill(code);
  await wu.getByLabel(/原因/).fill('反映人称有生命危险，值班人员联系不上');
  await lookAt(wu, '管理台 紧急查阅');
  await wu.getByRole('button', { name: '申请' }).click();

  const ring = qian.getByRole('alert').filter({ hasText: '申请紧急查阅事项' }).first();
  await ring.getByRole('button', { name: '批准 60 分钟' }).waitFor();
  await lookAt(qian, '工作台 紧急查阅');
  await ring.getByRole('button', { name: '批准 60 分钟' }).click();
  await ring.getByRole('button', { name: '知道了' }).click();
  await ring.waitFor({ state: 'detached' });

  await wu.reload();
  await wu.getByRole('button', { name: '查看' }).click();
  await wu.getByRole('heading', { name: '经过' }).waitFor();
  await lookAt(wu, '管理台 已打开的事项');
});

async function find(page: Page, words: string): Promise<void> {
  await page.getByLabel('按名称查找单位').fill(words);
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: new RegExp(words) })
    .first()
    .click();
}

/** The day in Beijing, so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}
