import assert from 'node:assert/strict';
import { test } from 'node:test';
import { party } from '../../locales/zh-CN/party.ts';
import { applicationFrom, emptyApplication, errorsOf } from './apply-values.ts';

const words = party.apply.errors;

test('each page names what is missing on it, and nothing of the others', () => {
  assert.deepEqual(Object.keys(errorsOf('what', emptyApplication, words)), ['disputeType', 'facts', 'requests']);
  assert.deepEqual(Object.keys(errorsOf('where', emptyApplication, words)), ['township']);
  assert.deepEqual(Object.keys(errorsOf('who', { ...emptyApplication, otherPhone: '不知道' }, words)), [
    'otherName',
    'otherPhone',
  ]);
  assert.deepEqual(Object.keys(errorsOf('you', emptyApplication, words)), ['name', 'phone']);
});

test('an application says what was asked, one wish a line, and nothing that was left empty', () => {
  const application = applicationFrom({
    ...emptyApplication,
    ...{ disputeType: 'wages', facts: ' 三个月没发工资 ', requests: '付清工资\n\n 道歉 ' },
    ...{ townshipCode: '500235001', committeeId: 'c', otherName: '某公司', otherKind: 'organization' },
    ...{ name: '周工友', phone: '13800000009' },
  });

  assert.deepEqual(application, {
    committeeId: 'c',
    disputeType: 'wages',
    divisionCode: '500235001',
    applicant: { kind: 'person', name: '周工友', phone: '13800000009' },
    others: [{ kind: 'organization', name: '某公司' }],
    facts: '三个月没发工资',
    requests: ['付清工资', '道歉'],
  });
});
