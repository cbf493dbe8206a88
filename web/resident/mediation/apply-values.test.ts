import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply } from '../../locales/zh-CN/apply.ts';
import { applicationFrom, emptyApplication, errorsOf } from './apply-values.ts';

const words = apply.errors;

test('each page names what is missing on it, and nothing of the others', () => {
  assert.deepEqual(Object.keys(errorsOf('what', emptyApplication, words)), ['disputeType', 'facts', 'requests']);
  assert.deepEqual(Object.keys(errorsOf('where', emptyApplication, words)), ['township']);
  assert.deepEqual(Object.keys(errorsOf('who', { ...emptyApplication, otherPhone: '不知道' }, words)), [
    'otherName',
    'otherPhone',
  ]);
  assert.deepEqual(Object.keys(errorsOf('you', emptyApplication, words)), ['name', 'phone']);
});

test('a mobile number with a digit too few or too many is found, and numbers of houses are taken', () => {
  const of = (phone: string) => errorsOf('you', { ...emptyApplication, name: '周工友', phone }, words).phone;
  const ofOther = errorsOf('who', { ...emptyApplication, otherName: '某公司', otherPhone: '1390000000' }, words);

  assert.equal(of('138 0000 000'), words.phoneLength(10));
  assert.equal(of('138000000012'), words.phoneLength(12));
  assert.deepEqual(ofOther, { otherPhone: words.phoneLength(10) });
  for (const phone of ['138 0000 0001', '+86 138-0000-0001', '023-55123456', '55123456', '12345'])
    assert.equal(of(phone), undefined, phone);
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

test('what is too much is said with how much it is, and nothing is cut', () => {
  const asked = (requests: string) => errorsOf('what', { ...emptyApplication, requests }, words).requests;
  const facts = errorsOf('what', { ...emptyApplication, facts: '长'.repeat(4003) }, words).facts;

  assert.equal(asked(Array.from({ length: 13 }, (_, at) => `第 ${at} 件`).join('\n')), words.tooMany(13));
  assert.equal(asked(`道歉\n${'赔'.repeat(510)}`), words.tooLong(2, 10));
  assert.equal(facts, words.factsLong(3));
});
