import assert from 'node:assert/strict';
import type { Case } from '@linli/domain/cases';
import { community } from '../cases/testing.ts';
import { yunyang } from '../identity/testing.ts';
import { readAll } from '../jobs/index.ts';
import { mediationCasesReaction } from './cases-reaction.ts';
import { mediationJobs } from './jobs.ts';
import type { Opened, TestCommittees } from './testing.ts';

/** A step that is taken, or the test fails with what was answered. */
export async function takeAt(
  town: TestCommittees,
  token: string,
  path: string,
  body: object = {},
): Promise<Record<string, unknown>> {
  const answer = await town.ask(token, 'POST', path, body);
  assert.equal(answer.status, 201, `${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** What the clock does every minute. */
export function tellCasesOf(town: TestCommittees): Promise<number> | undefined {
  const jobs = mediationJobs({ database: town.database, parts: town.parts, counties: () => [yunyang] });
  return jobs.find(({ name }) => name === 'mediation.tellCases')?.run(town.now()) as Promise<number> | undefined;
}

/** What follows at once when something has happened in a mediation. */
export function reactToMediations({ database, parts, now }: TestCommittees): Promise<number> {
  return readAll(database, [mediationCasesReaction({ database, parts, clock: now })]);
}

export async function stateOfCase(town: TestCommittees, code: string): Promise<Case> {
  const [row] = await town.asOwner<{ state: Case }>('select state from cases where code = $1', [code]);
  return row?.state as Case;
}

/** A report that the centre gave to the village's committee, and the mediation that came of it. */
export async function openWithCase(town: TestCommittees): Promise<{ caseCode: string; opened: Opened }> {
  const report = { words: '邻居砌墙压了水沟', place: { divisionCode: community }, categoryCode: '0801' };
  const registered = await takeAt(town, town.zhao.token, '/cases', { ...report });
  const caseCode = String(registered.code);
  await takeAt(town, town.zhao.token, `/cases/${caseCode}/acceptance`);
  await takeAt(town, town.zhao.token, `/cases/${caseCode}/dispatch`, { lead: town.chen.unitId, reason: '属邻里纠纷' });
  await takeAt(town, town.chen.token, `/cases/${caseCode}/acknowledgement`);
  const opened = await town.open({ intake: { kind: 'case', caseCode } });
  await takeAt(town, town.keeper.token, `/mediations/${opened.code}/acceptance`);
  await takeAt(town, town.keeper.token, `/mediations/${opened.code}/assignment`, { lead: town.chen.personId });
  for (const token of [opened.wang, opened.shan]) await takeAt(town, token, `/mediations/${opened.code}/rights-notice`);
  return { caseCode, opened };
}
