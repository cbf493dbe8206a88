import Type, { type Static } from 'typebox';
import { timeUnits } from '../kernel/index.ts';
import { dispatchRuleShape } from '../territory/index.ts';

const closed = { additionalProperties: false };
const name = Type.String({ minLength: 1, maxLength: 60 });
const words = Type.String({ minLength: 1, maxLength: 400 });
const key = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' });
const oneOf = <const T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: values });

/** confidential: accusation, domestic violence, minors …: never public, the reporter shown only to those who must know. */
export const sensitivities = ['ordinary', 'personal', 'confidential'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** The spans of a case that a clock runs over. */
export const deadlineStages = [
  'accept',
  'acknowledge',
  'firstContact',
  'resolve',
  'followUp',
  'assist',
  'extensionDecision',
  'rework',
] as const;
export type DeadlineStage = (typeof deadlineStages)[number];

/** Roads that the law sets beside the hotline; a centre does not decide such a matter, it says where it is decided. */
export const routeTargets = [
  'petition',
  'litigation',
  'arbitration',
  'reconsideration',
  'disclosure',
  'discipline',
] as const;

/** One custom field: the part of JSON Schema 2020-12 that a form on a phone can show. */
export const fieldShape = Type.Object(
  {
    type: oneOf(['string', 'integer', 'number', 'boolean']),
    title: name,
    'x-title-en': name,
    description: Type.Optional(words),
    enum: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 2, uniqueItems: true })),
    /** English words for `enum`, in the same order. */
    'x-enum-en': Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** A unit that stands behind the number: 元, 天, 人. */
    'x-unit': Type.Optional(Type.String({ minLength: 1, maxLength: 10 })),
    format: Type.Optional(oneOf(['date'])),
    pattern: Type.Optional(Type.String()),
    minLength: Type.Optional(Type.Integer({ minimum: 0 })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Optional(Type.Number()),
  },
  closed,
);
export type CustomField = Static<typeof fieldShape>;

/** The custom fields of a category as a JSON Schema object that refuses whatever it does not name. */
export const fieldsShape = Type.Object(
  {
    type: Type.Literal('object'),
    properties: Type.Record(Type.String(), fieldShape),
    required: Type.Optional(Type.Array(Type.String(), { uniqueItems: true })),
    additionalProperties: Type.Literal(false),
  },
  closed,
);
export type JsonSchema = Static<typeof fieldsShape>;

export const groupShape = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{2}$' }), nameZh: name, nameEn: name, descriptionZh: Type.Optional(words) },
  closed,
);
export type CategoryGroup = Static<typeof groupShape>;

export const categoryShape = Type.Object(
  {
    /** Two digits of the group and two of its own: '0203'. */
    code: Type.String({ pattern: '^[0-9]{4}$' }),
    nameZh: name,
    nameEn: name,
    /** Plain words for residents: what belongs here. */
    descriptionZh: Type.Optional(words),
    /** The competent duty, a key of the catalogue's duties. */
    duty: key,
    fields: fieldsShape,
    sensitivity: oneOf(sensitivities),
    /** 检举控告: about a unit or its people, and kept from them. */
    isAccusation: Type.Optional(Type.Boolean()),
    /** May be shown in public after de-identification. */
    isPublic: Type.Boolean(),
    /** The screen says to call these numbers first. */
    emergency: Type.Optional(Type.Boolean()),
    emergencyNumbers: Type.Optional(
      Type.Array(oneOf(['110', '119', '120', '122']), { minItems: 1, uniqueItems: true }),
    ),
    /** A matter that by law goes another road. */
    route: Type.Optional(Type.Object({ to: oneOf(routeTargets), zh: words, en: words }, closed)),
    /** Chinese words that point to this category in a report. */
    keywords: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { minItems: 1, uniqueItems: true }),
  },
  closed,
);
export type Category = Static<typeof categoryShape>;

export const deadlineRuleShape = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    stage: oneOf(deadlineStages),
    /** Category code or group; '' stands for all. */
    category: Type.String({ pattern: '^([0-9]{2}){0,2}$' }),
    /** Division code prefix; '' stands for all. */
    division: Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})?$' }),
    amount: Type.Integer({ minimum: 1, maximum: 10_000 }),
    unit: oneOf(timeUnits),
    /** The law, standard or custom that the span comes from. */
    source: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);
export type DeadlineRule = Static<typeof deadlineRuleShape>;

export const dutyShape = Type.Object({ key, nameZh: name, nameEn: name }, closed);
export type Duty = Static<typeof dutyShape>;

/** Everything that a territory may set about its cases, imported and versioned as one. */
export const catalogueShape = Type.Object(
  {
    version: Type.String({ pattern: '^[0-9]{4}\\.[0-9]{1,3}(\\.[0-9]{1,3})?$' }),
    nameZh: Type.Optional(name),
    nameEn: Type.Optional(name),
    groups: Type.Array(groupShape, { minItems: 1 }),
    categories: Type.Array(categoryShape, { minItems: 1 }),
    duties: Type.Array(dutyShape, { minItems: 1 }),
    deadlines: Type.Array(deadlineRuleShape, { minItems: 1 }),
    dispatch: Type.Array(dispatchRuleShape, { minItems: 1 }),
  },
  closed,
);
export type Catalogue = Static<typeof catalogueShape>;

/** The rule that counts: the longest category prefix, then the longest division prefix, then the smaller id. */
export function findDeadlineRule(
  rules: readonly DeadlineRule[],
  stage: DeadlineStage,
  categoryCode: string,
  divisionCode: string,
): DeadlineRule | undefined {
  return rules
    .filter((rule) => rule.stage === stage)
    .filter((rule) => categoryCode.startsWith(rule.category) && divisionCode.startsWith(rule.division))
    .toSorted(
      (one, other) =>
        other.category.length - one.category.length ||
        other.division.length - one.division.length ||
        (one.id < other.id ? -1 : 1),
    )[0];
}
