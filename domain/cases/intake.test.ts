import assert from 'node:assert/strict';
import { test } from 'node:test';
import { register } from './intake.ts';
import * as cast from './testing/cast.ts';
import { cell, community } from './testing/places.ts';
import { lamp, noise, violence } from './testing/rules.ts';
import * as stages from './testing/stages.ts';
import {
  answerTo,
  arrival,
  attempt,
  lampReport,
  monday,
  report,
  take,
  unlessRefused,
  worldAt,
} from './testing/story.ts';

const photo = { id: '00000000-0000-7000-c000-000000000001', sha256: 'ab'.repeat(32), mediaType: 'image/jpeg' };

test('a report keeps its words, its place and the time by which it must be accepted', () => {
  const { found } = report();

  assert.equal(found.status, 'registered');
  assert.equal(found.words, '滨江路路灯坏了');
  assert.deepEqual(found.place, { divisionCode: cell, precision: 'cell' });
  assert.equal(found.countyCode, '500235');
  // Four working hours from Monday 09:00: 12:00 to 14:00 is the midday rest.
  assert.equal(found.dues.accept?.at, '2026-03-02T07:00:00.000Z');
});

test('a reporter is named, reachable or anonymous, and the case itself keeps nothing more of her', () => {
  assert.equal(report().found.reporterKind, 'named');
  assert.equal(report({}, { reporter: { phone: '13800000000' } }).found.reporterKind, 'contact');
  assert.equal(report({}, { reporter: undefined }).found.reporterKind, 'anonymous');
  assert.equal(JSON.stringify(report().entries).includes('王秀英'), false);
});

test('a report without a category waits for the centre to find one', () => {
  const uncategorized = report({ category: undefined }, { categoryCode: undefined, fields: undefined });
  const categorized = take(uncategorized, cast.zhao, 'categorization', { categoryCode: '0201' }, {
    category: noise,
  } as object);

  assert.equal(answerTo(uncategorized, cast.zhao, 'acceptance', {}), 'case.categoryMissing');
  assert.equal(answerTo(categorized, cast.zhao, 'acceptance', {}), 'allowed');
});

test('a category that does not exist is refused by its code', () => {
  assert.deepEqual(register(lampReport, arrival({ category: undefined }), cast.clock, worldAt(monday)), {
    refusal: 'category.notFound',
    field: 'categoryCode',
    values: { category: '0101' },
  });
});

test('a photo that was not uploaded is refused by its id', () => {
  const withPhoto = { ...lampReport, attachments: [photo.id] };
  const uploaded = { attachments: new Map([[photo.id, photo]]) };

  assert.deepEqual(register(withPhoto, arrival(), cast.clock, worldAt(monday)), {
    refusal: 'attachment.notFound',
    field: 'attachments',
    values: { id: photo.id },
  });
  const [entry] = unlessRefused(register(withPhoto, arrival(), cast.clock, worldAt(monday, undefined, uploaded)));
  assert.deepEqual(entry?.type === 'case.registered' && entry.body.attachments, [photo]);
});

test('a deadline in a year whose calendar is missing is refused by naming the year', () => {
  assert.deepEqual(register(lampReport, arrival(), cast.clock, worldAt('2025-03-03T01:00:00.000Z')), {
    refusal: 'calendar.yearMissing',
    values: { year: 2025 },
  });
});

test('a stage without a deadline rule is refused by naming the stage', () => {
  const nothing = { rules: [] };

  assert.deepEqual(register(lampReport, arrival(), cast.clock, worldAt(monday, undefined, nothing)), {
    refusal: 'deadline.noRule',
    values: { stage: 'accept', category: '0101' },
  });
});

test('a matter that needs protection is never public, whatever its category or an operator says', () => {
  const careless = { ...violence, isPublic: true };
  const registered = report({ category: careless }, { categoryCode: '0301', fields: {} });
  const recategorized = take(
    report(),
    cast.zhao,
    'categorization',
    { categoryCode: '0301', isPublic: true, fields: {} },
    { category: careless } as object,
  );

  assert.equal(registered.found.isPublic, false);
  assert.equal(recategorized.found.isPublic, false);
});

test('a new category keeps the fields that it knows and asks for those that it needs', () => {
  const noisy = report({ category: noise }, { categoryCode: '0201', fields: {} });

  assert.deepEqual(
    attempt(noisy, cast.zhao, 'categorization', { categoryCode: '0101' }, { category: lamp } as object),
    { refusal: 'field.missing', field: 'fields.lamps', values: { field: '盏数' } },
  );
  assert.deepEqual(
    take(report(), cast.zhao, 'categorization', { categoryCode: '0201' }, { category: noise } as object).found.fields,
    {},
  );
});

test('an operator may put a case in its right place', () => {
  const place = { divisionCode: community, precision: 'division' as const };
  const moved = take(report(), cast.zhao, 'categorization', { categoryCode: '0101' }, {
    category: lamp,
    place,
  } as object);

  assert.deepEqual(moved.found.place, place);
});

test('a declined report ends with the reason and the right road to take', () => {
  const declined = take(report(), cast.zhao, 'declination', { reason: 'notOurMatter', route: '请向供电公司报修' });

  assert.equal(declined.found.status, 'declined');
  assert.deepEqual(declined.found.outcome, { reason: 'notOurMatter', route: '请向供电公司报修' });
  assert.deepEqual(declined.found.dues, {});
});

test('Mrs Wang may withdraw while the unit works, and the unit has nothing more to do', () => {
  const withdrawn = take(stages.suspended(), cast.wang(report().found), 'withdrawal', { reason: '自己修好了' });

  assert.equal(withdrawn.found.status, 'withdrawn');
  assert.deepEqual(
    withdrawn.found.orders.map((order) => order.status),
    ['released'],
  );
  assert.equal(withdrawn.found.pauses[0]?.to, withdrawn.now);
  assert.deepEqual(withdrawn.found.dues, {});
});

test('Mrs Wang cannot withdraw what is resolved already', () => {
  assert.equal(
    answerTo(stages.resolved(), cast.wang(report().found), 'withdrawal', { reason: '算了' }),
    'case.stepNotNow',
  );
});

test('a case that by law takes another road is transferred with what the reporter should do next', () => {
  const transferred = take(stages.handling(), cast.zhao, 'transfer', { to: 'disclosure', reason: '属于信息公开' });

  assert.equal(transferred.found.status, 'transferred');
  assert.equal(transferred.found.outcome?.reason, 'disclosure');
  assert.match(transferred.found.outcome?.route ?? '', /20 个工作日/);
  assert.deepEqual(
    transferred.found.orders.map((order) => order.status),
    ['released'],
  );
});

test('an operator’s own words for the road to take come before the usual ones', () => {
  const input = { to: 'petition', reason: '信访事项', route: '请到县信访局 2 号窗口' } as const;

  assert.equal(take(report(), cast.zhao, 'transfer', input).found.outcome?.route, '请到县信访局 2 号窗口');
});

test('Mrs Wang may add to her report for as long as it is worked on', () => {
  const added = take(stages.handling(), cast.wang(report().found), 'supplement', { words: '又坏了一盏' });

  assert.equal(added.entries.at(-1)?.type, 'case.supplemented');
  assert.equal(added.found.status, 'handling');
});
