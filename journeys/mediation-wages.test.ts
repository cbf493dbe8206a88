import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assign, doStep, giveReceipt, openStep, reread, signAll } from './at-the-table.ts';
import { inEveryLook } from './in-every-look.ts';
import { lookAt } from './look-at.ts';
import {
  incline,
  knowRights,
  reloadParty,
  showIdentity,
  signByFinger,
  state,
  wishConfirmation,
} from './party-phone.ts';
import { desk, person, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';
import { untilValue } from './until-value.ts';

const old = { ...phone, viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
const names = ['周大山', '云阳江边建筑有限公司'] as const;

test('a worker who was not paid applies from her phone, agrees online, and a court confirms it', async (context) => {
  const worker = await person(context, phone, '/');
  const { code, receipt } = await apply(worker);
  await worker.getByText('调委会看您的申请').waitFor();
  await lookAt(worker, '当事人 待受理');

  const tang = await staff(context, 'tangjianguo', '/mediator/', desk);
  await takeUp(tang, code);
  const given = await giveReceipt(tang, names[1]);

  // The other side comes by the code that the committee read out to her, in large type on an old phone.
  const boss = await person(context, old, '/');
  await boss.getByRole('button', { name: '长辈版' }).click();
  await enter(boss, given.code, given.receipt);
  await lookAt(boss, '当事人 长辈版 权利义务');
  await knowRights(boss);
  await reloadParty(worker);
  await lookAt(worker, '当事人 权利义务');
  await knowRights(worker);

  await talk(worker, boss, tang);
  await propose(worker, boss, tang);
  await tellInclinations(worker, boss, tang);
  await agree(worker, boss, tang, { worker: receipt, boss: given.receipt });
  await goToCourt(worker, boss, tang);
  await rule(tang);
  await reloadParty(worker);
  await worker.getByText(/^法院裁定协议有效，案号（\d{4}）.+号。对方不照办，您可以直接向法院申请强制执行/).waitFor();
  await lookAt(worker, '当事人 法院裁定');
  await worker.getByText(/\d 云阳县劳动争议人民调解委员会/).waitFor();
  await worker.getByRole('button', { name: 'English' }).click();
  await worker.getByRole('heading', { name: 'Your mediation' }).waitFor();
  await lookAt(worker, '当事人 英文');
});

async function apply(page: Page): Promise<{ code: string; receipt: string }> {
  await page.getByRole('link', { name: '申请人民调解' }).click();
  await page.getByRole('heading', { name: '什么纠纷？' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('link', { name: '请选一类' }).waitFor();
  await lookAt(page, '申请调解 1 缺什么');
  await page.getByLabel('哪一类？').selectOption({ label: '拖欠农民工工资' });
  await page.getByLabel('发生了什么？').fill('在江边工地做了三个月木工，工资一分没有给，打电话不接。');
  await page.getByLabel('您希望怎么解决？').fill('付清三个月工资 18000 元');
  await lookAt(page, '申请调解 1 什么纠纷');
  await next(page, '在什么地方？');
  await page.getByLabel('乡镇或街道').selectOption({ label: '双江街道' });
  await page.getByRole('radio', { name: /劳动争议人民调解委员会/ }).check();
  await lookAt(page, '申请调解 2 在什么地方');
  await next(page, '和谁？');
  await page.getByRole('radio', { name: '单位、公司' }).check();
  await page.getByLabel('对方的名字').fill('云阳江边建筑有限公司');
  await lookAt(page, '申请调解 3 和谁');
  await slipBackAndReturn(page);
  await next(page, '怎么联系您？');
  await page.getByLabel('您的姓名或单位名称').fill('周大山');
  await page.getByLabel('您的电话').fill('13812345679');
  await lookAt(page, '申请调解 4 怎么联系您');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '申请交上去了' }).waitFor();
  await lookAt(page, '申请调解 交上去了');
  await page.getByRole('button', { name: '复制编号和回执码' }).click();
  const copied = String(await page.evaluate('navigator.clipboard.readText()'));
  const [, code = '', receipt = ''] = /编号 (\d{20})-1 回执码 (\w+)$/.exec(copied) ?? [];
  assert.notEqual(code, '', `nothing was copied but ${copied}`);
  await page.getByRole('link', { name: '看我的调解' }).click();
  return { code, receipt };
}

/** A finger on the way back loses nothing of what she wrote. */
async function slipBackAndReturn(page: Page): Promise<void> {
  await page.goBack();
  await page.getByRole('link', { name: '申请人民调解' }).waitFor();
  await page.goForward();
  await page.getByText('您上次写到这里').waitFor();
  await untilValue(page.getByLabel('对方的名字'), '云阳江边建筑有限公司');
  await lookAt(page, '申请调解 接着写');
}

async function next(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: question }).waitFor();
}

async function enter(page: Page, partyCode: string, receipt: string): Promise<void> {
  await page.getByRole('link', { name: '查进度' }).click();
  await page.getByLabel('编号').fill(partyCode);
  await page.getByLabel('回执').fill(receipt);
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('heading', { name: '您的权利和义务' }).waitFor();
}

/** From her list: what an industry's committee was asked for, taken in, with whoever mediates. */
async function takeUp(tang: Page, code: string): Promise<void> {
  await tang.locator(`a[href$="${code}"]`).getByText('等您受理').waitFor();
  await lookAt(tang, '调解 我的卷 等受理 桌面');
  await tang.locator(`a[href$="${code}"]`).click();
  await tang.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await lookAt(tang, '调解 卷 待受理 桌面');
  await doStep(tang, '受理');
  await assign(tang, '唐建国');
}

/** In turns, each passed on by the mediator. */
async function talk(worker: Page, boss: Page, tang: Page): Promise<void> {
  await reloadParty(worker);
  await lookAt(worker, '当事人 调解中');
  await state(worker, '三个月的工资条都在，请按数付清。');
  await worker.getByText('等调解员转达', { exact: true }).waitFor();
  await reloadParty(boss);
  await boss.getByText('上一份还在等调解员转达').waitFor();
  assert.equal(await boss.getByText(/三个月的工资条都在|还没有人写过/).count(), 0);
  await passOn(tang, '三个月的工资条都在');
  await reloadParty(boss);
  await boss.getByText('三个月的工资条都在').waitFor();
  await boss.getByText('轮到您写了。').waitFor();
  await lookAt(boss, '当事人 长辈版 轮到您写');
  await state(boss, '工程款没有到账，请宽限两个月。');
  await passOn(tang, '工程款没有到账');
  await lookAt(tang, '调解 卷 在线调解 桌面');
}

/** She reads what was written before anybody else does, and then the other side reads it. */
async function passOn(tang: Page, words: string): Promise<void> {
  await reread(tang, tang.getByText('等转达').first());
  await doStep(tang, '转达陈述', () => tang.getByText(words).waitFor());
}

async function propose(worker: Page, boss: Page, tang: Page): Promise<void> {
  await reloadParty(worker);
  await worker.getByRole('button', { name: '我来提一个方案' }).click();
  const terms = worker.getByRole('region', { name: '我来提一个方案' });
  await terms.getByRole('radio', { name: '付钱' }).check();
  await terms.getByLabel('多少钱（元）').fill('18000');
  await terms.getByLabel('怎么做').selectOption({ label: '转账' });
  await terms.getByLabel('什么时候以前').fill(fifteenth(2));
  await lookAt(worker, '当事人 提方案');
  await terms.getByRole('button', { name: '提出这个方案' }).click();
  await worker.getByText('付给周大山 18,000 元').waitFor();

  await reloadParty(boss);
  await boss.getByText('付给周大山 18,000 元').waitFor();
  await boss.getByRole('button', { name: '照最新的改一个' }).click();
  const counter = boss.getByRole('region', { name: '照最新的改一个' });
  await counter.getByRole('button', { name: '改第 1 项' }).or(counter.getByLabel('多少钱（元）')).first().waitFor();
  await counter.getByLabel('多少钱（元）').fill('15000');
  await lookAt(boss, '当事人 长辈版 改方案');
  await counter.getByRole('button', { name: '提出这个方案' }).click();
  await boss.getByText('双方最近的方案，差在哪里').waitFor();
  await boss.getByText('金额不同').waitFor();
  await lookAt(boss, '当事人 长辈版 方案对照');

  const compared = tang.getByRole('link', { name: '双方方案对照' });
  await reread(tang, compared);
  await compared.click();
  await tang.getByText('金额不同').waitFor();
  await tang.getByText('18,000').waitFor();
  await tang.getByText('15,000').waitFor();
  await lookAt(tang, '调解 方案对照 桌面');
  await inEveryLook(tang, '调解 方案对照 桌面');
  await tang.getByRole('link', { name: '回到卷' }).click();
}

/** Each tells the mediator alone; neither page ever has the other’s sum. She alone sees that they meet. */
async function tellInclinations(worker: Page, boss: Page, tang: Page): Promise<void> {
  await incline(worker, '要收钱的', '16543');
  await lookAt(worker, '当事人 底线已告诉');
  const alone = tang.getByText('还没有都说，算不出来');
  await reread(tang, alone);
  await incline(boss, '要付钱的', '17654');
  await reloadParty(worker);
  assert.equal(await worker.getByText(/17,?654/).count(), 0);
  assert.equal(await boss.getByText(/16,?543/).count(), 0);
  await reread(tang, tang.getByText('合得拢：16,543 元到 17,654 元之间都行。'));
  await lookAt(tang, '调解 卷 底线合得拢 桌面');
}

/** From the last terms, between both sums, in two instalments. */
async function agree(worker: Page, boss: Page, tang: Page, receipts: { worker: string; boss: string }): Promise<void> {
  await openStep(tang, '起草协议');
  await tang.getByLabel('各方责任').fill('公司承担付款责任');
  await tang.getByLabel('多少钱（元）').fill('17000');
  await tang.getByText('壹万柒仟元整').waitFor();
  await tang.getByText('分几次付').click();
  await tang.getByLabel('分几次', { exact: true }).fill('2');
  await lookAt(tang, '调解 起草协议 分期 桌面');
  await inEveryLook(tang, '调解 起草协议 桌面');
  await tang.getByRole('button', { name: '分成 2 次' }).click();
  for (const day of [fifteenth(2), fifteenth(3)])
    await tang.getByText(new RegExp(`${Number(day.slice(5, 7))}月15日前付给周大山 8,500 元`)).waitFor();
  await tang.getByRole('button', { name: '写好了，请大家签名' }).click();
  await tang.getByText('起草协议：记下了').waitFor();
  await lookAt(tang, '调解 卷 待签署 在线 桌面');

  await reloadParty(worker);
  await signByFinger(worker, receipts.worker, '当事人 签名');
  await lookAt(worker, '当事人 签好等对方');
  await reloadParty(boss);
  await signByFinger(boss, receipts.boss, '当事人 长辈版 签名');
  await reread(tang, tang.getByRole('link', { name: '去签名' }));
  await tang.getByRole('link', { name: '去签名' }).click();
  await signAll(tang, ['唐建国']);
  await tang.getByText('签名都齐了').waitFor();
  await tang.getByRole('link', { name: '去盖章' }).click();
  await tang.getByRole('button', { name: '确定盖章生效' }).click();
  await tang.getByText('盖章生效：记下了').waitFor();
  await lookAt(tang, '调解 卷 协议生效 桌面');

  await reloadParty(worker);
  await worker.getByText('协议生效了').waitFor();
  await worker.getByText('对方该做的').waitFor();
  await lookAt(worker, '当事人 协议生效');
  await inEveryLook(worker, '当事人 协议生效');
  await worker.setViewportSize({ width: 1440, height: 900 });
  await inEveryLook(worker, '当事人 协议生效 桌面');
  await worker.setViewportSize({ width: 390, height: 844 });
  await worker.getByText('文书下载').click();
  const [paper] = await Promise.all([
    worker.waitForEvent('download'),
    worker.getByRole('button', { name: /调解协议书.*PDF/ }).click(),
  ]);
  assert.match(paper.suggestedFilename(), /^\d{20}-agreement\.pdf$/);
  await lookAt(worker, '当事人 文书');
}

/** Both want it, the bundle is made complete on their phones and at the committee, and goes to the court. */
async function goToCourt(worker: Page, boss: Page, tang: Page): Promise<void> {
  await wishConfirmation(worker);
  await worker.getByText('还等云阳江边建筑有限公司表示愿意').waitFor();
  await reloadParty(boss);
  await wishConfirmation(boss);
  await boss.getByText('双方都愿意，调委会去法院办理').waitFor();
  await lookAt(boss, '当事人 长辈版 愿意申请确认');
  await reread(tang, tang.getByText('身份证明（周大山、云阳江边建筑有限公司）'));
  await lookAt(tang, '调解 卷 司法确认还缺 桌面');
  await showIdentity(worker);
  await showIdentity(boss);
  await reread(tang, tang.getByRole('listitem').filter({ hasText: '身份证明齐了' }));
  await doStep(tang, '出具移送函', async () => {
    await tang.getByLabel('移送函：拍照或选文件').setInputFiles(await takePhoto());
    await tang.getByText('已上传（第 1 份）').waitFor();
  });
  const bundle = tang.getByRole('link', { name: '下载《司法确认材料》的 PDF' });
  await bundle.waitFor();
  const [file] = await Promise.all([tang.waitForEvent('download'), bundle.click()]);
  assert.match((await readFile(await file.path())).toString('latin1', 0, 8), /^%PDF-1\.7/);
  await doStep(tang, '申请司法确认', async () => {
    await untilValue(tang.getByLabel('哪个法院'), '云阳县人民法院');
  });
  await reloadParty(worker);
  await worker.getByText(/已向云阳县人民法院申请/).waitFor();
}

/** What the court answers is put down; its number is typed once. */
async function rule(tang: Page): Promise<void> {
  const number = '（2026）渝0235民特88号';
  await doStep(tang, '记法院是否受理', async () => {
    await tang.getByRole('radio', { name: '法院受理了' }).check();
    await tang.getByLabel('法院案号').fill(number);
  });
  await doStep(tang, '记法院裁定', async () => {
    await untilValue(tang.getByLabel('法院案号'), number);
    await tang.getByRole('radio', { name: '裁定有效' }).check();
  });
  await tang.getByText(`法院裁定有效，${number}`).first().waitFor();
  await lookAt(tang, '调解 卷 法院裁定 桌面');
  await inEveryLook(tang, '调解 卷 法院裁定 桌面');
}

/** The fifteenth of the month so many months from now. */
function fifteenth(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15)).toISOString().slice(0, 10);
}
