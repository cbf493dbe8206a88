import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, sentenceOf } from './sentences.ts';

test('people are answered in Chinese unless they want English more', () => {
  assert.equal(languageOf(undefined), 'zh-CN');
  assert.equal(languageOf('fr-FR,fr;q=0.9'), 'zh-CN');
  assert.equal(languageOf('en-US,en;q=0.9,zh-CN;q=0.8'), 'en');
  assert.equal(languageOf('zh-TW,en;q=0.9'), 'zh-CN');
  assert.equal(languageOf('en;q=0, zh;q=0.1'), 'zh-CN');
  assert.equal(languageOf('en;q=NaN;;;,'.repeat(1000)), 'en');
});

test('values are put into a sentence, and a code that is a name of every object has none', () => {
  const sentences = { 'zh-CN': { 'case.late': '已过期限 {days} 天' }, en: { 'case.late': '{days} days late' } };

  assert.equal(sentenceOf(sentences, 'zh-CN', 'case.late', { days: 3 }), '已过期限 3 天');
  assert.equal(sentenceOf(sentences, 'en', 'case.late'), '{days} days late');
  assert.equal(sentenceOf(sentences, 'en', 'constructor'), undefined);
});

test('a moment is told as people in China say it', () => {
  const sentences = { 'zh-CN': { 'room.taken': '到 {until}' }, en: { 'room.taken': 'until {until}' } };
  const until = '2026-03-01T17:30:00.000Z';

  assert.equal(sentenceOf(sentences, 'zh-CN', 'room.taken', { until }), '到 2026年3月2日 01:30');
  assert.equal(sentenceOf(sentences, 'en', 'room.taken', { until }), 'until 2 March 2026 at 01:30');
  assert.equal(
    sentenceOf(sentences, 'en', 'room.taken', { until: '2026-13-45T10:00:00Z' }),
    'until 2026-13-45T10:00:00Z',
  );
});
