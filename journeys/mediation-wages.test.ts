import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { type AtWork, atWork } from './over-http.ts';
import { person, phone } from './person.ts';
import { takePhoto } from './take-photo.ts';

const old = { ...phone, viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;

test('a worker who was not paid applies from her phone, agrees online, and a court confirms it', async (context) => {
  const tang = await atWork('tangjianguo');
  const worker = await person(context, phone, '/');
  const { code, receipt } = await apply(worker);
  const take = (step: string, body: object = {}) => tang.ask('POST', `/mediations/${code}/${step}`, body);

  await worker.getByText('调委会看您的申请').waitFor();
  await lookAt(worker, '当事人 待受理');
  await tang.ask('GET', `/mediations/${code}`);
  await take('acceptance');
  const given = await tang.ask<{ code: string; receipt: string }>('POST', `/mediations/${code}/receipts`, { party: 2 });

  // The other side comes by the code that the committee read out to her, in large type on an old phone.
  const boss = await person(context, old, '/');
  await boss.getByRole('button', { name: '长辈版' }).click();
  await enter(boss, given.code, given.receipt);
  await lookAt(boss, '当事人 长辈版 权利义务');
  await knowRights(boss);
  await reload(worker);
  await lookAt(worker, '当事人 权利义务');
  await knowRights(worker);
  await take('assignment', { lead: tang.personId });

  await talk(worker, boss, take);
  await propose(worker, boss);
  await tellInclinations(worker, boss);
  await agree(worker, boss, take, { worker: receipt, boss: given.receipt });
  await goToCourt(worker, boss, take, tang, code);
  await reload(worker);
  await worker.getByText('对方不照办，您可以直接向法院申请强制执行').waitFor();
  await lookAt(worker, '当事人 法院裁定');
  await worker.getByText(/\d 云阳县劳动争议人民调解委员会/).waitFor();
  await worker.getByRole('button', { name: 'English' }).click();
  await worker.getByRole('heading', { name: 'Your mediation' }).waitFor();
  await lookAt(worker, '当事人 英文');
});

type Take = (step: string, body?: object) => Promise<unknown>;

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

async function knowRights(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我知道了' }).click();
  await page.getByRole('button', { name: '我知道了' }).waitFor({ state: 'detached' });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: '您的调解' }).waitFor();
}

/** In turns, each passed on by the mediator. */
async function talk(worker: Page, boss: Page, take: Take): Promise<void> {
  await reload(worker);
  await lookAt(worker, '当事人 调解中');
  await state(worker, '三个月的工资条都在，请按数付清。');
  await worker.getByText('等调解员转达', { exact: true }).waitFor();
  await reload(boss);
  assert.equal(await boss.getByText('三个月的工资条都在').count(), 0);
  await take('passing-on', { number: 1 });
  await reload(boss);
  await boss.getByText('三个月的工资条都在').waitFor();
  await boss.getByText('轮到您写了。').waitFor();
  await lookAt(boss, '当事人 长辈版 轮到您写');
  await state(boss, '工程款没有到账，请宽限两个月。');
  await take('passing-on', { number: 2 });
}

async function state(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '写一段陈述' }).click();
  await page.getByLabel('想对对方说什么？').fill(words);
  await page.getByRole('button', { name: '写一段陈述' }).click();
  await page.getByText(words).waitFor();
}

async function propose(worker: Page, boss: Page): Promise<void> {
  await reload(worker);
  await worker.getByRole('button', { name: '我来提一个方案' }).click();
  const terms = worker.getByRole('region', { name: '我来提一个方案' });
  await terms.getByRole('radio', { name: '付钱' }).check();
  await terms.getByLabel('多少钱（元）').fill('18000');
  await terms.getByLabel('怎么做').selectOption({ label: '转账' });
  await terms.getByLabel('什么时候以前').fill('2027-01-31');
  await lookAt(worker, '当事人 提方案');
  await terms.getByRole('button', { name: '我来提一个方案' }).click();
  await worker.getByText('付给周大山 18,000 元').waitFor();

  await reload(boss);
  await boss.getByText('付给周大山 18,000 元').waitFor();
  await boss.getByRole('button', { name: '照最新的改一个' }).click();
  const counter = boss.getByRole('region', { name: '照最新的改一个' });
  await counter.getByRole('button', { name: '改第 1 项' }).or(counter.getByLabel('多少钱（元）')).first().waitFor();
  await counter.getByLabel('多少钱（元）').fill('15000');
  await lookAt(boss, '当事人 长辈版 改方案');
  await counter.getByRole('button', { name: '照最新的改一个' }).click();
  await boss.getByText('双方最近的方案，差在哪里').waitFor();
  await boss.getByText('金额不同').waitFor();
  await lookAt(boss, '当事人 长辈版 方案对照');
}

/** Each tells the mediator alone; neither page ever has the other’s sum. */
async function tellInclinations(worker: Page, boss: Page): Promise<void> {
  await incline(worker, '要收钱的', '16543');
  await lookAt(worker, '当事人 底线已告诉');
  await incline(boss, '要付钱的', '17654');
  await reload(worker);
  assert.equal(await worker.getByText(/17,?654/).count(), 0);
  assert.equal(await boss.getByText(/16,?543/).count(), 0);
}

async function incline(page: Page, stands: string, sum: string): Promise<void> {
  await page.getByRole('button', { name: '只告诉调解员的底线' }).click();
  const form = page.getByRole('region', { name: '只告诉调解员的底线' });
  await form.getByRole('radio', { name: stands }).check();
  await form.getByLabel(/（元）/).fill(sum);
  await form.getByRole('button', { name: '只告诉调解员的底线' }).click();
  await page.getByText('您的底线已经告诉调解员').waitFor();
}

async function agree(worker: Page, boss: Page, take: Take, receipts: { worker: string; boss: string }): Promise<void> {
  await take('draft', {
    facts: '周大山为云阳江边建筑有限公司做工三个月，工资未付。',
    points: '拖欠工资的数额和付款时间',
    responsibility: '公司承担付款责任',
    terms: [{ kind: 'pay', debtor: 2, creditor: 1, amountFen: 1_700_000, manner: 'transfer', performBy: '2027-01-31' }],
    scope: 'whole',
  });
  await reload(worker);
  await sign(worker, receipts.worker, '当事人 签名');
  await lookAt(worker, '当事人 签好等对方');
  await reload(boss);
  await sign(boss, receipts.boss, '当事人 长辈版 签名');
  await take('signature', { paper: 'agreement', number: 1 });
  await take('seal', { number: 1 });
  await reload(worker);
  await worker.getByText('协议生效了').waitFor();
  await worker.getByText('对方该做的').waitFor();
  await lookAt(worker, '当事人 协议生效');
  await worker.getByText('文书下载').click();
  const [paper] = await Promise.all([
    worker.waitForEvent('download'),
    worker.getByRole('button', { name: /调解协议书.*PDF/ }).click(),
  ]);
  assert.match(paper.suggestedFilename(), /^\d{20}-agreement\.pdf$/);
  await lookAt(worker, '当事人 文书');
}

/** By finger on the paper; with a wrong end of the receipt nothing is signed. */
async function sign(page: Page, receipt: string, what: string): Promise<void> {
  await page.getByRole('button', { name: '看清楚了，我要签名' }).click();
  const paper = page.getByRole('img', { name: '签名处' });
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  assert.ok(box);
  const { mouse } = page;
  await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.7, { steps: 6 });
  await mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3, { steps: 6 });
  await mouse.up();
  await page.getByText('已经签名').waitFor();
  await page.getByLabel('再核对一下是您本人').fill('0000');
  await page.getByRole('button', { name: '签好了，提交' }).click();
  await page.getByRole('link', { name: '和回执码的最后 4 位不一样' }).waitFor();
  await page.getByLabel('再核对一下是您本人').fill(receipt.slice(-4));
  await lookAt(page, what);
  await page.getByRole('button', { name: '签好了，提交' }).click();
  await page.getByText('您签好了，等其他人签名').waitFor();
}

/** Both want it, the bundle is made complete on their phones and at the committee, and the court rules. */
async function goToCourt(worker: Page, boss: Page, take: Take, tang: AtWork, code: string): Promise<void> {
  await wish(worker);
  await worker.getByText('还等云阳江边建筑有限公司表示愿意').waitFor();
  await reload(boss);
  await wish(boss);
  await boss.getByText('双方都愿意，调委会去法院办理').waitFor();
  await lookAt(boss, '当事人 长辈版 愿意申请确认');
  await showIdentity(worker);
  await showIdentity(boss);
  const form = new FormData();
  form.append('use', 'letter');
  form.append('file', new Blob([await takePhotoBytes()]), 'letter.jpg');
  const letter = await tang.ask<{ id: string }>('POST', `/mediations/${code}/attachments`, form);
  await take('transfer-letter', { letter: letter.id });
  await take('confirmation-request', { court: '云阳县人民法院' });
  await take('court-answer', { isAccepted: true, courtNumber: '（2026）渝0235民特88号' });
  await take('court-ruling', { result: 'confirmed', courtNumber: '（2026）渝0235民特88号' });
}

async function wish(page: Page): Promise<void> {
  await page.getByText(/^还有 \d+ 天/).waitFor();
  await page.getByRole('button', { name: '我愿意申请' }).click();
  await page.getByRole('region', { name: '我愿意申请' }).getByRole('button', { name: '我愿意申请' }).click();
  await page.getByText('您已表示愿意').waitFor();
}

async function showIdentity(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交身份证明' }).click();
  const form = page.getByRole('region', { name: '交身份证明' });
  await form.locator('input[type=file]').setInputFiles(await takePhoto());
  await form.getByText('已上传').waitFor();
  await form.getByLabel('送达地址').fill('云阳县双江街道望江路 8 号');
  await form.getByRole('button', { name: '交身份证明' }).click();
  await page.getByRole('button', { name: '已交身份证明' }).waitFor();
}

async function takePhotoBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const photo = (await takePhoto()) as { buffer: Buffer };
  return new Uint8Array(photo.buffer);
}
