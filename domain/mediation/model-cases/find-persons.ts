import { type Flat, flatten } from './flat-text.ts';
import { type ModelCasePart, type ModelCaseText, modelCaseParts } from './model-case.ts';
import type { NamedInFile, NamedKind } from './named-in-file.ts';

export const refusedSigns = ['number', 'code', 'plate', 'address'] as const;
export const warnedSigns = ['date', 'amount', 'street', 'firm', 'village', 'givenName'] as const;

/** Something in a model case by which somebody may be known, and where it stands. */
export type Giveaway = {
  readonly part: ModelCasePart;
  readonly what: NamedKind | (typeof refusedSigns)[number] | (typeof warnedSigns)[number];
  /** Whether the text is refused for it; else it is a warning, and whoever writes knows what was meant. */
  readonly isRefused: boolean;
  /** As it stands in the text. */
  readonly words: string;
  /** The character of the part at which it begins, from 0. */
  readonly at: number;
};

/**
 * Looks for people in a story: names of the file, numbers to call or to look somebody up by, codes of files; and warns of days,
 * sums, streets and names of firms. Spaces, full-width letters, dots and digits written as words in between hide nothing.
 *
 *     findPersons({ ..., dispute: '王 秀英家的水沟' }, [{ kind: 'party', name: '王秀英' }])
 *     // [{ part: 'dispute', what: 'party', isRefused: true, words: '王 秀英', at: 0 }]
 */
export function findPersons(text: Partial<ModelCaseText>, named: readonly NamedInFile[]): Giveaway[] {
  return modelCaseParts.flatMap((part) => {
    const flat = flatten(text[part] ?? '');
    const found = [...namesIn(flat, named), ...refusedIn(flat), ...warnedIn(flat, named)];
    const refused = found.filter(({ isRefused }) => isRefused);
    // What is refused anyway is not warned of as well.
    const rest = found.filter((one) => one.isRefused || !refused.some((each) => overlaps(each, one)));
    return rest.toSorted((one, other) => one.at - other.at).map((giveaway) => ({ part, ...giveaway }));
  });
}

type Found = Omit<Giveaway, 'part'>;

function namesIn(flat: Flat, named: readonly NamedInFile[]): Found[] {
  return named.flatMap(({ kind, name }) => {
    const wanted = flatten(name).letters;
    return wanted === ''
      ? []
      : placesOf(flat.letters, wanted).map((at) => foundAt(flat, kind, true, at, wanted.length));
  });
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

type Sign = { readonly what: Found['what']; readonly pattern: RegExp };

/** Looked for in the letters alone: nothing that stands between two digits keeps them apart. */
const refusedPatterns: readonly Sign[] = [
  // Numbers to call, of papers, of accounts; as many digits as the shortest of them has.
  { what: 'number', pattern: /\d{7,}x?/g },
  { what: 'number', pattern: /(微信|wechat|qq)号?[a-z][a-z0-9]{4,}/g },
  {
    what: 'plate',
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z](?=[a-z]*\d)[a-z0-9]{5,6}/g,
  },
  // （2026）滨江人调字第12号, （2026）渝0235民特12号
  { what: 'code', pattern: /\d{4}(?:(?![年月日条])[\p{Script=Han}\d]){1,14}\d号/gu },
];
const address = /[^\s@]+@[^\s@]+\.[^\s@]+|https?:\/\/\S+/g;

function refusedIn(flat: Flat): Found[] {
  const found = refusedPatterns.flatMap(({ what, pattern }) => matchesIn(flat, what, true, pattern));
  const addresses = [...flat.text.matchAll(address)].map(
    (match): Found => ({ what: 'address', isRefused: true, words: match[0], at: match.index }),
  );
  return [...found, ...addresses];
}

const number = '[\\d零一二两三四五六七八九十百千万]';
const warnedPatterns: readonly Sign[] = [
  { what: 'date', pattern: new RegExp(`(\\d{4}年)?${number}{1,3}月(${number}{1,3}[日号])?`, 'g') },
  { what: 'amount', pattern: new RegExp(`${number}{2,}余?(元|块钱)`, 'g') },
  { what: 'street', pattern: /\d+(号楼|栋|幢|单元|组|号院|弄)|[路街巷道]\d+号/g },
  {
    what: 'firm',
    pattern: /(?:(?![某该这那家个])\p{Script=Han}){3,12}(公司|合作社|医院|学校|中学|小学|幼儿园|银行|酒店|超市)/gu,
  },
  {
    what: 'village',
    pattern: /(?:(?![某本邻同全该各个在农乡])\p{Script=Han}){2,3}(社区|街道|村民小组|镇|村(?![民里委干支主]))/gu,
  },
];

function warnedIn(flat: Flat, named: readonly NamedInFile[]): Found[] {
  const given = named
    .filter(({ kind, name }) => kind !== 'organization' && kind !== 'place' && /^\p{Script=Han}{3}$/u.test(name))
    .map(({ name }) => name.slice(1));
  return [
    ...warnedPatterns.flatMap(({ what, pattern }) => matchesIn(flat, what, false, pattern)),
    ...given.flatMap((name) =>
      placesOf(flat.letters, name).map((at) => foundAt(flat, 'givenName', false, at, name.length)),
    ),
  ];
}

function matchesIn(flat: Flat, what: Found['what'], isRefused: boolean, pattern: RegExp): Found[] {
  return [...flat.letters.matchAll(pattern)].map((match) =>
    foundAt(flat, what, isRefused, match.index, match[0].length),
  );
}

function foundAt({ text, at }: Flat, what: Found['what'], isRefused: boolean, start: number, length: number): Found {
  const first = at[start] ?? 0;
  const last = at[start + length - 1] ?? first;
  const end = last + String.fromCodePoint(text.codePointAt(last) ?? 32).length;
  return { what, isRefused, words: text.slice(first, end), at: first };
}

function overlaps(one: Found, other: Found): boolean {
  return one.at < other.at + other.words.length && other.at < one.at + one.words.length;
}
