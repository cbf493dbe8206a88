import { dictionary } from '@zxcvbn-ts/language-common';
import { refused } from '../../http/index.ts';

const fewestLetters = 12;
const fewestOfItsOwn = 8;
const fewestKinds = 5;

/** Words of the place and of the office, which anybody tries first. See docs/decisions/0131. */
const wordsOfThePlace = [
  ...['linli', '邻里', 'zongzhi', '综治中心', '综治', '网格员', '网格', 'wangge', '管理员', 'administrator', 'admin'],
  ...['密码', 'mima', 'password', '12345', '社区', 'shequ'],
];

let breached: ReadonlySet<string> | undefined;

/**
 * Refuses a new password that somebody would guess: too short, or in the 49,000 that breaches made known, or put together of
 * two of those with digits and signs around, or hardly more than the person's own name and words of the place. Nothing
 * about letters, digits and signs is asked. `about` are the username, her name and her unit's.
 */
export function refuseWeakPassword(password: string, about: readonly string[]): void {
  const field = 'newPassword';
  if ([...password].length < fewestLetters)
    throw refused('password.tooShort', { field, values: { limit: fewestLetters } });
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < fewestKinds || isBreached(plain)) throw refused('password.breached', { field });
  if ([...withoutWords(plain, [...about, ...wordsOfThePlace])].length < fewestOfItsOwn)
    throw refused('password.tooNear', { field });
}

function isBreached(plain: string): boolean {
  breached ??= new Set(dictionary['passwords-common']);
  const known = breached;
  const core = plain.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '');
  return [plain, core].some((text) => text.length < 4 || known.has(text) || isTwoOf(known, text));
}

function isTwoOf(known: ReadonlySet<string>, text: string): boolean {
  for (let cut = 4; cut <= text.length - 4; cut += 1)
    if (known.has(text.slice(0, cut)) && known.has(text.slice(cut))) return true;
  return false;
}

function withoutWords(plain: string, words: readonly string[]): string {
  return words
    .map((word) => word.normalize('NFKC').toLowerCase().trim())
    .filter((word) => [...word].length >= 2)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ''), plain)
    .replaceAll(/[\d\p{P}\p{S}\s]/gu, '');
}
