import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediationFileView } from '@linli/domain/mediation';
import { forTheTable } from './for-the-table.ts';

const of = (circle: string, text: string) => ({ circle, text });
const found = {
  code: '50023526112248392016',
  parties: [
    {
      ...{ number: 1, side: 'applicant', kind: 'person', name: of('file', '王秀英') },
      contact: of('committee', '13800000001'),
      particulars: of('particulars', '{"age":67}'),
    },
    { number: 2, side: 'respondent', kind: 'person', name: of('file', '李大山') },
  ],
  facts: of('file', '墙压了水沟'),
  requests: [of('file', '拆墙')],
  sessions: [
    {
      number: 1,
      kind: 'together',
      at: '2026-03-02T01:00:00.000Z',
      where: of('file', '村委会'),
      invited: [1, 2],
      status: 'planned',
    },
  ],
  rightsTold: [{ party: 1 }],
  caucuses: [{ number: 1, party: 1, at: '', notes: of('confidence', '她愿意少要五百') }],
  evidence: [{ number: 1, from: 1, name: of('confidence', '录音'), kind: 'copy', pages: 1, shownTo: 'confidence' }],
  statements: [{ number: 1, party: 1, words: of('confidence', '沟是我家的'), at: '' }],
  inclinations: [{ party: 1, stated: of('confidence', '{"amountFen":123456}'), at: '' }],
} as unknown as MediationFileView;

test('the parties see on the screen what the session is about, and nothing that was said to the mediator alone', () => {
  const table = JSON.stringify(forTheTable(found, 1));

  assert.match(table, /王秀英.*李大山/);
  assert.match(table, /墙压了水沟/);
  assert.ok(!/少要五百|录音|沟是我家|123456|13800000001|67/.test(table));
});

test('words that are not of the file are not shown, wherever they stand', () => {
  const strayed = { ...found, facts: of('confidence', '她愿意少要五百') } as MediationFileView;
  assert.equal(forTheTable(strayed, 1)?.facts, '');
});

test('a session that was held or never planned is not opened again', () => {
  assert.equal(forTheTable(found, 2), undefined);
});
