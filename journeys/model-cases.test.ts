import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { signByName } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { type AtWork, atWork } from './over-http.ts';
import { desk, person, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

type Given = { code: string; receipt: string };
type Opened = { code: string; receipts: Given[] };
const serial = Math.floor(Math.random() * 100_000);
const names = ['谭玉兰', '冯大军'] as const;
const title = `晒坝上的石磨 ${serial}`;
const lesson = '先把各家用坝子的时候排出来，再说石磨放哪里。';

test('a story is told without names, agreed to by both, checked by a second person, read by anybody, and taken back by one', async (context) => {
  const { code, receipts } = await settled(await atWork('xiangdahai'), await atWork('yangxiuzhen'));
  const keeper = await staff(context, 'yangxiuzhen', `/mediator/files/${code}`, desk);
  await tell(keeper);
  await recordOnPaper(keeper, names[0]);
  const tan = await agree(context, receipts[0], '不同意');
  await tan.getByRole('button', { name: '我同意公布这段文字' }).click();
  await tan.getByRole('main').getByText('您已同意这一稿').waitFor();
  await reloadUntil(keeper, '等当事人表态');
  const feng = await agree(context, receipts[1], '不同意');
  await reloadUntil(keeper, '有人不同意');
  await lookAt(keeper, '典型案例 各方意见 桌面');
  await feng.getByRole('button', { name: '我同意公布这段文字' }).click();
  await feng.getByRole('main').getByText('您已同意这一稿').waitFor();

  await keeper.goto('/mediator/committee/model-cases');
  await keeper.getByRole('heading', { name: '典型案例', level: 1 }).waitFor();
  await lookAt(keeper, '典型案例 调委会列表 桌面');
  await check(await staff(context, 'qianzhuren', '/mediator/committee', desk));
  const anybody = await readAsAnybody(context);

  await reload(feng);
  await feng.getByText('已经公布，所有人都能看到。').waitFor();
  await feng.getByRole('button', { name: '撤回，不再公开' }).click();
  await feng.getByText('不用说理由').waitFor();
  await lookAt(feng, '典型案例 当事人 撤回 手机');
  await feng.getByRole('button', { name: '撤回，不再公开' }).click();
  await feng.getByRole('main').getByText('已经撤回，别人看不到了。').waitFor();

  const address = anybody.url();
  await anybody.reload();
  await anybody.getByText('这篇典型案例已经撤回').waitFor();
  assert.equal(await anybody.getByText(lesson).count(), 0);
  await lookAt(anybody, '典型案例 公开 已撤回 手机');
  const answer = await anybody.request.get(`/api/v1${new URL(address).pathname}`);
  assert.equal(answer.status(), 410);
  assert.ok(!(await answer.text()).includes('石磨'));
});

/** With a name in it first: it is found while she writes, and again where she sends it all the same. */
async function tell(keeper: Page): Promise<void> {
  const acts = keeper.getByRole('region', { name: '现在可以做的事' });
  await acts.getByText('更多', { exact: true }).click();
  await acts.getByRole('link', { name: '做成典型案例' }).click();
  await keeper.getByLabel('标题').fill(title);
  await keeper.getByLabel('纠纷是怎么起的').fill('两家共用一个晒坝，一家把旧石磨放在坝子当中，另一家晒粮没有地方。');
  await keeper.getByLabel('怎么调解的').fill(`调解员请冯 大军一起看了坝子，赔了3500元，电话１３８ ００１３ ８０００。`);
  await keeper.getByLabel('结果怎样').fill('石磨挪到坝子边上，晒粮的日子两家轮流。');
  await keeper.getByLabel('有什么启示').fill(lesson);
  await keeper.getByText('“冯 大军”').first().waitFor();
  await keeper.getByText('“3500元”').waitFor();
  await lookAt(keeper, '典型案例 写 桌面');
  await lookOn(keeper, phone, '典型案例 写 手机');
  await keeper.getByRole('button', { name: '交给当事人过目' }).click();
  await keeper.getByRole('link', { name: /冯 大军/ }).waitFor();
  await keeper.getByLabel('怎么调解的').fill('调解员请两家一起看了坝子，把各家晒粮的日子排了出来。');
  await keeper.getByText('没有发现姓名、号码和地名。').waitFor();
  await keeper.getByRole('button', { name: '交给当事人过目' }).click();
  await keeper.getByRole('heading', { name: '各方的意见' }).waitFor();
}

/** Her word on a paper that she signed; on her telephone she may say otherwise. */
async function recordOnPaper(keeper: Page, name: string): Promise<void> {
  await keeper.getByRole('button', { name: '记下书面意见' }).click();
  await keeper.getByLabel('谁的意见').selectOption({ label: name });
  await keeper.getByRole('radio', { name: '同意', exact: true }).check();
  await signByName(keeper, name);
  await lookAt(keeper, '典型案例 书面意见 桌面');
  await keeper.getByRole('button', { name: '记下来' }).click();
  await keeper.getByText('同意 · 书面').waitFor();
}

/** On her phone, by her code: the very text, and her word. */
async function agree(context: TestContext, given: Given | undefined, says: '同意' | '不同意'): Promise<Page> {
  const page = await person(context, phone, `/mediation/${given?.code}`);
  await page.getByLabel('回执码').fill(given?.receipt ?? '');
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('heading', { name: '想把这件事写成典型案例' }).waitFor();
  await page.getByText(lesson).waitFor();
  await lookAt(page, '典型案例 当事人 过目 手机');
  await page.getByRole('button', { name: says === '同意' ? '我同意公布这段文字' : '我不同意', exact: true }).click();
  await page
    .getByText(says === '同意' ? '您已同意这一稿' : '您不同意，所以不会公布。')
    .first()
    .waitFor();
  return page;
}

/** She has the text and no file, reads every sentence, and publishes. */
async function check(qian: Page): Promise<void> {
  await qian.getByRole('heading', { name: '调解组织', level: 1 }).waitFor();
  await lookAt(qian, '典型案例 县级桌面 桌面');
  await qian.getByRole('link', { name: '看全部' }).first().click();
  await qian.getByRole('heading', { name: '典型案例', level: 1 }).waitFor();
  await lookAt(qian, '典型案例 县级列表 桌面');
  await qian.getByRole('link', { name: '审核', exact: true }).first().click();
  await qian.getByRole('heading', { name: new RegExp(title) }).waitFor();
  assert.equal(await qian.getByText(names[0]).count(), 0);
  await qian.getByRole('button', { name: '公布', exact: true }).click();
  await qian.getByText('请先逐句看过').waitFor();
  await lookAt(qian, '典型案例 审核 桌面');
  await lookOn(qian, phone, '典型案例 审核 手机');
  await beginToSendBack(qian);
  await qian.getByRole('checkbox', { name: '我已逐句看过，没有能认出人的地方' }).check();
  await qian.getByRole('button', { name: '公布', exact: true }).click();
  await qian.getByRole('link', { name: '看公开的页面' }).waitFor();
}

/** What she has begun to say of it stands there after a reload; she thinks better of it. */
async function beginToSendBack(qian: Page): Promise<void> {
  const form = qian.getByRole('form', { name: '退回修改' });
  await qian.getByRole('button', { name: '退回修改' }).click();
  await form.getByRole('button', { name: '退回修改' }).click();
  await form.getByRole('alert').getByText('请写明理由').waitFor();
  await form.getByLabel('为什么退回').fill('第二段还认得出是哪一家');
  await qian
    .getByRole('link', { name: /典型案例/ })
    .first()
    .click();
  await qian.getByRole('link', { name: '审核', exact: true }).first().click();
  await form.waitFor();
  assert.equal(await form.getByLabel('为什么退回').inputValue(), '第二段还认得出是哪一家');
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'detached' });
}

async function readAsAnybody(context: TestContext): Promise<Page> {
  const page = await person(context, phone, '/public/');
  await page.getByRole('link', { name: '典型案例', exact: true }).click();
  await page.getByRole('heading', { name: '典型案例', level: 1 }).waitFor();
  await lookAt(page, '典型案例 公开列表 手机');
  await lookOn(page, desk, '典型案例 公开列表 桌面');
  await page.getByLabel('找文字').fill(`石磨 ${serial}`);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('共 1 篇').waitFor();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.getByText(lesson).waitFor();
  for (const name of names) assert.equal(await page.getByText(name).count(), 0);
  await lookAt(page, '典型案例 公开 手机');
  await lookOn(page, desk, '典型案例 公开 桌面');
  await page.getByRole('button', { name: '长辈版' }).click();
  await lookAt(page, '典型案例 公开 长辈版 手机');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'How it was mediated' }).waitFor();
  await lookAt(page, '典型案例 公开 英文 深色 手机');
  await page.getByRole('button', { name: '中文' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  return page;
}

/** The same page as it stands on another screen. */
async function lookOn(page: Page, { viewport }: typeof desk, what: string): Promise<void> {
  const before = page.viewportSize();
  if (viewport) await page.setViewportSize(viewport);
  await lookAt(page, what);
  if (before) await page.setViewportSize(before);
}

/** Until the page says so: what somebody else did is seen with the next look. */
async function reloadUntil(page: Page, words: string): Promise<void> {
  await page.reload();
  await page.getByText(words, { exact: true }).first().waitFor();
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: '您的调解' }).waitFor();
}

/** Two neighbours, agreed by word of mouth and done at once. */
async function settled(xiang: AtWork, yang: AtWork): Promise<Opened> {
  const opened = await yang.ask<Opened>('POST', '/mediations', {
    intake: { kind: 'foundByCommittee' },
    ...{ disputeType: 'neighbours', divisionCode: '500235001001', facts: '晒坝上的石磨', requests: ['挪开石磨'] },
    parties: names.map((name, at) => ({ side: at === 0 ? 'applicant' : 'respondent', kind: 'person', name })),
  });
  const take = (who: AtWork, step: string, body: object = {}) =>
    who.ask('POST', `/mediations/${opened.code}/${step}`, body);
  await take(yang, 'acceptance');
  await take(yang, 'assignment', { lead: xiang.personId });
  for (const party of [1, 2]) {
    const form = new FormData();
    form.append('use', 'consent');
    form.append('file', new Blob([new Uint8Array((await takePhoto()).buffer)]), 'paper.jpg');
    const { id } = await yang.ask<{ id: string }>('POST', `/mediations/${opened.code}/attachments`, form);
    await take(yang, 'rights-notice', { party, paper: id });
  }
  await take(xiang, 'oral-agreement', {
    ...{ facts: '石磨占了晒坝', points: '放在哪里', responsibility: '挪到边上', scope: 'whole' },
    terms: [{ kind: 'do', debtor: 2, creditor: 1, what: '把石磨挪到坝子边上', manner: 'onSite', performBy: today() }],
  });
  return opened;
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
