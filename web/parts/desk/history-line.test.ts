import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases } from '../../locales/zh-CN/cases.ts';
import { desk } from '../../locales/zh-CN/desk.ts';
import { attachmentsOf, historyLine } from './history-line.ts';

const words = { desk, cases, when: (instant: string) => instant };
const zhao = { kind: 'staff', name: '赵敏', unitName: '云阳县综治中心' };
const entry = { seq: 1, at: '2026-11-23T01:00:00.000Z', actor: zhao, hash: '' };

test('a dispatch tells to whom and until when', () => {
  const orders = [{ unit: { name: '城市管理局' } }, { unit: { name: '双江街道办事处' } }];
  const line = historyLine({ ...entry, type: 'case.dispatched', body: { orders, due: { at: '11月26日' } } }, words);
  assert.deepEqual(line, {
    title: '分派',
    who: '赵敏 · 云阳县综治中心',
    said: ['城市管理局、双江街道办事处', '11月26日 截止'],
  });
});

test('an act of the reporter names no name', () => {
  const line = historyLine(
    { ...entry, actor: { kind: 'reporter' }, type: 'case.withdrawn', body: { reason: '修好了' } },
    words,
  );
  assert.equal(line.who, '反映人');
  assert.deepEqual(line.said, ['修好了']);
});

test('what the house does by itself is its doing, whatever part of the program did it', () => {
  const actor = { kind: 'system', name: 'climb-ladder' };
  assert.equal(historyLine({ ...entry, actor, type: 'case.reminded', body: {} }, words).who, '系统');
});

test('reasons from a list are told in words', () => {
  const declined = { ...entry, type: 'case.declined', body: { reason: 'notOurPlace', route: '请向万州区反映' } };
  assert.deepEqual(historyLine(declined, words).said, ['不在本辖区', '请向万州区反映']);
});

test('the three answers of a follow-up are told apart', () => {
  const answer = { responded: true, solved: false, satisfied: 'dissatisfied' };
  const line = historyLine({ ...entry, type: 'case.followedUp', body: { answer } }, words);
  assert.deepEqual(line.said, ['响应：是 · 解决：否 · 不满意']);
});

test('an entry that the screen does not know yet is shown by its name, not left out', () => {
  assert.equal(historyLine({ ...entry, type: 'case.somethingNew', body: {} }, words).title, 'case.somethingNew');
});

test('the words of the report are not told again: they stand beside the history', () => {
  assert.deepEqual(historyLine({ ...entry, type: 'case.registered', body: { words: '路灯不亮' } }, words).said, []);
});

test('an act by delegation names both', () => {
  const actor = { ...zhao, name: '周丽', delegatorName: '赵敏' };
  const line = historyLine({ ...entry, actor, type: 'case.accepted', body: {} }, words);
  assert.equal(line.who, '周丽（代赵敏） · 云阳县综治中心');
});

test('a photo stands at the step with which it came, those of the report beside its words', () => {
  const photo = { id: 'a', sha256: 'b', mediaType: 'image/jpeg' };
  assert.deepEqual(attachmentsOf({ type: 'case.noted', body: { attachments: [photo] } }), [photo]);
  assert.deepEqual(attachmentsOf({ type: 'case.registered', body: { attachments: [photo] } }), []);
  assert.deepEqual(attachmentsOf({ type: 'case.accepted', body: {} }), []);
});
