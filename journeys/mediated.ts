import type { Page } from 'playwright-core';
import type { AtWork } from './over-http.ts';
import { person, phone } from './person.ts';
import { takePhoto } from './take-photo.ts';

type Opened = { code: string; receipts: { code: string; receipt: string }[] };

/** Taken up, with mediator Tang; both were told their rights on paper. */
export async function mediated(tang: AtWork): Promise<Opened> {
  const opened = await tang.ask<Opened>('POST', '/mediations', {
    intake: { kind: 'foundByCommittee' },
    ...{ disputeType: 'wages', divisionCode: '500235001', facts: '拖欠一个月工资', requests: ['付清工资 2000 元'] },
    parties: [
      { side: 'applicant', kind: 'person', name: '周大山' },
      { side: 'respondent', kind: 'organization', name: '云阳江边建筑有限公司' },
    ],
  });
  const take = (step: string, body: object = {}) => tang.ask('POST', `/mediations/${opened.code}/${step}`, body);
  await take('acceptance');
  await take('assignment', { lead: tang.personId });
  for (const party of [1, 2]) {
    const form = new FormData();
    form.append('use', 'consent');
    form.append('file', new Blob([new Uint8Array((await takePhoto()).buffer)]), 'paper.jpg');
    const { id } = await tang.ask<{ id: string }>('POST', `/mediations/${opened.code}/attachments`, form);
    await take('rights-notice', { party, paper: id });
  }
  return opened;
}

/** Her file on her phone, by the receipt that she was given. */
export async function enterAsParty(
  context: Parameters<typeof person>[0],
  given: Opened['receipts'][number] | undefined,
): Promise<Page> {
  const page = await person(context, phone, `/mediation/${given?.code}`);
  await page.getByLabel('回执码').fill(given?.receipt ?? '');
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('heading', { name: /^您的调解/ }).waitFor();
  return page;
}
