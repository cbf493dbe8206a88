import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkRetention,
  fileClassOf,
  filePeriodOf,
  type RetentionRule,
  retentionFor,
  warnOfRetention,
} from './retention.ts';

const rule = (
  recordClass: RetentionRule['recordClass'],
  keep: RetentionRule['keep'],
  division = 'CN',
): RetentionRule => ({ recordClass, keep, division, basis: '国家档案局令第8号' });
const nation = [rule('contact', 3), rule('weightyFile', 'permanent'), rule('handledFile', 30), rule('endedFile', 10)];
const wrongWith = (...more: unknown[]) =>
  checkRetention({ rules: [...nation, ...more] }).map(({ path, code }) => [path, code]);

test('a county may keep a file longer than the nation, and follows it in everything else', () => {
  const rules = [...nation, rule('endedFile', 30, '5002'), rule('endedFile', 'permanent', '500235')];

  assert.deepEqual(
    checkRetention({ rules: rules.map((each) => (each.division === '5002' ? { ...each, division: '50' } : each)) }),
    [],
  );
  assert.equal(retentionFor(rules, '500235').endedFile.keep, 'permanent');
  assert.equal(retentionFor(rules, '500236').endedFile.keep, 30);
  assert.equal(retentionFor(rules, '110105').endedFile.keep, 10);
  assert.equal(retentionFor(rules, '500235').contact.keep, 3);
});

test('a file is kept for ever, for thirty or for ten years, and nothing else', () => {
  assert.deepEqual(wrongWith(rule('endedFile', 20, '500235')), [['/rules/4/keep', 'filePeriod']]);
  assert.deepEqual([filePeriodOf({ keep: 30 }), filePeriodOf({ keep: 'permanent' })], ['30years', 'permanent']);
});

test('a county cannot keep a file for less than those above it want', () => {
  assert.deepEqual(wrongWith(rule('handledFile', 10, '500235')), [['/rules/4/keep', 'shorterThanAbove']]);
  assert.deepEqual(wrongWith(rule('weightyFile', 30, '50')), [['/rules/4/keep', 'shorterThanAbove']]);
});

test('how to reach somebody is not kept for ever, nor for longer than any file', () => {
  assert.deepEqual(wrongWith(rule('contact', 'permanent', '500235')), [['/rules/4/keep', 'contactTooLong']]);
  assert.deepEqual(wrongWith(rule('contact', 11, '500235')), [['/rules/4/keep', 'contactTooLong']]);
});

test('whatever cannot be read as a rule is named with its place', () => {
  const broken = [
    { keep: 0 },
    { keep: '3' },
    { recordClass: 'diary' },
    { division: '50023' },
    { basis: '' },
    { years: 3 },
  ];

  assert.deepEqual(
    broken.map((change) => wrongWith({ ...rule('endedFile', 10, '500235'), ...change })[0]),
    [
      ['/rules/4/keep', 'shape.anyOf'],
      ['/rules/4/keep', 'shape.anyOf'],
      ['/rules/4/recordClass', 'shape.enum'],
      ['/rules/4/division', 'shape.pattern'],
      ['/rules/4/basis', 'shape.minLength'],
      ['/rules/4', 'shape.additionalProperties'],
    ],
  );
  assert.deepEqual(wrongWith(rule('contact', 3)), [['/rules/4/recordClass', 'duplicate']]);
  assert.deepEqual(checkRetention({ rules: nation.slice(1) }), [
    { path: '/rules', code: 'classMissing', value: 'contact' },
  ]);
});

test('shorter files and unusual times for contacts are allowed, with a warning', () => {
  const shorter = nation.map((each) => (each.recordClass === 'handledFile' ? { ...each, keep: 10 } : each));
  const codesOf = (rules: RetentionRule[]) => warnOfRetention(rules, nation).map(({ code, before }) => [code, before]);

  assert.deepEqual(codesOf(nation), []);
  assert.deepEqual(codesOf(shorter), [['fileShortened', 30]]);
  assert.deepEqual(codesOf([rule('contact', 5, '500235')]), [['contactLong', undefined]]);
  assert.deepEqual(codesOf([rule('contact', 1, '500235')]), [['contactShort', undefined]]);
});

test('what was under listed supervision or needed a ruling is weighty, what nobody handled is not', () => {
  const plain = { supervisions: [], ruling: undefined, resolution: undefined };
  const supervised = { ...plain, supervisions: [{ listed: true }] as never };
  const resolved = { ...plain, resolution: {} as never };

  assert.deepEqual([plain, resolved, supervised].map(fileClassOf), ['endedFile', 'handledFile', 'weightyFile']);
});
