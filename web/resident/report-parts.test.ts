import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, partOf, reportPages, reportParts } from './report-parts.ts';

test('a report is at most four pages, and asks the same whatever the type size', () => {
  assert.equal(reportPages(false).length, 4);
  assert.deepEqual(reportPages(false).flat(), [...reportParts]);
  assert.deepEqual(reportPages(true).flat(), [...reportParts]);
});

test('in elder mode every page asks one thing', () => {
  assert.ok(reportPages(true).every((parts) => parts.length === 1));
});

test('who changes to elder mode in the middle of a report stays at what she was asked', () => {
  assert.equal(pageOf('photo', false), 2);
  assert.equal(pageOf('photo', true), 3);
  assert.equal(pageOf('kind', false), 0);
  assert.equal(pageOf(null, true), 0);
  assert.equal(pageOf('nonsense', false), 0);
});

test('a field that the server refuses is found on the page that asked for it', () => {
  const asked = [
    'words',
    'place.address',
    'township',
    'field-lampNumber',
    'attachments.0',
    'reporter.phone',
    'accusation.other',
  ];

  assert.deepEqual(asked.map(partOf), ['words', 'where', 'where', 'photo', 'photo', 'contact', 'kind']);
  assert.equal(partOf('body'), undefined);
});
