/** A text as somebody reads it who looks for a name or a number: letters and digits alone, and where each stands. */
export type Flat = { readonly text: string; readonly letters: string; readonly at: readonly number[] };

/**
 * Takes out whatever is no letter and no digit (spaces, dots, brackets, marks of no width), writes wide and ringed forms as plain
 * ones, and digits that stand as words (幺三八零零…) as digits where there are enough of them to be a number. Only a mark that
 * ends a part of a list (“第288、296条”) keeps digits apart.
 */
export function flatten(text: string): Flat {
  const letters: string[] = [];
  const at: number[] = [];
  let place = 0;
  let isParted = false;
  for (const character of text) {
    if (parting.test(character)) isParted = true;
    for (const plain of character.normalize('NFKC').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(plain) || hidden.test(plain)) continue;
      const letter = /\p{Nd}/u.test(plain) ? digitOf(plain) : plain;
      if (isParted && isDigit(letter) && isDigit(letters.at(-1) ?? '')) {
        letters.push(parted);
        at.push(place);
      }
      isParted = false;
      letters.push(letter);
      at.push(place);
    }
    place += character.length;
  }
  return { text, letters: asNumbers(letters).join(''), at: spread(letters, at) };
}

const parting = /[,，、;；。:：\n]/;
const parted = '|';
/** Fillers of Hangul, which are letters that nobody sees. */
const hidden = /[\u115f\u1160\u3164\uffa0]/;

/** Digits of other scripts (٣, ३) stand in rows of ten that begin with their nought. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  for (let nought = code; nought > code - 10; nought -= 1)
    if (!/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) return String(code - nought);
  return String((code - 48) % 10);
}

const spoken: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 一: '1', 幺: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8' },
  ...{ 九: '9', 壹: '1', 贰: '2', 叁: '3', 肆: '4', 伍: '5', 陆: '6', 柒: '7', 捌: '8', 玖: '9' },
};
/** Fewer are ordinary words: “七八九月”. */
const leastSpoken = 7;

function isDigit(letter: string): boolean {
  return letter in spoken || /^\d$/.test(letter);
}

function asNumbers(letters: readonly string[]): string[] {
  const plain = [...letters];
  let start = 0;
  for (let index = 0; index <= plain.length; index += 1) {
    if (isDigit(plain[index] ?? '')) continue;
    if (index - start >= leastSpoken)
      for (let each = start; each < index; each += 1) plain[each] = spoken[plain[each] ?? ''] ?? plain[each] ?? '';
    start = index + 1;
  }
  return plain;
}

/** One place for each unit of the string, also where a letter takes two. */
function spread(letters: readonly string[], at: readonly number[]): number[] {
  return letters.flatMap((letter, index) => Array.from({ length: letter.length }, () => at[index] ?? 0));
}
