import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Category } from './category.ts';
import { publicCaseOf } from './public-case.ts';
import { previewPublicCase } from './public-preview.ts';
import * as cast from './testing/cast.ts';
import { cell } from './testing/places.ts';
import { lamp, noise, violence } from './testing/rules.ts';
import { report, take } from './testing/story.ts';

const accepted = (category: Category) =>
  take(
    report({ category }, { categoryCode: category.code, fields: category === lamp ? { lamps: 1 } : {} }),
    cast.zhao,
    'acceptance',
    {},
  ).found;

test('what Mrs Wang is shown before she sends is what everybody sees once her report is taken over', () => {
  const foreseen = previewPublicCase(lamp, cell, false);
  const shown = publicCaseOf(accepted(lamp), lamp.nameZh);

  assert.deepEqual(foreseen, { nameZh: shown?.words, nameEn: lamp.nameEn, divisionCode: shown?.divisionCode });
});

test('a matter that is foreseen never to be public is shown to nobody once it is taken over', () => {
  const hidden = [violence, noise].filter((category) => previewPublicCase(category, cell, false) === 'never');

  assert.ok(hidden.includes(violence));
  assert.deepEqual(
    hidden.map((category) => publicCaseOf(accepted(category), category.nameZh)),
    hidden.map(() => undefined),
  );
});

test('a report that accuses somebody is never public, and one without a kind waits for staff to sort it', () => {
  assert.equal(previewPublicCase(lamp, cell, true), 'never');
  assert.equal(previewPublicCase(undefined, cell, false), 'unsorted');
});
