import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Category, channels, checkFields } from '@linli/domain/cases';
import { isRefusal } from '@linli/domain/kernel';
import { starterCatalogue } from '../cases/catalogue/starter.ts';
import { drawCategory, drawChannel, drawHour, weightOf } from './frequency.ts';
import { reportFields } from './report-fields.ts';
import { drawReporter, fictitiousPhone } from './reporter.ts';
import { drawScene, fill } from './scene.ts';
import frequency from './words/frequency.json' with { type: 'json' };
import outcomes from './words/outcomes.json' with { type: 'json' };
import phrases from './words/phrases.json' with { type: 'json' };
import reports from './words/reports.json' with { type: 'json' };
import { noteWords, type Occasion, phrase, reportWords, resolutionWords } from './words.ts';
import { seededRandom } from './yunyang/seeded-random.ts';

const { categories } = starterCatalogue;
const codes = new Set(categories.map((category) => category.code));
const town = { name: '杏家湾社区居民委员会' };
const village = { name: '石云村村民委员会' };
const today = '2026-07-01';

/** One made-up report of each category over each channel. */
function tellEverything(seed: number) {
  const random = seededRandom(seed);
  return categories.flatMap((category) =>
    channels.map((channel) => {
      const scene = drawScene(random, channel === 'web' ? village : town);
      const words = reportWords(random, category, scene, channel);
      const fields = reportFields(category, { random, scene, words, today });
      const outcome = resolutionWords(random, category, scene) + noteWords(random, category, scene);
      return { category, channel, scene, words, fields, outcome };
    }),
  );
}

const told = tellEverything(1);
const lampOf = (category: Category) => category.code === '0101';
const lamp = categories.find(lampOf) as Category;

test('at least 70 categories have three ways of saying it and an outcome of their own', () => {
  const rich = Object.values(reports).filter((templates) => templates.length >= 3);
  assert.ok(rich.length >= 70, `${rich.length}`);
  assert.deepEqual(
    Object.keys(reports).filter((code) => !(outcomes as Record<string, unknown>)[code]),
    [],
  );
});

test('every word list is about a category that exists', () => {
  const named = [...Object.keys(reports), ...Object.keys(frequency.weights), ...Object.keys(frequency.seasons)];
  assert.deepEqual(
    [...named, ...frequency.calm, ...frequency.nightCategories].filter((code) => !codes.has(code)),
    [],
  );
});

test('every report of every category over every channel is a whole sentence without gaps', () => {
  const broken = told.filter(({ words, outcome }) => /[{}]|undefined|NaN/.test(words + outcome) || words.length < 8);
  assert.deepEqual(broken, []);
});

test('the answers to the form are accepted by the form', () => {
  const refused = told.filter(({ category, fields }) => isRefusal(checkFields(category, fields)));
  assert.deepEqual(refused, []);
});

test('the form agrees with the words: four lamps are four lamps', () => {
  const four = told.find(({ category, words }) => lampOf(category) && /\d盏不亮/.test(words));
  assert.ok(four);
  assert.equal(four.fields.lampCount, Number(four.scene.n));
  assert.equal(four.fields.symptom, '不亮');
});

test('the same seed tells the same stories', () => {
  assert.deepEqual(tellEverything(1), told);
});

test('a grid worker writes what she found on her round', () => {
  const words = told.filter(({ category, channel }) => lampOf(category) && channel === 'gridWorker');
  assert.ok(words.every((report) => /巡查/.test(report.words)));
});

test('every occasion has words', () => {
  const random = seededRandom(3);
  const occasions = Object.keys(phrases) as Occasion[];
  assert.deepEqual(
    occasions.filter((occasion) => phrase(random, occasion).length < 4),
    [],
  );
});

test('a slot without words is a mistake that is told', () => {
  const scene = drawScene(seededRandom(1), town);
  assert.throws(() => fill('{nowhere}', scene), /nowhere/);
});

test('landslides come in the rains, wages before New Year, pigs in villages', () => {
  assert.ok(weightOf('0908', 7, town) > weightOf('0908', 12, town));
  assert.ok(weightOf('0501', 1, town) > weightOf('0501', 6, town));
  assert.ok(weightOf('1110', 5, village) > weightOf('1110', 5, town));
});

test('noise is heard by night, lamps are reported by day', () => {
  const random = seededRandom(5);
  const hours = (code: string) => Array.from({ length: 500 }, () => drawHour(random, code));
  const late = (code: string) => hours(code).filter((hour) => hour >= 20 || hour < 6).length;
  assert.ok(late('0301') > 2 * late('0101'));
});

test('the hotline brings more than any other channel, and all channels exist', () => {
  const random = seededRandom(6);
  const drawn = Array.from({ length: 2000 }, () => drawChannel(random, drawCategory(random, categories, 3, town).code));
  const count = (channel: string) => drawn.filter((one) => one === channel).length;
  assert.ok(drawn.every((channel) => channels.includes(channel)));
  assert.equal(Math.max(...channels.map(count)), count('hotline'));
});

test('some 200 categories come up in a month of 3,000 reports', () => {
  const random = seededRandom(8);
  const places = [town, village];
  const drawn = Array.from({ length: 3000 }, (_, at) => drawCategory(random, categories, 5, places[at % 2]));
  assert.ok(new Set(drawn.map((category) => category.code)).size >= 190);
});

test('telephone numbers are ones that cannot exist', () => {
  const random = seededRandom(9);
  const numbers = Array.from({ length: 200 }, () => fictitiousPhone(random));
  assert.ok(numbers.every((number) => /^1000000\d{4}$/.test(number)));
  assert.match(drawReporter(() => 0.9, lamp)?.phone ?? '', /^1000000/);
});
