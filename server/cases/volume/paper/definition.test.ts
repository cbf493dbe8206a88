import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleVolume } from '../sample-volume.test-support.ts';
import { definitionOf } from './definition.ts';

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};
const volume = sampleVolume();
const printed = textsIn(definitionOf(volume, {}).content).join('\n');

test('the cover says what lies in the volume, whose it is and how long it is kept', () => {
  for (const words of [
    volume.head.title,
    '500235 260302 1234 5675',
    '路灯故障',
    '定期 30 年（自2027年1月1日起）',
    '办结并结案',
  ])
    assert.ok(printed.includes(words), words);
});

test('every entry of the ledger is on paper with the beginning of its hash', () => {
  for (const { hash } of volume.entries) assert.ok(printed.includes(`# ${hash.slice(0, 8)} ${hash.slice(8, 16)}`));
});

test('the last page shows the seal and the last hash in full', () => {
  const [seal, last] = [volume.sha256, volume.head.ledgerHash].map((hash) => hash.match(/.{8}/g)?.join(' ') ?? '');

  assert.ok(printed.replaceAll('\n', ' ').includes(seal as string));
  assert.ok(printed.replaceAll('\n', ' ').includes(last as string));
});

test('the table of contents points to each document by its page', () => {
  const { content } = definitionOf(volume, {});
  const find = (value: unknown, key: string): unknown[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, one]) => (name === key ? [one] : find(one, key)));

  const pointed = find(content, 'pageReference');
  assert.deepEqual(pointed, ['registration', 'orders', 'course', 'outcome', 'followUp', 'closing', 'end']);
  const ids = find(content, 'id');
  assert.ok(pointed.every((id) => ids.includes(id)));
});

test('times on paper are Beijing times', () => {
  assert.ok(printed.includes('2026年3月2日 09:00'));
});
