import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { reportLampByList } from './report.ts';

test('Mrs Wang proves in her own browser that her report stands in the signed log, and that nothing was changed since', async (context) => {
  const { page, code } = await reportLampByList(context);
  await page.goto('/public/transparency');
  await page.getByText('您的浏览器核验过：签名是真的。').waitFor();
  await page.getByText('这台设备第一次来。').waitFor();
  await lookAt(page, '请您核验');

  // Within a minute of the report, usually within seconds.
  for (let times = 0; times < 12; times += 1) {
    await page.waitForTimeout(5_000);
    await page.reload();
    await page.getByLabel('事项编号或散列值').fill(code);
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByText(/您的事项共|在签名的日志里/).waitFor();
    if ((await page.getByText('等下一次签名').count()) === 0) break;
  }
  await page.getByText(/都在签名的日志里|这一条在签名的日志里/).waitFor();
  await page.getByText(/以前的记录一条没变|与上次完全一样/).waitFor();
  await lookAt(page, '请您核验 已核验');
});
