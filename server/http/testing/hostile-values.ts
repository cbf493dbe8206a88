import { existsSync, readFileSync } from 'node:fs';

export type Hostile = { readonly name: string; readonly value: unknown };

const naughtyStrings = new URL('../../../../shared/data/security/blns/blns.json', import.meta.url);

/** Values that somebody may send anywhere, by mistake or on purpose. As JSON text, because some have no other form. */
export const hostileValues: readonly Hostile[] = [
  { name: 'null', value: null },
  { name: 'a number', value: 7 },
  { name: 'a number out of all bounds', value: 1e300 },
  { name: 'a negative fraction', value: -0.5 },
  { name: 'true', value: true },
  { name: 'a list', value: ['甲', ['乙']] },
  { name: 'an object', value: { constructor: { prototype: 1 } } },
  { name: 'empty text', value: '' },
  { name: 'only spaces', value: ' \t\u3000\u00a0\u200b' },
  { name: 'NUL', value: '路灯\u0000坏了' },
  { name: 'half a surrogate pair', value: '路灯\ud83d坏了' },
  { name: 'digits of three widths', value: '５０0235٠٠١' },
  { name: 'emoji and joiners', value: '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳' },
  { name: 'right to left', value: 'مصباح \u202eenO\u202c الشارع' },
  { name: 'marks without end', value: `灯${'\u0301'.repeat(300)}` },
  { name: 'a word of 10,000 characters', value: '灯'.repeat(10_000) },
  { name: 'a text of 200,000 characters', value: 'a'.repeat(200_000) },
  { name: 'SQL', value: "'; drop table units; --" },
  { name: 'LIKE and regular expression signs', value: '%_\\(*[?+' },
  { name: 'a date that does not exist', value: '2026-02-30T25:61:00.000Z' },
  { name: 'an id that nobody has', value: '00000000-0000-0000-0000-000000000000' },
];

/** The big list of naughty strings, where the shared data is at hand. */
export function listNaughtyStrings(): readonly string[] {
  return existsSync(naughtyStrings) ? JSON.parse(readFileSync(naughtyStrings, 'utf8')) : [];
}
