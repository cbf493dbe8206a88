import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { doStep, openStep } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { type AtWork, atWork } from './over-http.ts';
import { enterMediation, type PartyReceipt, reloadParty } from './party-phone.ts';
import { desk, person, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

const names = ['秦桂英', '骆大成'] as const;
const term = /骆大成.*付给秦桂英/;

test('what was agreed is broken twice: the case is opened again, and when it is too late a new one is registered', async (context) => {
  const { caseCode, code, receipts } = await waitingCase();
  const zhou = await atWork('zhouli');
  const xiang = await staff(context, 'xiangdahai', `/mediator/files/${code}`, phone);
  await xiang.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await agreeOrally(xiang, [-40, 2]);
  await closeCase(zhou, caseCode);

  const qin = await enter(context, receipts[0]);
  await payInPart(xiang, qin);
  await visitBack(xiang);
  await tellOfBreach(qin, { asksCaseBack: true });
  await lookAt(qin, '当事人 没有履行 要求重办');
  await untilCaseIs(zhou, caseCode, 'rework');
  const zhao = await staff(context, 'zhaomin', `/desk/cases/${caseCode}`, desk);
  await zhao
    .getByText(/调解协议未履行/)
    .first()
    .waitFor();

  await xiang.reload();
  await doStep(xiang, '再次调解', () => xiang.getByLabel('原因').fill('对方答应重新约定日期'));
  await xiang.getByText('调解中', { exact: true }).waitFor();
  await agreeOrally(xiang, [-3, 1]);
  await closeCase(zhou, caseCode);
  await reloadParty(qin);
  await tellOfBreach(qin, { asksCaseBack: true });
  await findNextCase(qin);
  await goToCourt(xiang, qin);
});

/** A report of the community, given to its committee, which is mediating it; both were told their rights on paper. */
async function waitingCase(): Promise<{ caseCode: string; code: string; receipts: PartyReceipt[] }> {
  const [zhao, xiang] = [await atWork('zhaomin'), await atWork('xiangdahai')];
  const { posts } = await xiang.ask<{ posts: { unit: { id: string; divisionCode: string } }[] }>('GET', '/me');
  const unit = posts[0]?.unit;
  assert.ok(unit);
  const place = { divisionCode: unit.divisionCode };
  const report = { words: `骆大成借了秦桂英的钱不还 ${Math.random()}`, place, categoryCode: '0801' };
  const { code: caseCode } = await zhao.ask<{ code: string }>('POST', '/cases', report);
  await zhao.ask('POST', `/cases/${caseCode}/acceptance`, {});
  await zhao.ask('POST', `/cases/${caseCode}/dispatch`, { lead: unit.id, reason: '先在村里调解' });
  await xiang.ask('POST', `/cases/${caseCode}/acknowledgement`, {});
  const { code, receipts } = await xiang.ask<{ code: string; receipts: PartyReceipt[] }>('POST', '/mediations', {
    intake: { kind: 'case', caseCode },
    ...{ disputeType: 'damages', divisionCode: unit.divisionCode, facts: '借了 2000 元不还', requests: ['还 2000 元'] },
    parties: [
      { side: 'applicant', kind: 'person', name: names[0] },
      { side: 'respondent', kind: 'person', name: names[1] },
    ],
  });
  const take = (step: string, body: object = {}) => xiang.ask('POST', `/mediations/${code}/${step}`, body);
  await take('acceptance');
  await take('assignment', { lead: xiang.personId });
  for (const party of [1, 2]) {
    const form = new FormData();
    form.append('use', 'consent');
    form.append('file', new Blob([new Uint8Array((await takePhoto()).buffer)]), 'paper.jpg');
    const { id } = await xiang.ask<{ id: string }>('POST', `/mediations/${code}/attachments`, form);
    await take('rights-notice', { party, paper: id });
  }
  return { caseCode, code, receipts };
}

/** By word of mouth, the first by so many days from today, in as many monthly parts. */
async function agreeOrally(xiang: Page, [first, parts]: readonly [number, number]): Promise<void> {
  await openStep(xiang, '登记口头协议');
  await xiang.getByLabel('各方责任').fill('骆大成还钱');
  // The terms of the time before stand there: one is left of them.
  const second = xiang.getByRole('button', { name: '去掉第 2 项' });
  if (await second.isVisible()) await second.click();
  const open = xiang.getByRole('group', { name: '第 1 项', exact: true });
  await open.getByRole('radio', { name: '付钱', exact: true }).check();
  await open.getByLabel('谁来做').selectOption({ label: names[1] });
  await open.getByLabel('为谁做').selectOption({ label: names[0] });
  await open.getByLabel('多少钱（元）').fill('2000');
  await open.getByLabel('怎么做').selectOption({ label: '现金' });
  await open.getByLabel('什么时候以前').fill(inDays(first));
  if (parts > 1) {
    await open.getByText('分几次付').click();
    await open.getByLabel('分几次', { exact: true }).fill(String(parts));
    await open.getByRole('button', { name: `分成 ${parts} 次` }).click();
  }
  await lookAt(xiang, `调解 登记口头协议 ${parts} 手机`);
  await xiang.getByRole('button', { name: '登记，马上生效' }).click();
  await xiang.getByText('登记口头协议：记下了').waitFor();
  await xiang.getByText('协议已生效', { exact: true }).waitFor();
  await xiang.getByRole('heading', { name: '口头协议', exact: true }).waitFor();
  await xiang.getByText('达成口头协议：全部达成一致').waitFor();
  assert.equal(await xiang.getByText('起草协议：', { exact: false }).count(), 0);
}

/** The case is resolved by the agreement; somebody else asks how it went, and closes it. */
async function closeCase(zhou: AtWork, caseCode: string): Promise<void> {
  await untilCaseIs(zhou, caseCode, 'resolved');
  const answer = { responded: true, solved: true, satisfied: 'satisfied' };
  await zhou.ask('POST', `/cases/${caseCode}/follow-up`, { answer });
  await zhou.ask('POST', `/cases/${caseCode}/closure`, {});
}

async function untilCaseIs(zhou: AtWork, caseCode: string, wanted: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const { status } = await zhou.ask<{ status: string }>('GET', `/cases/${caseCode}`);
    if (status === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${caseCode} never was ${wanted}`);
}

async function enter(context: TestContext, given: PartyReceipt | undefined): Promise<Page> {
  const page = await person(context, phone, '/');
  assert.ok(given);
  await enterMediation(page, given);
  return page;
}

/** She says that a part came; the committee puts down the rest of that instalment with its proof. The other is late. */
async function payInPart(xiang: Page, qin: Page): Promise<void> {
  await qin.getByText(/该办的还没有办$/).waitFor();
  await qin.getByRole('button', { name: '对方办了，我来确认' }).click();
  const form = qin.getByRole('region', { name: '对方办了，我来确认' });
  await form.getByRole('radio').first().check();
  await form.getByLabel('收到多少（元）').fill('400');
  await form.getByRole('button', { name: '对方办了，我来确认' }).click();
  await qin.getByText('还剩 600 元').waitFor();

  await xiang.getByRole('button', { name: '重新读取' }).click();
  await xiang.getByText('已付 400 元，共 1,000 元').waitFor();
  await doStep(xiang, '记履行情况', async () => {
    await xiang.getByRole('group', { name: '哪一项约定' }).getByRole('radio').first().check();
    assert.equal(await xiang.getByLabel('多少钱（元）').inputValue(), '600');
    await xiang.getByLabel('凭证：拍照或选文件').setInputFiles(await takePhoto());
    await xiang.getByText('已上传（第 1 份）').waitFor();
  });
  await xiang.getByText('已履行', { exact: true }).waitFor();
  await xiang.getByText('已过期', { exact: true }).waitFor();
  await lookAt(xiang, '调解 卷 部分履行 手机');
  await xiang.getByRole('link', { name: '我的卷' }).click();
  await xiang.getByText('约定的日子过了，没有履行').first().waitFor();
  await xiang.goBack();
}

async function visitBack(xiang: Page): Promise<void> {
  await doStep(xiang, '回访', async () => {
    assert.equal(await xiang.getByRole('radio', { name: names[0] }).isChecked(), true);
    await xiang.getByRole('radio', { name: '履行了一部分' }).check();
    await xiang.getByRole('radio', { name: '不满意', exact: true }).check();
    await xiang.getByLabel('要说明的').fill('第二期一分没有给，电话也不接。');
  });
  await xiang.getByText(`回访${names[0]}：履行了一部分，不满意`).waitFor();
}

async function tellOfBreach(qin: Page, { asksCaseBack }: { asksCaseBack: boolean }): Promise<void> {
  await reloadParty(qin);
  await qin.getByRole('button', { name: '到期了没有办' }).click();
  const form = qin.getByRole('region', { name: '到期了没有办' });
  if (asksCaseBack) await form.getByRole('checkbox', { name: '把原来的诉求也重新办理' }).check();
  await lookAt(qin, '当事人 到期了没有办');
  await form.getByRole('button', { name: '到期了没有办' }).click();
  await qin.getByText('有约定没有履行').waitFor();
}

/** Reopened once already, the case stays closed: hers is a new one, one press away, with the receipt that she has. */
async function findNextCase(qin: Page): Promise<void> {
  await qin.getByText(/原来的诉求已经不能重办，为您新登记了一件/).waitFor();
  await lookAt(qin, '当事人 新登记的诉求');
  await qin.getByRole('button', { name: '看新登记的诉求' }).click();
  await qin
    .getByText(/调解协议未履行/)
    .first()
    .waitFor();
  await lookAt(qin, '进度 协议没有履行以后');
  await qin.goBack();
}

/** The committee may end it too: then her page names the road to the court. */
async function goToCourt(xiang: Page, qin: Page): Promise<void> {
  await xiang.reload();
  await doStep(xiang, '终止调解', async () => {
    assert.equal(await xiang.getByRole('radio').count(), 1);
    assert.equal(await xiang.getByRole('radio', { name: '协议没有履行' }).isChecked(), true);
  });
  await xiang.getByText('向法院起诉').waitFor();
  await reloadParty(qin);
  await qin.getByText('向法院起诉').waitFor();
  await lookAt(qin, '当事人 去法院');
  assert.equal(await qin.getByText(term).first().isVisible(), true);
}

function inDays(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}
