import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from '../../domain/cases/testing/cast.ts';
import { cell, cityManagement, county, waterBureau } from '../../domain/cases/testing/places.ts';
import type { OutboxEntry } from '../jobs/index.ts';
import { hearCase } from './hear-case.ts';

const entry = {
  countyCode: county,
  subject: 'case',
  type: 'case.noted',
  body: {
    code: '50023526030279128491',
    status: 'handling',
    queue: 'handle',
    unitId: cityManagement.id,
    divisionCode: cell,
    units: [cityManagement.id],
  },
} as unknown as OutboxEntry;

test('somebody with two posts hears through the one she chose, never through the other', () => {
  const atLamps = cast.sun;
  const atWater = { ...cast.waterHandler, personId: cast.sun.personId, unitId: waterBureau.id };

  assert.equal(hearCase(atLamps, entry)?.type, 'case.noted');
  assert.equal(hearCase(atWater, entry), undefined);
});

test('a delegate hears what the post hears that she was handed, and an administrator nothing', () => {
  const { postId, personId, name } = cast.sun;
  const until = '2026-04-01T00:00:00.000Z';
  const delegate = {
    ...cast.sun,
    personId: 'li',
    delegation: { postId, personId, name, kind: 'cover' as const, until },
  };

  assert.equal(hearCase(delegate, entry)?.type, 'case.noted');
  assert.equal(hearCase(cast.administrator, entry), undefined);
});
