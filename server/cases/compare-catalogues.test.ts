import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starterCatalogue } from './catalogue/starter.ts';
import { compareCatalogues } from './compare-catalogues.ts';

const inForce = {
  ...starterCatalogue,
  categories: new Map(starterCatalogue.categories.map((category) => [category.code, category])),
};

test('a catalogue compared with itself differs in nothing', () => {
  const { categories, deadlines, dispatch, duties, groups } = compareCatalogues(inForce, starterCatalogue);

  for (const part of [categories, deadlines, dispatch, duties, groups])
    assert.deepEqual(part, { added: [], changed: [], removed: [] });
});

test('a category that is gone is named, and so is one that is new', () => {
  const [first, second, ...others] = starterCatalogue.categories;
  assert.ok(first && second);
  const after = { ...starterCatalogue, categories: [second, ...others, { ...first, code: '0199', nameZh: '新类别' }] };

  const { categories } = compareCatalogues(inForce, after);

  assert.deepEqual(categories.removed, [{ key: first.code, name: first.nameZh }]);
  assert.deepEqual(categories.added, [{ key: '0199', name: '新类别' }]);
  assert.deepEqual(categories.changed, []);
});

test('a category that says something else is named with both sides of what it says', () => {
  const [first, ...others] = starterCatalogue.categories;
  assert.ok(first);
  const { keywords, ...rest } = first;
  const after = {
    ...starterCatalogue,
    categories: [{ ...rest, keywords: [...keywords, '灯'], isPublic: !first.isPublic }, ...others],
  };

  const { changed } = compareCatalogues(inForce, after).categories;

  assert.deepEqual(changed, [
    {
      key: first.code,
      name: first.nameZh,
      members: [
        { path: 'isPublic', before: first.isPublic, after: !first.isPublic },
        { path: 'keywords', before: keywords, after: [...keywords, '灯'] },
      ],
    },
  ]);
});
