import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case, CaseEvent, CaseEventBodies, CaseEventType } from '@linli/domain/cases';
import * as stages from '../../../domain/cases/testing/stages.ts';
import { type Recipient, wordMessage } from './word-message.ts';

const { found: lamp } = stages.handling();
const mrsWang: Recipient = {
  causeId: lamp.id,
  caseId: lamp.id,
  code: lamp.code,
  sensitivity: 'ordinary',
  part: 'reporter',
  toKind: 'phone',
  toValue: '13800000000',
  token: null,
  sinceSeq: 0,
  since: null,
};
const neighbour: Recipient = { ...mrsWang, caseId: '019cacaa-0000-7000-8000-000000000001' };
const follower: Recipient = { ...mrsWang, part: 'subscriber', token: 'c3Vic2NyaXB0aW9udG9rZQ' };
const shown: Case = { ...lamp, isPublic: true, sensitivity: 'ordinary', publicWords: '路灯不亮' };
const hidden: Case = { ...shown, isPublic: false };

function happened<Type extends CaseEventType>(type: Type, body: CaseEventBodies[Type]): CaseEvent {
  return { type, at: '2026-03-02T01:00:00.000Z', actor: { kind: 'system' }, body } as unknown as CaseEvent;
}

test('the longest answer fits one text message, its code apart', () => {
  const resolved = happened('case.resolved', { summary: '已更换灯具。'.repeat(60), due: {} as never });

  const words = wordMessage(resolved, { ...shown, channel: 'web' }, mrsWang) ?? '';

  const [sentence = ''] = words.split(' 编号 ');
  assert.equal([...sentence].length, 70);
  assert.match(sentence, /^您反映的事项已办理：已更换灯具。.*… 请凭编号和回执评价。$/);
});

test('what is not public is told in its own words to nobody but whoever reported it', () => {
  const resolved = happened('case.resolved', { summary: '已上门与王家协商', due: {} as never });

  assert.match(wordMessage(resolved, hidden, mrsWang) ?? '', /已上门与王家协商/);
  assert.doesNotMatch(wordMessage(resolved, hidden, neighbour) ?? '', /王家/);
  assert.equal(wordMessage(resolved, hidden, follower), undefined);
});

test('why a unit needs more time is told to whoever reported, the new date to all', () => {
  const due = { at: '2026-03-05T09:30:00.000Z' } as never;
  const extended = happened('case.extensionDecided', { decision: 'approved', reason: '等配件', due });

  assert.match(wordMessage(extended, shown, mrsWang) ?? '', /^您反映的事项改为3月5日17:30前答复，原因：等配件 编号/);
  assert.match(wordMessage(extended, shown, neighbour) ?? '', /^您反映的事项改为3月5日17:30前答复。 编号/);
  assert.match(wordMessage(extended, shown, follower) ?? '', /^您关注的事项改为3月5日17:30前答复。 编号/);
});

test('whose report was merged learns that the other one ended, and not where it went', () => {
  const transferred = happened('case.transferred', { to: 'litigation', reason: '已起诉', route: '请向法院起诉' });

  const words = wordMessage(transferred, { ...shown, status: 'transferred' }, neighbour) ?? '';

  assert.match(words, /已不再办理。如仍未解决，请再次反映。/);
  assert.doesNotMatch(words, /法院|起诉/);
});

test('whom a colleague wrote down is not asked for a receipt that she never got', () => {
  const resolved = happened('case.resolved', { summary: '已换灯', due: {} as never });

  assert.doesNotMatch(wordMessage(resolved, { ...shown, channel: 'hotline' }, mrsWang) ?? '', /回执/);
});

test('waiting for the reporter is asked of her, and only mentioned to others', () => {
  const suspended = happened('case.suspended', { reason: 'awaitingReporter' });

  assert.match(wordMessage(suspended, shown, mrsWang) ?? '', /等您补充情况/);
  assert.doesNotMatch(wordMessage(suspended, shown, follower) ?? '', /您补充/);
});
