import type { Category, Registration } from '@linli/domain/cases';
import type { grid } from '../locales/zh-CN/grid.ts';

/** What a grid worker found: kept on the phone until it has been sent. */
export type Finding = {
  words: string;
  isSettled: boolean;
  summary: string;
  lng: number | undefined;
  lat: number | undefined;
  placeName: string | undefined;
  divisionCode: string;
  categoryCode: string | undefined;
  fields: Record<string, string | number | boolean>;
};

export function newFinding(divisionCode: string): Finding {
  return {
    words: '',
    isSettled: false,
    summary: '',
    lng: undefined,
    lat: undefined,
    placeName: undefined,
    divisionCode,
    categoryCode: undefined,
    fields: {},
  };
}

type Sentences = (typeof grid)['register']['errors'];

/** What is still missing, by field. What is settled on the spot needs its kind and its cell: nobody will sort it later. */
export function missingIn(finding: Finding, words: Sentences, category?: Category): Record<string, string> {
  const { isSettled } = finding;
  const needed = (category?.fields.required ?? []).filter((name) => (finding.fields[name] ?? '') === '');
  return {
    ...(finding.words.trim() === '' ? { words: words.words } : {}),
    ...(isSettled && finding.summary.trim() === '' ? { summary: words.summary } : {}),
    ...(isSettled && finding.categoryCode === undefined ? { category: words.category } : {}),
    ...(isSettled && finding.lng === undefined ? { map: words.place } : {}),
    ...Object.fromEntries(
      needed.map((name) => [`field-${name}`, words.field(category?.fields.properties[name]?.title ?? name)]),
    ),
  };
}

/** The finding as it goes over the wire; with a summary it is registered and resolved in one. */
export function registrationOf(finding: Finding, attachments: string[]): Registration & { summary?: string } {
  const { words, isSettled, summary, lng, lat, divisionCode, categoryCode, fields } = finding;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return {
    words: words.trim(),
    place: lng !== undefined && lat !== undefined ? { lng, lat } : { divisionCode },
    ...(categoryCode ? { categoryCode } : {}),
    ...(Object.keys(given).length > 0 ? { fields: given } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(isSettled ? { summary: summary.trim() } : {}),
  };
}
