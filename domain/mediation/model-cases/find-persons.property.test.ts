import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPersons } from './find-persons.ts';

/* No text that is accepted has a name of the file in it, nor a number to call, whatever stands between its letters. */

const surnames = [...'王李张刘陈杨赵黄周吴'];
const given = [...'秀英大山国强小明一二三建军芳丽'];
const name = fc
  .tuple(fc.constantFrom(...surnames), fc.array(fc.constantFrom(...given), { minLength: 1, maxLength: 2 }))
  .map(([first, rest]) => first + rest.join(''));
const between = fc.constantFrom('', '', ' ', '　', '\u200b', '\u200d', '·', '-', '（', '.', '\u2060', '\t', '*');
const prose = fc
  .array(fc.constantFrom(...'两家共用水沟下雨时漫进院子请老人指认旧沟边第条，。、；一二三十百 ', '2026年', 'A', '7'), {
    maxLength: 30,
  })
  .map((letters) => letters.join(''));

/** How somebody might write a digit. */
const written = [
  '零〇0０⓪',
  '一幺1１①',
  '二两2２②',
  '三3３③',
  '四4４④',
  '五5５⑤',
  '六6６⑥',
  '七7７⑦',
  '八8８⑧',
  '九9９⑨',
];
const digit = fc.nat(9).chain((value) => fc.constantFrom(...[...(written[value] ?? '')]));
const phone = fc.array(digit, { minLength: 7, maxLength: 18 });

function spread(letters: readonly string[]) {
  return fc
    .array(between, { minLength: letters.length, maxLength: letters.length })
    .map((gaps) => letters.map((letter, at) => letter + (at < letters.length - 1 ? gaps[at] : '')).join(''));
}

const isRefused = (dispute: string, names: readonly string[]) =>
  findPersons(
    { dispute },
    names.map((each) => ({ kind: 'party', name: each })),
  ).some((one) => one.isRefused);

test('a text with a party’s name in it is refused, whatever stands between its letters', () => {
  const hidden = name.chain((whole) => fc.tuple(fc.constant(whole), spread([...whole]), prose, prose));

  fc.assert(
    fc.property(hidden, ([whole, words, before, after]) => {
      assert.ok(isRefused(`${before}${words}${after}`, ['赵无名', whole]), `${before}|${words}|${after}`);
    }),
    { numRuns: 2000 },
  );
});

test('a text with a number to call in it is refused, whatever its digits look like and whatever stands between them', () => {
  const hidden = phone.chain((digits) => fc.tuple(spread(digits), prose, prose));

  fc.assert(
    fc.property(hidden, ([words, before, after]) => {
      assert.ok(isRefused(`${before}${words}${after}`, []), `${before}|${words}|${after}`);
    }),
    { numRuns: 2000 },
  );
});

test('what is found stands where it is said to stand', () => {
  fc.assert(
    fc.property(prose, name, prose, (before, whole, after) => {
      const dispute = `${before}${whole}${after}`;
      for (const { at, words } of findPersons({ dispute }, [{ kind: 'party', name: whole }]))
        assert.equal(dispute.slice(at, at + words.length), words);
    }),
  );
});
