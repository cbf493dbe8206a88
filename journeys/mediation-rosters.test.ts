import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { desk, person, phone, staff } from './person.ts';

type Opened = { code: string; receipts: { code: string; receipt: string }[] };

/** What is not this story's: sent as the page of somebody who signed in would send it. */
async function post<Answer>(page: Page, path: string, body: object): Promise<Answer> {
  const answer = await page.evaluate(
    async ([to, sent]) => {
      const response = await fetch(`/api/v1${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(sent),
      });
      if (!response.ok) throw new Error(`${to}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    [path, body] as const,
  );
  return answer as Answer;
}

async function openDispute(keeper: Page, facts: string): Promise<string> {
  const { code } = await post<Opened>(keeper, '/mediations', {
    intake: { kind: 'foundByCommittee' },
    disputeType: 'neighbours',
    divisionCode: '500235001001',
    parties: [
      { side: 'applicant', kind: 'person', name: '冯桂芳' },
      { side: 'respondent', kind: 'person', name: '蒋大江' },
    ],
    facts,
    requests: ['把挡路的柴堆移走'],
  });
  await post(keeper, `/mediations/${code}/acceptance`, {});
  return code;
}

test('a keeper puts somebody on the roster, on her telephone, and sees what her committee lacks', async (context) => {
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/committee', phone);
  await keeper.getByRole('heading', { name: '我们的调委会' }).waitFor();
  await lookAt(keeper, '调委会工作台 手机');
  await keeper.getByRole('link', { name: '成员和名册' }).click();
  await keeper.getByRole('heading', { name: '成员', exact: true }).waitFor();
  await lookAt(keeper, '调委会名册 手机');

  await keeper.getByRole('button', { name: '改成员和基本情况' }).click();
  await keeper.getByLabel('调委会电话').waitFor();
  await lookAt(keeper, '调委会改成员 手机');
  const first = keeper.getByLabel('妇女成员').first();
  const members = await keeper.getByLabel('推选日期').count();
  for (let at = members; at > 2; at -= 1)
    await keeper
      .getByRole('button', { name: /^去掉 / })
      .last()
      .click();
  for (const box of await keeper.getByLabel('妇女成员').all()) await box.uncheck();
  await first.waitFor();
  await keeper.getByLabel('调委会电话').fill('找王主任');
  await keeper.getByRole('button', { name: '保存' }).click();
  await keeper.getByText('电话只写数字和短横线').first().waitFor();
  await keeper.getByLabel('调委会电话').fill('023-55123456');
  await keeper.getByRole('button', { name: '保存' }).click();
  await keeper.getByRole('main').getByRole('link', { name: '023-55123456' }).waitFor();
  await keeper.getByText('成员应为 3 至 9 人', { exact: true }).waitFor();
  await keeper.getByText('没有妇女成员', { exact: true }).waitFor();

  await keeper.getByRole('button', { name: '添加调解员' }).click();
  const form = keeper.getByRole('form', { name: '添加调解员' });
  await form.getByRole('button', { name: '添加调解员' }).click();
  await form.getByRole('alert').getByText('请填写姓名').waitFor();
  await lookAt(keeper, '调委会添加调解员 手机');
  await form.getByLabel('姓名').fill('罗玉兰');
  await form.getByRole('checkbox', { name: '邻里' }).check();
  await form.getByRole('button', { name: '添加调解员' }).click();
  await form.waitFor({ state: 'detached' });
  await keeper
    .getByLabel('按姓名或专长查找')
    .or(keeper.getByRole('link', { name: '罗玉兰' }))
    .first()
    .waitFor();
  if (await keeper.getByLabel('按姓名或专长查找').isVisible())
    await keeper.getByLabel('按姓名或专长查找').fill('罗玉兰');
  await keeper.getByRole('link', { name: '罗玉兰' }).click();
  await keeper.getByRole('heading', { name: '罗玉兰', exact: true }).waitFor();
  await keeper
    .getByText('调解能手还差')
    .or(keeper.getByText(/升到调解能手还差/))
    .waitFor();
  await lookAt(keeper, '调解员名片 手机');

  await keeper.getByRole('button', { name: '发聘书' }).click();
  const letter = keeper.getByText(/人调聘字第\d+号/);
  await letter.waitFor();
  const code = /核验码 (\w{16})/.exec(await keeper.locator('main').innerText())?.[1] ?? '';
  assert.match(code, /^500235/);
  await lookAt(keeper, '调解员名片 聘书 手机');
  await keeper.getByLabel('从', { exact: true }).fill(beijingDay(0));
  await keeper.getByLabel('到', { exact: true }).fill(beijingDay(7));
  await keeper.getByRole('button', { name: '加一段外出' }).click();
  await keeper.getByText('外出中', { exact: true }).waitFor();

  const wang = await person(context, phone, '/public/appointments');
  await wang.getByLabel('核验码').fill(code.toLowerCase());
  await wang.getByRole('button', { name: '核验', exact: true }).click();
  await wang.getByText('有效', { exact: true }).waitFor();
  await wang.getByText(/罗玉兰/).waitFor();
  await lookAt(wang, '查聘书 手机');
  await wang.getByLabel('核验码').fill('500235');
  await wang.getByRole('button', { name: '核验', exact: true }).click();
  await wang.getByText('核验码是 16 位，您输入了 6 位，请再核对').waitFor();

  await wang.getByRole('link', { name: '人民调解员名册' }).click();
  await wang.getByRole('list', { name: '人民调解员名册' }).getByRole('heading').first().waitFor();
  await lookAt(wang, '公示名册 手机');
  await wang.getByLabel('看哪里的').selectOption({ label: '双江街道' });
  await wang.getByLabel('社区（村）').selectOption({ label: '杏家湾社区居民委员会' });
  await wang.getByLabel('擅长哪类纠纷').selectOption({ label: '邻里' });
  const luo = wang.getByRole('listitem').filter({ has: wang.getByRole('heading', { name: '罗玉兰', exact: true }) });
  await luo.getByText('这几天不在').waitFor();
  await luo.scrollIntoViewIfNeeded();
  await lookAt(wang, '公示名册 外出 手机');
  await wang.getByLabel('擅长哪类纠纷').selectOption({ label: '知识产权' });
  await wang.getByText('这里没有符合的调解员').waitFor();
  await lookAt(wang, '公示名册 没有人 手机');
});

test('a keeper is told who could mediate and why, and assigns one', async (context) => {
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/committee', desk);
  await keeper.getByRole('heading', { name: '我们的调委会' }).waitFor();
  const code = await openDispute(keeper, '蒋大江的柴堆挡了冯桂芳家的路');
  await keeper.reload();
  await keeper
    .getByRole('article')
    .filter({ has: keeper.locator(`a[href$="${code}"]`) })
    .waitFor();
  await lookAt(keeper, '调委会工作台');
  await keeper.goto(`/mediator/committee/selection/${code}`);
  const xiang = keeper.getByRole('article', { name: '向大海' });
  await xiang.getByText('本调委会的').waitFor();
  await xiang.getByText('离得近').waitFor();
  await lookAt(keeper, '选调解员');

  const other = keeper.getByRole('article').filter({ hasNotText: '向大海' }).first();
  await other
    .getByText('0/30', { exact: true })
    .or(other.getByText('30/30', { exact: true }))
    .waitFor();
  await other.getByRole('button', { name: /与当事人有关联/ }).click();
  const asked = keeper.getByRole('dialog', { name: /与当事人有关联/ });
  await asked.getByText('也不能改回').waitFor();
  await lookAt(keeper, '选调解员 有关联');
  await asked.getByRole('button', { name: '关闭' }).click();
  await other.getByRole('button', { name: /与当事人有关联/ }).click();
  await asked.getByRole('button', { name: /^确定/ }).click();
  await keeper.getByText(/不合适的 \d+ 人/).click();
  await keeper.getByText('与当事人有关联', { exact: true }).last().waitFor();
  await xiang.getByRole('button', { name: '请 向大海 主持' }).click();
  await lookAt(keeper, '选调解员 已选');
  await keeper.getByRole('button', { name: '指定 向大海' }).click();
  await keeper.getByText('已指定 向大海').waitFor();
});

test('the county calls a joint meeting, writes down who does what by when, and the unit reports it as done', async (context) => {
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/committee', desk);
  await keeper.getByRole('heading', { name: '我们的调委会' }).waitFor();
  const code = await openDispute(keeper, '两家族人多次聚集');
  await post(keeper, `/mediations/${code}/meeting-request`, { brief: '两家族人多次聚集，怕起冲突' });

  const qian = await staff(context, 'qianzhuren', '/mediator/', desk);
  await qian.getByRole('heading', { name: '调解组织', exact: true }).waitFor();
  await qian.getByText('应配').first().waitFor();
  await lookAt(qian, '县级调解工作台');
  await qian.goto(`/mediator/committee/meetings/${code}/1`);
  await qian.getByText('两家族人多次聚集，怕起冲突').waitFor();
  await qian.getByRole('button', { name: '召集会议' }).click();
  await qian.getByRole('alert').getByText('请至少选一个单位').waitFor();
  await qian.getByLabel('时间').fill(inAWeek());
  await qian.getByLabel('地点').fill('县调解中心二楼');
  await qian.getByLabel('议程').fill('先听情况，再定谁做什么');
  await qian.getByRole('group', { name: '参加单位' }).getByLabel('按名称找单位').fill('双江派出所');
  await qian.getByRole('button', { name: '双江派出所' }).click();
  await lookAt(qian, '召集联席会议');
  await qian.getByRole('button', { name: '召集会议' }).click();

  await qian.getByRole('heading', { name: '记会议纪要' }).waitFor();
  await qian.getByLabel('会议纪要').fill('派出所到场维持秩序，社区先做工作。');
  await qian.getByRole('button', { name: '加一项决定' }).click();
  await qian.getByLabel('做什么').fill('调解当天派两名民警到场');
  await qian.getByLabel('何时前').fill(inAWeek().slice(0, 10));
  await lookAt(qian, '记会议纪要');
  await qian.getByRole('button', { name: '保存纪要' }).click();
  await qian.getByText('调解当天派两名民警到场').waitFor();

  const ma = await staff(context, 'masuozhang', '/mediator/', phone);
  await ma.getByText('决定 1 项，已落实 0 项').first().waitFor();
  await lookAt(ma, '联席会议 到会单位 手机');
  await ma.goto(`/mediator/committee/meetings/${code}/1`);
  await ma.getByRole('button', { name: '报告已落实' }).click();
  await ma.getByText(/已落实$/).waitFor();
  await lookAt(ma, '联席会议 已落实 手机');
});

test('the county sees where mediators are missing, and opens a committee that has to elect', async (context) => {
  const qian = await staff(context, 'qianzhuren', '/mediator/committee/places', phone);
  await qian
    .getByText(/调解员不够的地方 \d+ 处/)
    .first()
    .waitFor();
  await qian.getByRole('heading', { name: /不符合规定的调委会 \d+ 个/ }).waitFor();
  await lookAt(qian, '各地调解组织 手机');
  await qian.getByLabel('按名称查找调委会').fill('青龙街道人民');
  await qian.getByRole('link', { name: '青龙街道人民调解委员会' }).click();
  await qian.getByRole('heading', { name: '青龙街道人民调解委员会' }).waitFor();
  assert.equal(await qian.getByRole('button', { name: '添加调解员' }).count(), 0);
});

/** Ten in the morning in Beijing, a week from today. */
function inAWeek(): string {
  return `${beijingDay(7)}T10:00`;
}

function beijingDay(after: number): string {
  return new Date(Date.now() + after * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

test('an administrator sees what mediation goes by, previews a county’s own court, and reads who changed a roster', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/mediation-rules', desk);
  await wu.getByText('本区县第 1 版').waitFor();
  await wu.getByText('云阳县双江街道示例一路 1 号诉讼服务中心').waitFor();
  await wu.getByText('人民调解法第33条').waitFor();
  await lookAt(wu, '管理台 调解规则');
  await wu.getByRole('link', { name: '导入新的调解规则' }).click();
  const court = { kind: 'litigation', name: '云阳县人民法院', address: '青龙街道杏家湾1号', disputeTypes: [] };
  const choose = (division: string) =>
    wu.getByLabel('调解规则文件（JSON）').setInputFiles({
      name: 'mediation.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ roads: [{ ...court, division }] })),
    });
  await wu.getByLabel('依据').fill('云司发〔2026〕3号');
  await choose('500236');
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('不在本区县').waitFor();
  await choose('500235');
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('云阳县人民法院').first().waitFor();
  await lookAt(wu, '管理台 导入调解规则');
  await wu.goto('/admin/changes');
  await wu.getByRole('combobox', { name: '类型' }).click();
  await wu.getByTitle('调委会和名册').click();
  await wu.getByText('改调委会基本情况').first().waitFor();
});

test('the desk, the roster and the ranking read as well in elder mode, in the dark and in English', async (context) => {
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/committee', phone);
  await keeper.getByRole('heading', { name: '我们的调委会' }).waitFor();
  const code = await openDispute(keeper, '两家为晒坝争执');
  await keeper.getByRole('button', { name: '长辈版' }).click();
  await keeper.reload();
  await keeper.getByRole('heading', { name: '等指定调解员' }).waitFor();
  await lookAt(keeper, '调委会工作台 长辈版');
  await keeper.emulateMedia({ colorScheme: 'dark' });
  await keeper.goto(`/mediator/committee/selection/${code}`);
  await keeper.getByRole('article', { name: '向大海' }).waitFor();
  await lookAt(keeper, '选调解员 长辈版 深色');
  await keeper.getByRole('button', { name: 'English' }).click();
  await keeper.getByText('of this very committee').first().waitFor();
  await lookAt(keeper, '选调解员 英文');
  await keeper.goto('/mediator/committee');
  await keeper.getByRole('link', { name: 'Members and roster' }).click();
  await keeper.getByRole('heading', { name: 'Members', exact: true }).waitFor();
  await lookAt(keeper, '调委会名册 英文 深色');
});
