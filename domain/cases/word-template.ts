import Type, { type Static } from 'typebox';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { CaseView } from './contract.ts';
import type { Step } from './inputs.ts';

/** Steps whose words are told to a reporter or a unit, and are much the same from case to case. */
export const templateSteps = [
  'acceptance',
  'declination',
  'return',
  'firstContact',
  'question',
  'extensionRequest',
  'resolution',
  'assistance',
  'followUpAttempt',
  'followUp',
  'closure',
  'supervision',
] as const satisfies readonly Step[];
export type TemplateStep = (typeof templateSteps)[number];

/** What a case can fill in. The word stands in braces: {编号}. */
export const blanks = ['编号', '类别', '地点', '主办单位', '承管中心', '期限', '今天'] as const;
export type Blank = (typeof blanks)[number];

/** Stands where a case has nothing to fill in, for a person to see and to write. */
export const emptyBlank = '＿＿';

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });

export const templateInput = Type.Object(
  {
    step: oneOf(templateSteps),
    name: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
    words: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
    /** For every unit of the county, not the own one alone. */
    isOfCounty: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type TemplateInput = Static<typeof templateInput>;

export const templateView = Type.Object({
  id: Type.String(),
  step: oneOf(templateSteps),
  name: Type.String(),
  words: Type.String(),
  isOfCounty: Type.Boolean(),
  /** Of the own unit, and so to be removed by whoever may edit; those that come with the house are not. */
  isOwn: Type.Boolean(),
});
export type TemplateView = Static<typeof templateView>;

/** Refuses braces that no case can fill in: a reporter would be sent them. */
export function checkTemplate(words: string): Refusal | undefined {
  const unknown = [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).find((name) => !isBlank(name));
  if (unknown !== undefined) return refuse('template.blankUnknown', { field: 'words', values: { blank: unknown } });
  const rest = words.replaceAll(/\{[^{}]*\}/g, '');
  return /[{}]/.test(rest) ? refuse('template.braceOpen', { field: 'words' }) : undefined;
}

type Filling = Partial<Record<Blank, string | undefined>>;

/** The words with the blanks filled in; what is not known is left blank in sight. */
export function fillTemplate(words: string, filling: Filling): string {
  return words.replaceAll(/\{([^{}]*)\}/g, (whole, name) => (isBlank(name) ? (filling[name] ?? emptyBlank) : whole));
}

export function hasEmptyBlank(words: string): boolean {
  return words.includes(emptyBlank);
}

type Filled = Pick<CaseView, 'code' | 'categoryName' | 'placeName' | 'centre' | 'orders'>;

/** What one case fills in; dates are written by whoever shows them. */
export function fillingOf(found: Filled, dates: { readonly due?: string; readonly today: string }): Filling {
  const lead = found.orders.findLast(({ part }) => part === 'lead');
  return {
    编号: found.code,
    类别: found.categoryName,
    地点: found.placeName,
    主办单位: lead?.unit.name,
    承管中心: found.centre.name,
    期限: dates.due,
    今天: dates.today,
  };
}

function isBlank(name: string): name is Blank {
  return (blanks as readonly string[]).includes(name);
}
