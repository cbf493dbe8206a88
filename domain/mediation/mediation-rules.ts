import Type, { type Static } from 'typebox';
import { checkShape, type Problem } from '../cases/index.ts';
import { compareRows, type RuleDifference } from '../identity/index.ts';
import { defaultRequired, type RequiredRow } from './committee.ts';
import { type DisputeType, nationalDisputeTypes } from './dispute-types.ts';
import { defaultGrades, type GradeRow, mediatorGrades } from './grades.ts';
import { courtProcedures, mediationSources, periodStages } from './mediation.ts';
import { type MediationPeriod, nationalPeriods } from './periods.ts';
import { nationalRoads, type RoadRow, roadKinds } from './roads.ts';

const closed = { additionalProperties: false } as const;
const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const words = (longest: number) =>
  Type.String({ minLength: 1, maxLength: longest, pattern: '\\S', examples: ['文字'] });
const amount = Type.Integer({ minimum: 1, maximum: 400 });
const unit = OneOf(['working-days', 'days', 'months']);
const division = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$', examples: ['500235'] });
const typeCode = Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$', examples: ['neighbours'] });
const share = Type.Number({ minimum: 0, maximum: 1 });
const count = Type.Integer({ minimum: 0, maximum: 100_000_000 });

const period = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Z]{2}-[0-9]{1,3}[a-z]?$', examples: ['YY-1'] }),
    stage: OneOf(periodStages),
    amount,
    unit,
    intake: OneOf(['', ...mediationSources]),
    procedure: OneOf(['', ...courtProcedures]),
    division,
    source: words(400),
  },
  closed,
);
const road = Type.Object(
  {
    kind: OneOf(roadKinds),
    name: words(80),
    address: Type.Optional(words(160)),
    within: Type.Optional(Type.Object({ amount, unit }, closed)),
    law: Type.Optional(words(200)),
    division,
    disputeTypes: Type.Array(typeCode, { maxItems: 60, uniqueItems: true }),
  },
  closed,
);
const disputeType = Type.Object(
  {
    code: typeCode,
    nameZh: words(40),
    nameEn: words(80),
    trade: Type.Optional(
      Type.String({ pattern: '^mediation\\.[a-z][A-Za-z]{1,39}$', examples: ['mediation.traffic'] }),
    ),
  },
  closed,
);
const grade = Type.Object(
  {
    grade: OneOf(['skilledMediator', 'chiefMediator', 'expertMediator']),
    years: Type.Integer({ minimum: 0, maximum: 60 }),
    concluded: count,
    settledShare: share,
    performedShare: share,
    trainingHours: Type.Number({ minimum: 0, maximum: 2000 }),
    isExcellent: Type.Boolean(),
  },
  closed,
);
const required = Type.Object(
  {
    level: OneOf(['community', 'township', 'county']),
    residentsFrom: count,
    mediators: Type.Integer({ minimum: 0, maximum: 10_000 }),
  },
  closed,
);

const list = <const Row extends Type.TSchema>(row: Row) =>
  Type.Optional(Type.Array(row, { minItems: 1, maxItems: 500 }));

/**
 * What a county has of its own for mediation. Periods and roads stand beside those of the law, the nearer place before the
 * wider one; types of dispute, grades and required numbers take the place of the house's, each list whole. What is left out
 * stays as the house has it.
 */
export const mediationRulesShape = Type.Object(
  {
    periods: list(period),
    roads: list(road),
    disputeTypes: list(disputeType),
    grades: list(grade),
    required: list(required),
  },
  { ...closed, minProperties: 1 },
);
export type MediationRules = Static<typeof mediationRulesShape>;
export const ruleParts = ['periods', 'roads', 'disputeTypes', 'grades', 'required'] as const;
export type RulePart = (typeof ruleParts)[number];

/** What holds in a county: its own rows over those of the law and of the house. */
export type MediationRulesInForce = {
  readonly version: string;
  readonly periods: readonly MediationPeriod[];
  readonly roads: readonly RoadRow[];
  readonly disputeTypes: readonly DisputeType[];
  readonly grades: readonly GradeRow[];
  readonly required: readonly RequiredRow[];
};

export function mediationRulesFor(own: MediationRules | undefined, version: string): MediationRulesInForce {
  return {
    version,
    periods: [...nationalPeriods, ...(own?.periods ?? [])],
    roads: [...nationalRoads, ...(own?.roads ?? [])],
    disputeTypes: own?.disputeTypes ?? nationalDisputeTypes,
    grades: own?.grades ?? defaultGrades,
    required: own?.required ?? defaultRequired,
  };
}

/** Names everything wrong with a county's rules before they are imported: an empty list means they may be taken as they are. */
export function checkMediationRules(candidate: unknown, countyCode: string): Problem[] {
  const shape = checkShape(mediationRulesShape, candidate);
  if (shape.length > 0) return shape;
  const rules = candidate as MediationRules;
  const known = new Set((rules.disputeTypes ?? nationalDisputeTypes).map(({ code }) => code));
  return [
    ...ruleParts.flatMap((part) => repeatedIn(part, rules)),
    ...outside('periods', rules.periods, countyCode),
    ...outside('roads', rules.roads, countyCode),
    ...(rules.roads ?? []).flatMap(({ disputeTypes }, at) =>
      disputeTypes
        .filter((code) => !known.has(code))
        .map((value) => ({ path: `/roads/${at}/disputeTypes`, code: 'unknownDispute', value })),
    ),
    ...(rules.disputeTypes && !known.has('other')
      ? [{ path: '/disputeTypes', code: 'otherMissing', value: 'other' }]
      : []),
    ...levelsWithoutStart(rules),
    ...laddersTurned(rules),
  ];
}

function outside(part: 'periods' | 'roads', rows: readonly { division: string }[] = [], countyCode: string): Problem[] {
  return rows
    .map(({ division: value }, at) => ({ path: `/${part}/${at}/division`, code: 'otherCounty', value }))
    .filter(({ value }) => !value.startsWith(countyCode));
}

function repeatedIn(part: RulePart, rules: MediationRules): Problem[] {
  const keys = keysOf(part, rules);
  return keys
    .map((value, at) => ({ path: `/${part}/${at}`, code: 'duplicate', value }))
    .filter(({ value }, at) => keys.indexOf(value) < at);
}

/** A level that has rows has one for the smallest place too: nobody is too small to be asked for anything. */
function levelsWithoutStart({ required: rows = [] }: MediationRules): Problem[] {
  const levels = [...new Set(rows.map(({ level }) => level))];
  return levels
    .filter((level) => !rows.some((row) => row.level === level && row.residentsFrom === 0))
    .map((value) => ({ path: '/required', code: 'startMissing', value }));
}

/** A higher grade never asks for less. */
function laddersTurned({ grades = [] }: MediationRules): Problem[] {
  const ladder = grades
    .map((row, at) => ({ row, at }))
    .toSorted((one, other) => mediatorGrades.indexOf(one.row.grade) - mediatorGrades.indexOf(other.row.grade));
  const asked = ['years', 'concluded', 'settledShare', 'performedShare', 'trainingHours'] as const;
  return ladder.slice(1).flatMap(({ row, at }, before) => {
    const below = ladder[before]?.row;
    const name = asked.find((each) => below !== undefined && row[each] < below[each]);
    return name === undefined ? [] : [{ path: `/grades/${at}/${name}`, code: 'gradeTurned', value: row[name] }];
  });
}

/** What an import changes, part by part; a part that is left out goes back to what the house has. */
export function compareMediationRules(before: MediationRules | undefined, after: MediationRules): RuleDifference {
  return {
    periods: compareRows(before?.periods ?? [], after.periods ?? [], ({ id, source }) => ({ key: id, name: source })),
    roads: compareRows(before?.roads ?? [], after.roads ?? [], (row) => ({ key: roadKey(row) })),
    disputeTypes: compareRows<DisputeType>(
      before?.disputeTypes ?? nationalDisputeTypes,
      after.disputeTypes ?? nationalDisputeTypes,
      ({ code, nameZh }) => ({ key: code, name: nameZh }),
    ),
    grades: compareRows<GradeRow>(before?.grades ?? defaultGrades, after.grades ?? defaultGrades, (row) => ({
      key: row.grade,
    })),
    required: compareRows<RequiredRow>(
      before?.required ?? defaultRequired,
      after.required ?? defaultRequired,
      (row) => ({ key: requiredKey(row) }),
    ),
  };
}

function keysOf(part: RulePart, rules: MediationRules): string[] {
  switch (part) {
    case 'periods':
      return (rules.periods ?? []).map(({ id }) => id);
    case 'roads':
      return (rules.roads ?? []).map(roadKey);
    case 'disputeTypes':
      return (rules.disputeTypes ?? []).map(({ code }) => code);
    case 'grades':
      return (rules.grades ?? []).map((row) => row.grade);
    case 'required':
      return (rules.required ?? []).map(requiredKey);
  }
}

function roadKey({ kind, name, division: place }: Pick<RoadRow, 'kind' | 'name' | 'division'>): string {
  return `${place} ${kind} ${name}`;
}

function requiredKey({ level, residentsFrom }: RequiredRow): string {
  return `${level} ${residentsFrom}`;
}
