import type { Category, Registration } from '@linli/domain/cases';
import type { residentPages } from '../locales/zh-CN/resident-pages.ts';
import type { ReportPart } from './report-parts.ts';

/** What a resident writes in the four steps. */
export type ReportValues = {
  words: string;
  categoryCode: string | undefined;
  whereHow: 'here' | 'map' | 'address' | 'list' | undefined;
  lng: number | undefined;
  lat: number | undefined;
  placeName: string | undefined;
  placeCode: string | undefined;
  address: string;
  townshipCode: string;
  communityCode: string;
  /** The township, community or village that she looked up by its name, beside an address. */
  foundCode: string;
  foundName: string;
  fields: Record<string, string | number | boolean>;
  contactHow: 'named' | 'phone' | 'none' | undefined;
  /** She says that it is about a unit or its people; undefined where only her words may say so. */
  accuses: boolean | undefined;
  accused: { id: string; name: string }[];
  accusedOther: string;
  isShielded: boolean;
  /** A resident with an account wants to find it there; undefined in drafts of before. */
  isKeptInAccount: boolean | undefined;
  fullName: string;
  phone: string;
  /** She has pressed “send”: it goes as it stands, and is not changed until the server has refused it. */
  isReady: boolean;
  /** Why the server refused it while she was elsewhere; empty where it did not. */
  refused: string;
};

export const emptyReport: ReportValues = {
  words: '',
  categoryCode: undefined,
  whereHow: undefined,
  lng: undefined,
  lat: undefined,
  placeName: undefined,
  placeCode: undefined,
  address: '',
  townshipCode: '',
  communityCode: '',
  foundCode: '',
  foundName: '',
  fields: {},
  contactHow: undefined,
  accuses: undefined,
  accused: [],
  accusedOther: '',
  isShielded: false,
  isKeptInAccount: undefined,
  fullName: '',
  phone: '',
  isReady: false,
  refused: '',
};

const longestWords = 4000;
type Errors = Record<string, string>;

/** What is still missing of some parts, by field; empty when one may go on. */
export function missingIn(
  parts: readonly ReportPart[],
  values: ReportValues,
  category: Category | undefined,
  words: typeof residentPages.report.errors,
): Errors {
  const checks = { words: missingWords, where: missingPlace, photo: missingFields, contact: missingContact };
  const missing = parts.map((part) =>
    part in checks ? checks[part as keyof typeof checks](values, words, category) : {},
  );
  return Object.assign({}, ...missing);
}

function missingWords(values: ReportValues, words: typeof residentPages.report.errors): Errors {
  if (values.words.trim() === '') return { words: words.words };
  return [...values.words].length > longestWords ? { words: words.wordsLong } : {};
}

function missingPlace(values: ReportValues, words: typeof residentPages.report.errors): Errors {
  const { whereHow, lng, address, townshipCode, foundCode } = values;
  if (whereHow === undefined) return { whereHow: words.place };
  const isPointed = lng !== undefined;
  const isGiven = {
    here: isPointed,
    map: isPointed,
    address: address.trim() !== '' || foundCode !== '',
    list: townshipCode !== '',
  };
  const given = isGiven[whereHow];
  const field = { here: 'here', map: 'map', address: 'address', list: 'township' }[whereHow];
  return given ? {} : { [field]: words.place };
}

function missingFields(values: ReportValues, words: typeof residentPages.report.errors, category?: Category): Errors {
  const missing = (category?.fields.required ?? []).filter((name) => (values.fields[name] ?? '') === '');
  return Object.fromEntries(
    missing.map((name) => [`field-${name}`, words.field(category?.fields.properties[name]?.title ?? name)]),
  );
}

function missingContact(values: ReportValues, words: typeof residentPages.report.errors): Errors {
  if (values.contactHow === undefined) return { contact: words.contact };
  const isNumber = /^\+?[0-9][0-9 -]{4,19}$/.test(values.phone.trim());
  const mustName = values.contactHow === 'named' && values.fullName.trim() === '';
  return {
    ...(values.contactHow !== 'none' && !isNumber ? { phone: words.phone } : {}),
    ...(mustName ? { fullName: words.fullName } : {}),
  };
}

/** The report as it goes over the wire. */
export function registrationOf(values: ReportValues, attachments: string[], countyCode: string): Registration {
  const { words, categoryCode, fields, contactHow, isShielded } = values;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return {
    words: words.trim(),
    place: placeOf(values, countyCode),
    ...(categoryCode ? { categoryCode } : {}),
    ...(Object.keys(given).length > 0 ? { fields: given } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...reporterOf(values),
    ...(accusesSomebody(values, undefined) ? { accusation: accusationOf(values) } : {}),
    ...(contactHow !== 'none' && isShielded ? { isReporterShielded: true } : {}),
  };
}

function reporterOf({ contactHow, fullName, phone }: ReportValues): Pick<Registration, 'reporter'> {
  if (contactHow === 'none' || contactHow === undefined) return {};
  const name = contactHow === 'named' ? { name: fullName.trim() } : {};
  return { reporter: { phone: phone.trim(), ...name } };
}

function accusationOf({ accused, accusedOther }: ReportValues): NonNullable<Registration['accusation']> {
  const other = accusedOther.trim();
  const unitIds = accused.map(({ id }) => id);
  return { ...(unitIds.length > 0 ? { unitIds } : {}), ...(other === '' ? {} : { other }) };
}

const wordsOfAccusation = /举报|检举|控告|贪污|受贿|索贿|腐败|吃拿卡要|不作为|乱作为|推诿|以权谋私|工作人员态度|乱罚款/;

/** Whether a report is about a unit or its people: by her own word, else by the kind of matter, else by what she wrote. */
export function accusesSomebody({ accuses, words }: ReportValues, category: Category | undefined): boolean {
  return accuses ?? (category?.isAccusation === true || wordsOfAccusation.test(words));
}

/** The way of telling the place that was chosen at last; an address alone is somewhere in the county, or in what she looked up beside it. */
export function placeOf(values: ReportValues, countyCode: string): Registration['place'] {
  const { whereHow, lng, lat } = values;
  const address = values.address.trim();
  const words = address === '' ? {} : { address };
  if (isPoint(whereHow) && lng !== undefined && lat !== undefined) return { lng, lat, ...words };
  return { divisionCode: divisionOf(values, countyCode), ...words };
}

/** The smallest division that is known of the place. */
export function divisionOf(values: ReportValues, countyCode: string): string {
  const { whereHow, placeCode, communityCode, townshipCode, foundCode } = values;
  if (isPoint(whereHow)) return placeCode ?? countyCode;
  return (whereHow === 'list' ? communityCode || townshipCode : foundCode) || countyCode;
}

/** The place in words, as it will be sent. */
export function placeShown({ whereHow, placeName, foundName, address }: ReportValues): string {
  return [whereHow === 'address' ? foundName : placeName, address.trim()].filter(Boolean).join('，');
}

function isPoint(how: ReportValues['whereHow']): boolean {
  return how === 'here' || how === 'map';
}
