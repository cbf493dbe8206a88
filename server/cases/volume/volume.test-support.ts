import assert from 'node:assert/strict';
import { paper, photo, upload } from '../attachment.test-support.ts';
import { community, streetLampOut, type TestCounty } from '../testing.ts';
import type { Volume } from './volume.ts';

export type Archived = { readonly code: string; readonly receipt: string };

export const longStory =
  '滨江路3号门口的路灯坏了三天，晚上一片漆黑，老人和放学的孩子都不敢走。\n上周已经有一位老人在这里摔倒，我们几户邻居凑钱买了手电筒，请尽快派人来修。';

/** A lamp from Mrs Wang's report to the archive, with nearly everything that can happen on the way. */
export async function archiveLamp(
  county: TestCounty,
  { words = longStory, isReopened = false }: { words?: string; isReopened?: boolean } = {},
): Promise<Archived> {
  const files = [await uploadAs(county, await photo(1600, 1200)), await uploadAs(county, paper)];
  const answer = await county.ask(undefined, 'POST', '/cases', {
    words,
    place: { divisionCode: community, address: '滨江路3号门口，公交站旁' },
    categoryCode: streetLampOut,
    fields: { symptom: '不亮', lampCount: 3, hasBareWire: false, poleNumber: 'BJ-0317' },
    attachments: files,
    reporter: { name: '王秀英', phone: '13800000000' },
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const { code, receipt } = answer.body as unknown as Archived;
  await handle(county, code);
  await end(county, code);
  if (isReopened) await reopen(county, code, receipt);
  return { code, receipt };
}

async function uploadAs(county: TestCounty, bytes: Buffer, token?: string): Promise<string> {
  const answer = await upload(county, bytes, { token });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json().id;
}

async function handle(county: TestCounty, code: string): Promise<void> {
  const { zhao, qian, sun } = county;
  const step = stepOf(county, code);
  await step(zhao.token, 'acceptance', { publicWords: '滨江路路灯不亮' });
  const assisting = [{ unitId: county.li.unitId, task: '到现场围挡，提醒过往行人' }];
  await step(zhao.token, 'dispatch', { lead: sun.unitId, assisting, reason: '城管局负责市政照明' });
  await step(sun.token, 'acknowledgement', {});
  await step(sun.token, 'first-contact', { words: '已电话告知今天下午到现场' });
  const evidence = [await uploadAs(county, await photo(900, 1200), sun.token)];
  await step(sun.token, 'notes', { kind: 'onSiteCheck', words: '灯杆电缆被挖断约12米', attachments: evidence });
  await step(sun.token, 'extension-requests', {
    extra: { amount: 2, unit: 'working-days' },
    reason: '需要等待电缆到货',
  });
  await step(qian.token, 'extension-decision', { decision: 'approved', reason: '情况属实' });
  await step(sun.token, 'suspension', { reason: 'weather', words: '暴雨橙色预警，暂停登高作业' });
  county.pass(3 * 3_600_000);
  await step(sun.token, 'resumption', {});
  await step(sun.token, 'notes', { kind: 'cost', words: '更换电缆12米', costYuan: 860 });
  await step(qian.token, 'supervision', { trigger: 'other', words: '请今晚前恢复照明' });
  await step(county.li.token, 'acknowledgement', {});
  await step(county.li.token, 'assistance', { summary: '已围挡并值守两晚' });
}

async function end(county: TestCounty, code: string): Promise<void> {
  const { zhou, sun } = county;
  const step = stepOf(county, code);
  await step(sun.token, 'resolution', {
    summary: '已更换被挖断的电缆12米，三盏路灯全部恢复照明，并与施工单位约定今后开挖前会同交底。',
  });
  await step(zhou.token, 'follow-up-attempts', { words: '第一次未接通' });
  const answer = { responded: true, solved: true, satisfied: 'satisfied', words: '修得很快，谢谢' };
  await step(zhou.token, 'follow-up', { answer });
  await step(zhou.token, 'closure', {});
  await step(zhou.token, 'archive', {});
}

/** The same lamp goes out again: the reporter reopens, and all ends a second time. */
async function reopen(county: TestCounty, code: string, receipt: string): Promise<void> {
  const token = await reporterOf(county, { code, receipt });
  await stepOf(county, code)(token, 'reopening', { reason: '昨晚又不亮了' });
  await end(county, code);
}

export async function reporterOf(county: TestCounty, { code, receipt }: Archived): Promise<string> {
  const { body } = await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt });
  return (body as unknown as { token: string }).token;
}

function stepOf(county: TestCounty, code: string) {
  return async (token: string, step: string, input: object) => {
    const answer = await county.ask(token, 'POST', `/cases/${code}/${step}`, input);
    assert.equal(answer.status, 201, `${step}: ${JSON.stringify(answer.body)}`);
    county.pass(600_000);
  };
}

export async function readVolume(county: TestCounty, token: string, code: string, query = ''): Promise<Volume> {
  const { status, body } = await county.ask(token, 'GET', `/cases/${code}/volume.json${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as Volume;
}

export function printed(county: TestCounty, token: string, code: string) {
  return county.app.inject({
    url: `/api/v1/cases/${code}/volume.pdf`,
    headers: { authorization: `Bearer ${token}` },
  });
}
