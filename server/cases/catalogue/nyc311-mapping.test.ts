import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Category, channels, checkFields } from '@linli/domain/cases';
import { isRefusal } from '@linli/domain/kernel';
import { findDispatchRule, isDivisionCode, parentOf } from '@linli/domain/territory';
import { parse } from 'csv-parse/sync';
import mapping from './nyc311-mapping.json' with { type: 'json' };
import { starterCatalogue } from './starter.ts';

type Row = Record<'complaint_type' | 'descriptor' | 'agency' | 'community_board' | 'borough', string> & {
  location_type: string;
  open_data_channel_type: string;
};
type Meaning = { category: string; descriptors: Record<string, { fields: Record<string, string | number | boolean> }> };

const sample = new URL('../../../../shared/data/complaints_311/nyc_311_2025_01_clean_sample.csv', import.meta.url);
const skip = existsSync(sample) ? false : 'needs ../shared/data';
const rows: Row[] = skip ? [] : parse(readFileSync(sample), { columns: true });

const meanings = mapping.complaintTypes as Record<string, Meaning>;
const agencies = mapping.agencies as Record<string, { duties: string[] }>;
const categories = new Map(starterCatalogue.categories.map((category) => [category.code, category]));
const everyMeaning = Object.values(meanings).flatMap(({ category, descriptors }) =>
  Object.values(descriptors).map(({ fields }) => ({ category: categories.get(category) as Category, fields })),
);

/** Values of a column that the table does not know. */
const unmapped = (column: keyof Row, table: object) =>
  [...new Set(rows.map((row) => row[column]))].filter((value) => !Object.hasOwn(table, value));

test('every kind, place, channel and agency of the 500 real requests is mapped', { skip }, () => {
  assert.equal(rows.length, 500);
  assert.deepEqual(unmapped('complaint_type', meanings), []);
  assert.deepEqual(unmapped('agency', agencies), []);
  assert.deepEqual(unmapped('community_board', mapping.communityBoards), []);
  assert.deepEqual(unmapped('borough', mapping.boroughs), []);
  assert.deepEqual(unmapped('open_data_channel_type', mapping.channels), []);
  assert.deepEqual(unmapped('location_type', mapping.locationTypes), []);
  assert.deepEqual(
    rows.filter((row) => !Object.hasOwn(meanings[row.complaint_type]?.descriptors ?? {}, row.descriptor)),
    [],
  );
});

test('the agency that dealt with a request holds the duty that would lead it here', { skip }, () => {
  const strange = rows.filter(({ complaint_type, descriptor, agency }) => {
    const meaning = meanings[complaint_type];
    const fields = meaning?.descriptors[descriptor]?.fields ?? {};
    const rule = findDispatchRule(
      starterCatalogue.dispatch,
      { categoryCode: meaning?.category ?? '', fields },
      'county',
    );
    return !agencies[agency]?.duties.includes(rule?.lead ?? '');
  });
  assert.deepEqual(strange, []);
});

test('every kind becomes a category of the starter catalogue, with answers its form accepts', () => {
  assert.deepEqual(
    everyMeaning.filter(({ category, fields }) => !category || isRefusal(checkFields(category, fields))),
    [],
  );
});

test('the made-up places are marked synthetic and form one tree', () => {
  const codes = new Set(mapping.divisions.map((division) => division.code));
  assert.ok(mapping.divisions.every(({ nameEn, code }) => /synthetic/.test(nameEn) && code.startsWith('99')));
  assert.deepEqual(
    [...codes].filter((code) => !isDivisionCode(code) || !(code.length === 2 || codes.has(parentOf(code) ?? ''))),
    [],
  );
  const named = [...Object.values(mapping.communityBoards), ...Object.values(mapping.boroughs), mapping.countyCode];
  assert.deepEqual(
    named.filter((code) => !codes.has(code)),
    [],
  );
});

test('channels and duties are ones we know', () => {
  const duties = new Set(starterCatalogue.duties.map((duty) => duty.key));
  assert.ok(Object.values(mapping.channels).every((channel) => (channels as readonly string[]).includes(channel)));
  assert.ok(Object.values(agencies).every((agency) => agency.duties.every((duty) => duties.has(duty))));
});
