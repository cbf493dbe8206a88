import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { doStep, giveReceipt, openDispute, openStep, reread, sizeOf } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { enterMediation, knowRights, reloadParty } from './party-phone.ts';
import { desk, person, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

const serial = Math.floor(Math.random() * 100_000);
const names = [`覃秀${serial}`, `熊山${serial}`] as const;
const confided = '她说只要对方赔个不是就不争了';
const township = '双江街道人民调解委员会';
const county = '云阳县人民调解委员会';
const brief =
  '山林土地纠纷，在杏家湾社区，两家的林地界线说不清，一家的树在另一家说是自己的地里。双方各有年头久远的证，界石又被移动过。想请贵委派一位熟悉山林权属、能到现场看界的调解员一起调解，估计要跑两三趟。';
const police = '双江派出所';

test('a boundary in dispute gets a mediator from elsewhere, a second committee, experts, and a meeting of offices', async (context) => {
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/', desk);
  const code = await openDispute(keeper, {
    ...{ type: '山林土地', names },
    facts: '两家的林地界线说不清，树砍在谁家地里各说各的。',
    request: '确认界线，赔偿被砍的树',
  });
  await doStep(keeper, '受理');
  const [hers, his] = [await giveReceipt(keeper, names[0]), await giveReceipt(keeper, names[1])];
  const qian = await staff(context, 'qianzhuren', '/mediator/', desk);
  await selectFromAbove(qian, code);

  const chen = await staff(context, 'chenjing', `/mediator/files/${code}`, desk);
  await chen
    .getByRole('button', { name: /调解员/ })
    .first()
    .click();
  await chen.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await invite(chen);
  const ran = await acceptAt(context, code);
  await declineAt(context, code);
  await reread(chen, chen.getByText('近期有三件积案，抽不出人。').first());
  await chen.getByText(`${township}参加联合调解`).waitFor();
  await lookAt(chen, '调解 卷 联合调解 谁来了 桌面');
  await joinSeats(keeper);
  await reread(chen, chen.getByText('陈静（主持）、向大海'));
  await lookAt(chen, '调解 卷 联合调解 桌面');

  const qin = await person(context, phone, '/');
  await enterMediation(qin, hers);
  const xiong = await person(context, phone, '/');
  await enterMediation(xiong, his);
  for (const page of [qin, xiong]) await knowRights(page);
  await qin.getByText(`${township}一起参加调解`).waitFor();
  await lookAt(qin, '当事人 联合调解');
  await lookInto(chen, qin, xiong);
  await askExperts(chen, xiong);
  await confide(chen, keeper, xiong);
  const xiang = await staff(context, 'xiangdahai', `/mediator/files/${code}`, phone);
  await xiang.getByRole('heading', { name: names.join(' / ') }).waitFor();
  assert.equal(await xiang.getByText(confided).count(), 0);
  await lookAt(xiang, '调解 卷 联合 手机');
  await meet(chen, qian, await staff(context, 'masuozhang', '/mediator/', phone), code);
  await stepOut(ran, keeper);
});

/** 跨区域选调: whoever stands above looks through the whole county for somebody, by name. */
async function selectFromAbove(qian: Page, code: string): Promise<void> {
  await qian.getByRole('heading', { name: '等指定调解员' }).waitFor();
  const line = qian.locator(`a[href$="/selection/${code}"]`);
  if (!(await line.isVisible())) await qian.getByRole('button', { name: '再看一些' }).last().click();
  await line.click();
  await qian.getByText('您可以从下级各调委会、各行业选调。').waitFor();
  await qian.getByLabel('按姓名或调委会查找').fill('没有这个人');
  await qian.getByText('没有找到，请换一个词。').waitFor();
  await qian.getByLabel('按姓名或调委会查找').fill('陈静');
  const chen = qian.getByRole('article', { name: '陈静' });
  await chen.getByText(township).waitFor();
  await chen.getByRole('button', { name: '请 陈静 主持' }).click();
  await lookAt(qian, '选调解员 跨区域 桌面');
  await qian.getByRole('button', { name: '指定 陈静' }).click();
  await qian.getByText('已指定 陈静').waitFor();
}

/** 联合调解: two committees are asked, with a brief that names nobody. */
async function invite(chen: Page): Promise<void> {
  await doStep(chen, '联合调解', async () => {
    await chen.getByRole('button', { name: township }).click();
    await chen.getByRole('button', { name: county }).click();
    await chen.getByLabel('情况').fill(brief);
  });
  await chen.getByRole('region', { name: '联合调解' }).getByText('等答复').first().waitFor();
}

/** At the township: what asks for it stands at the head of the list and on the desk; it reads the brief, no name, and says yes. */
async function acceptAt(context: TestContext, code: string): Promise<Page> {
  const ran = await staff(context, 'ranwen', '/mediator/', phone);
  await ran.getByRole('main').getByRole('link', { name: '请我们一起调解的' }).click();
  await ran.getByRole('heading', { name: '请我们一起调解的' }).waitFor();
  await lookAt(ran, '调委会 邀请 手机');
  await invitationOn(ran, code).click();
  await ran.getByText(brief).waitFor();
  for (const name of names) assert.equal(await ran.getByText(name).count(), 0);
  await lookAt(ran, '联合调解 邀请 手机');
  await ran.getByRole('button', { name: '参加联合调解', exact: true }).click();
  await ran.getByRole('heading', { name: '联合调解', exact: true }).waitFor();
  await lookAt(ran, '联合调解 参加了 手机');
  return ran;
}

/** At the county nobody has time: that is said with a reason, and the invitation is gone from its desk. */
async function declineAt(context: TestContext, code: string): Promise<void> {
  const peng = await staff(context, 'penglihua', '/mediator/committee', desk);
  await invitationOn(peng, code).click();
  await peng.getByText(brief).waitFor();
  await peng.locator('summary', { hasText: '不参加联合调解' }).click();
  await peng.getByRole('button', { name: '不参加联合调解' }).click();
  await peng.getByText('请写为什么不参加').first().waitFor();
  await lookAt(peng, '联合调解 没写原因 桌面');
  await peng.getByLabel('为什么不参加').fill('近期有三件积案，抽不出人。');
  await peng.getByRole('button', { name: '不参加联合调解' }).click();
  await peng.getByText(brief).waitFor({ state: 'detached' });
  await invitationOn(peng, code).waitFor({ state: 'detached' });
}

function invitationOn(desk: Page, code: string) {
  return desk.locator(`a[href$="/joint/${code}"]`);
}

/** The township goes again: whoever keeps the file reads why, and the mediator who was sent from above stays. */
async function stepOut(ran: Page, keeper: Page): Promise<void> {
  await ran.locator('summary', { hasText: '退出联合调解' }).click();
  await ran.getByLabel('为什么退出').fill('街道另有防汛任务。');
  await ran.getByRole('button', { name: '退出联合调解' }).click();
  await ran.getByText(brief).waitFor({ state: 'detached' });
  await reread(keeper, keeper.getByText('街道另有防汛任务。').first());
  await keeper.getByRole('region', { name: '联合调解' }).getByText('已退出').waitFor();
  await keeper.getByText('陈静（主持）、向大海').waitFor();
  await lookAt(keeper, '调解 卷 联合调解 退出 桌面');
}

/** 联合: with both committees at the table, each has somebody there, and one of them leads. */
async function joinSeats(keeper: Page): Promise<void> {
  await reread(keeper, keeper.getByText(township).first());
  await openStep(keeper, '指定调解员');
  await keeper.getByRole('button', { name: '请 陈静 主持' }).click();
  await keeper.getByRole('checkbox', { name: '向大海' }).check();
  await lookAt(keeper, '调解步骤 联合指定 桌面');
  await keeper.getByRole('button', { name: '指定 陈静' }).click();
  await keeper.getByText('指定调解员：记下了').waitFor();
}

/** A look at the place for both to read; a photo for both, and one that a party shows to the mediators alone. */
async function lookInto(chen: Page, qin: Page, xiong: Page): Promise<void> {
  await doStep(chen, '调查', async () => {
    await chen.getByLabel('问了谁，看了哪里').fill('争议林地现场，问了老护林员');
    await chen.getByLabel('怎么说的').fill('老界石还在，树桩在界石东边三米。');
  });
  await doStep(chen, '收证据材料', async () => {
    await chen.getByLabel('材料名称').fill('1983 年林权证');
    await chen.getByRole('radio', { name: '复印件' }).check();
    await chen.getByLabel('多少页').fill('2');
    await chen.getByRole('radio', { name: '双方都能看' }).check();
    await chen.getByLabel('照片或扫描件：拍照或选文件').setInputFiles(await takePhoto());
    await chen.getByText('已上传（第 1 份）').waitFor();
  });
  await reloadParty(qin);
  await qin.getByRole('button', { name: '交一份证据' }).click();
  const form = qin.getByRole('region', { name: '交一份证据' });
  await form.getByLabel('这是什么？').fill('她家的旧账本');
  await form.getByRole('radio', { name: '只给调解员看' }).check();
  await form.locator('input[type=file]').setInputFiles(await takePhoto());
  await form.getByText('已上传').waitFor();
  await form.getByRole('button', { name: '交一份证据' }).click();
  await qin.getByRole('button', { name: '她家的旧账本' }).waitFor();
  await reloadParty(xiong);
  await xiong.getByRole('button', { name: '1983 年林权证' }).waitFor();
  await xiong.getByText('老界石还在，树桩在界石东边三米。').waitFor();
  assert.equal(await xiong.getByText('旧账本').count(), 0);
  await reread(chen, chen.getByText('她家的旧账本'));
}

/** While experts are waited for the clock stands, in the file, in the list and on the party's page. */
async function askExperts(chen: Page, xiong: Page): Promise<void> {
  const clock = chen.getByText(/^调解期限到 /);
  const before = await clock.textContent();
  await doStep(chen, '委托鉴定', async () => {
    await chen.getByLabel('请谁鉴定').fill('县林业勘测队');
    await chen.getByLabel('鉴定什么').fill('界线的位置，被砍的树在哪一边');
  });
  await chen.getByText(/起停表，等鉴定$/).waitFor();
  assert.equal(await clock.count(), 0);
  await lookAt(chen, '调解 卷 鉴定中 桌面');
  await reloadParty(xiong);
  await xiong.getByText('正在等鉴定意见，这段时间不算在调解期限里。').waitFor();
  await lookAt(xiong, '当事人 鉴定中');
  await doStep(chen, '记鉴定意见', async () => {
    await chen.getByLabel('鉴定意见', { exact: true }).fill('树桩在覃家一侧 2.8 米。');
  });
  await clock.waitFor();
  // Not even an hour of work went by: the day has not moved, and nothing was taken off it.
  assert.equal((await clock.textContent())?.slice(0, 12), before?.slice(0, 12));
  await reloadParty(xiong);
  await xiong.getByText('树桩在覃家一侧 2.8 米。').waitFor();
  await lookAt(xiong, '当事人 调查和鉴定');
}

/** 背对背: the notes are hers alone; that there was a talk is told to nobody. */
async function confide(chen: Page, keeper: Page, xiong: Page): Promise<void> {
  await doStep(chen, '单独谈话', async () => {
    await chen.getByRole('radio', { name: names[0] }).check();
    await chen.getByLabel('谈了什么').fill(confided);
  });
  await chen.getByText(confided).waitFor();
  await reloadParty(xiong);
  await reread(keeper, keeper.getByText('收到鉴定意见，接着计时'));
  for (const page of [xiong, keeper]) assert.equal(await page.getByText(/单独谈|赔个不是/).count(), 0);
}

/** 联席会议: asked for in the file, called by the county with notice and agenda, its decisions carried out and reported. */
async function meet(chen: Page, qian: Page, ma: Page, code: string): Promise<void> {
  await doStep(chen, '提请联席会议', () => chen.getByLabel('情况').fill('两村多人上山对峙，怕起冲突。'));
  await qian.goto('/mediator/committee');
  await qian.reload();
  await qian.locator(`a[href$="/meetings/${code}/1"]`).click();
  await qian.getByText('两村多人上山对峙，怕起冲突。').waitFor();
  await qian.getByLabel('时间').fill(`${inDays(3)}T10:00`);
  await qian.getByLabel('地点').fill('县调解中心二楼');
  await qian.getByLabel('议程').fill('先听情况，再定谁做什么');
  await qian.getByRole('group', { name: '参加单位' }).getByLabel('按名称找单位').fill(police);
  await qian.getByRole('button', { name: police }).click();
  await qian.getByRole('button', { name: '召集会议' }).click();
  await qian.getByRole('heading', { name: '记会议纪要' }).waitFor();
  await ma.reload();
  await ma.locator(`a[href$="/meetings/${code}/1"]`).click();
  await ma.getByText('先听情况，再定谁做什么').waitFor();
  await lookAt(ma, '联席会议 通知 手机');
  assert.equal(await ma.getByText(names[0]).count(), 0);

  await qian.getByLabel('会议纪要').fill('派出所到场维持秩序，林业部门派人定界。');
  await qian.getByRole('button', { name: '加一项决定' }).click();
  await qian.getByLabel('做什么').fill('定界当天派民警到场');
  await qian.getByLabel('何时前').fill(inDays(7));
  await qian.getByRole('button', { name: '保存纪要' }).click();
  await qian.getByText('定界当天派民警到场').waitFor();
  await ma.reload();
  await ma.getByRole('button', { name: '报告已落实' }).click();
  await ma.getByText(/已落实$/).waitFor();
  await reread(chen, chen.getByText(`${police}落实了会议决定`));
  await chen.getByText('定界当天派民警到场', { exact: false }).first().waitFor();
  await lookAt(chen, `调解 卷 联席会议 ${sizeOf(chen)}`);
}

function inDays(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}
