import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../kernel/index.ts';
import { type Checklist, checkChecklists, type PlaceVisitInput, takeVisit } from './place-visit.ts';

const list: Checklist = {
  key: 'stairwell',
  nameZh: '楼道',
  nameEn: 'Stairwell',
  keepDays: 90,
  items: [
    { key: 'exit', wrongZh: '安全出口被堵', wrongEn: 'Exit blocked', categoryCode: '0903' },
    { key: 'light', wrongZh: '灯不亮', wrongEn: 'Dark' },
  ],
};
const visit: PlaceVisitInput = {
  checklistKey: 'stairwell',
  divisionCode: '500235001001001',
  answers: [{ key: 'exit', finding: 'wrong' }],
  visitedAt: '2026-03-02T02:30:41.250Z',
};
const now = '2026-03-02T03:00:00.000Z';

test('a visit is kept to the minute, and only for as long as its list says', () => {
  const kept = takeVisit(visit, list, now);
  assert.deepEqual(kept, { ...visit, visitedAt: '2026-03-02T02:30:00.000Z', forgetAt: '2026-05-31T02:30:00.000Z' });
});

test('a phone that is ahead of time does not visit tomorrow', () => {
  const kept = takeVisit({ ...visit, visitedAt: '2026-03-05T00:00:00.000Z' }, list, now);
  assert.equal('visitedAt' in kept && kept.visitedAt, now);
});

test('what is not on the list, is said twice, is older than two days or carries somebody’s number is refused', () => {
  const codeOf = (change: Partial<PlaceVisitInput>) => {
    const taken = takeVisit({ ...visit, ...change }, list, now);
    return isRefusal(taken) ? taken.refusal : undefined;
  };
  const [answer] = visit.answers as [PlaceVisitInput['answers'][number]];
  assert.equal(codeOf({ answers: [{ key: 'oldMan', finding: 'wrong' }] }), 'visit.answers');
  assert.equal(codeOf({ answers: [answer, answer] }), 'visit.answers');
  assert.equal(codeOf({ visitedAt: '2026-02-27T00:00:00.000Z' }), 'visit.tooLate');
  assert.equal(codeOf({ words: '王某电话 13812345678' }), 'visit.namesPerson');
});

test('a list about people is no checklist', () => {
  assert.deepEqual(checkChecklists({ checklists: [list] }), []);
  const codes = (nameZh: string) => checkChecklists({ checklists: [{ ...list, nameZh }] }).map(({ code }) => code);
  for (const words of ['独居老人探访', '重点人员走访', '信访户']) assert.deepEqual(codes(words), ['aboutPersons']);
  assert.deepEqual(
    checkChecklists({ checklists: [list, list] }).map(({ code }) => code),
    ['duplicate'],
  );
  assert.ok(checkChecklists({ checklists: [{ ...list, keepDays: 4000 }] }).length > 0);
});
