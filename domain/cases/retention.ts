import Type, { type Static } from 'typebox';
import type { Case } from './case.ts';
import type { Problem } from './check-field-definitions.ts';
import { checkShape } from './check-shape.ts';

/** What is kept, each class for its own time. The words of a case go with its file. */
export const recordClasses = ['contact', 'weightyFile', 'handledFile', 'endedFile'] as const;
export type RecordClass = (typeof recordClasses)[number];

/**
 * 《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）art. 6 knows 永久 and 定期, the latter 30 or 10 years, and
 * no other period for a file.
 */
export const filePeriods = ['permanent', '30years', '10years'] as const;
export type FilePeriod = (typeof filePeriods)[number];

const closed = { additionalProperties: false };

export const retentionRuleShape = Type.Object(
  {
    recordClass: Type.Unsafe<RecordClass>({ type: 'string', enum: [...recordClasses] }),
    /** Years, or for ever. */
    keep: Type.Union([Type.Integer({ minimum: 1, maximum: 100 }), Type.Literal('permanent')]),
    /** The law, article by article, for people. */
    basis: Type.String({ minLength: 4, maxLength: 400 }),
    /** CN, a province, a prefecture or a county: who has no rule of its own follows the one above. */
    division: Type.String({ pattern: '^(CN|[1-9][0-9]|[1-9][0-9]{3}|[1-9][0-9]{5})$' }),
  },
  closed,
);
export type RetentionRule = Static<typeof retentionRuleShape>;

export const retentionRulesShape = Type.Object(
  { rules: Type.Array(retentionRuleShape, { minItems: 1, maxItems: 2_000 }) },
  closed,
);
export type RetentionRules = Static<typeof retentionRulesShape>;

/** The rule of every class, as it counts in one county, and the version that they came by. */
export type RetentionInForce = {
  readonly version: number;
  readonly rules: Readonly<Record<RecordClass, Pick<RetentionRule, 'keep' | 'basis'>>>;
};

/** Permanent where it was under listed supervision or needed a ruling on jurisdiction; then what was handled; then the rest. */
export function fileClassOf(found: Pick<Case, 'supervisions' | 'ruling' | 'resolution'>): RecordClass {
  const isWeighty = found.supervisions.some(({ listed }) => listed) || found.ruling !== undefined;
  if (isWeighty) return 'weightyFile';
  return found.resolution === undefined ? 'endedFile' : 'handledFile';
}

export function filePeriodOf({ keep }: Pick<RetentionRule, 'keep'>): FilePeriod {
  const period = keep === 'permanent' ? keep : `${keep}years`;
  if (filePeriods.includes(period as FilePeriod)) return period as FilePeriod;
  throw new Error(`A file cannot be kept for ${keep} years`);
}

/** Names everything wrong with a set of rules before it is imported: an empty list means it may be taken as it is. */
export function checkRetention(candidate: unknown): Problem[] {
  const shape = checkShape(retentionRulesShape, candidate);
  if (shape.length > 0) return shape;
  const { rules } = candidate as RetentionRules;
  return [...classesMissing(rules), ...rules.flatMap((rule, at) => checkRule(rules, rule, at))];
}

/** Longer than that how to reach somebody is not necessary for anything: 个人信息保护法 art. 19. */
const longestContactYears = 10;

function checkRule(rules: readonly RetentionRule[], rule: RetentionRule, at: number): Problem[] {
  const { recordClass, keep, division } = rule;
  const problem = (name: keyof RetentionRule, code: string, value: unknown) => [
    { path: `/rules/${at}/${name}`, code, value },
  ];
  const isTwice = rules.findIndex((other) => other.recordClass === recordClass && other.division === division) < at;
  if (isTwice) return problem('recordClass', 'duplicate', `${division} ${recordClass}`);
  if (recordClass === 'contact')
    return keep === 'permanent' || keep > longestContactYears ? problem('keep', 'contactTooLong', keep) : [];
  if (keep !== 'permanent' && keep !== 30 && keep !== 10) return problem('keep', 'filePeriod', keep);
  const above = ruleAbove(rules, rule);
  return above !== undefined && isShorter(keep, above.keep) ? problem('keep', 'shorterThanAbove', keep) : [];
}

function classesMissing(rules: readonly RetentionRule[]): Problem[] {
  return recordClasses
    .filter((name) => !rules.some(({ recordClass, division }) => recordClass === name && division === 'CN'))
    .map((name) => ({ path: '/rules', code: 'classMissing', value: name }));
}

function ruleAbove(
  rules: readonly RetentionRule[],
  { recordClass, division }: RetentionRule,
): RetentionRule | undefined {
  return rules
    .filter((other) => other.recordClass === recordClass && isAbove(other.division, division))
    .toSorted((one, other) => widthOf(one.division) - widthOf(other.division))
    .at(-1);
}

function isAbove(one: string, other: string): boolean {
  return one !== other && (one === 'CN' || (other !== 'CN' && other.startsWith(one)));
}

function widthOf(division: string): number {
  return division === 'CN' ? 0 : division.length;
}

/** The rule of every class for a county: its own, or that of the nearest division above. */
export function retentionFor(rules: readonly RetentionRule[], countyCode: string): RetentionInForce['rules'] {
  const found = recordClasses.map((name) => {
    const nearest = rules
      .filter(
        ({ recordClass, division }) => recordClass === name && (division === 'CN' || countyCode.startsWith(division)),
      )
      .toSorted((one, other) => widthOf(one.division) - widthOf(other.division))
      .at(-1);
    if (nearest === undefined) throw new Error(`No retention rule for ${name}`);
    return [name, { keep: nearest.keep, basis: nearest.basis }] as const;
  });
  return Object.fromEntries(found) as RetentionInForce['rules'];
}

export function isShorter(keep: RetentionRule['keep'], than: RetentionRule['keep']): boolean {
  if (keep === 'permanent') return false;
  return than === 'permanent' || keep < than;
}

/** What is allowed and still wants a second look before it counts. */
export type RetentionWarning = {
  readonly code: 'fileShortened' | 'contactLong' | 'contactShort';
  readonly recordClass: RecordClass;
  readonly division: string;
  readonly keep: RetentionRule['keep'];
  /** What counted before, where that is why. */
  readonly before?: RetentionRule['keep'];
};

/** Three years is how long an action about what was done may be brought: 民法典 art. 188. */
const usualContactYears = 3;

export function warnOfRetention(rules: readonly RetentionRule[], before: readonly RetentionRule[]): RetentionWarning[] {
  return rules.flatMap(({ recordClass, division, keep }): RetentionWarning[] => {
    const about = { recordClass, division, keep };
    if (recordClass === 'contact') {
      if (isShorter(keep, usualContactYears)) return [{ code: 'contactShort', ...about }];
      return isShorter(usualContactYears, keep) ? [{ code: 'contactLong', ...about }] : [];
    }
    const was =
      before.find((rule) => rule.recordClass === recordClass && rule.division === division) ??
      ruleAbove(before, { recordClass, division, keep, basis: '' });
    return was !== undefined && isShorter(keep, was.keep)
      ? [{ code: 'fileShortened', ...about, before: was.keep }]
      : [];
  });
}
