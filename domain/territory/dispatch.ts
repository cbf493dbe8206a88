import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };

/** The level of the governance centre that dispatches. */
export type CentreLevel = 'county' | 'township' | 'community';

/** One row of the dispatch catalogue 派单目录: which duty leads and which assist, for whom and when. */
export const dispatchRuleShape = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    /** Category code or group; '' stands for every category. */
    category: Type.String({ pattern: '^([0-9]{2}){0,2}$' }),
    level: Type.Union([
      Type.Literal('county'),
      Type.Literal('township'),
      Type.Literal('community'),
      Type.Literal('any'),
    ]),
    /** Holds only where this custom field of the case has exactly this value. */
    condition: Type.Optional(
      Type.Object(
        {
          field: Type.String({ minLength: 1, maxLength: 40 }),
          equals: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
        },
        closed,
      ),
    ),
    lead: Type.String({ minLength: 1 }),
    assisting: Type.Array(Type.String({ minLength: 1 })),
  },
  closed,
);
export type DispatchRule = Static<typeof dispatchRuleShape>;

/** A unit and the duties it holds at the division where it stands. */
export type DutyHolder = {
  readonly unitId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly duties: readonly string[];
};

export type DispatchQuestion = {
  readonly categoryCode: string;
  readonly divisionCode: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Why one unit was taken at a division where several hold the duty. */
export type HolderChoice = 'onlyHolder' | 'fewestDuties' | 'smallestId';

/** One step of the walk from the place upwards. */
export type DispatchStep = {
  readonly divisionCode: string;
  readonly held: boolean;
  /** The units that hold the duty here, the chosen one first. */
  readonly unitIds: readonly string[];
  readonly choice?: HolderChoice;
};

export type AssignedDuty = {
  readonly duty: string;
  readonly unitId: string;
  readonly name: string;
  readonly divisionCode: string;
};

/** The answer to "why this unit?". */
export type DispatchExplanation = {
  readonly rule?: { readonly id: string; readonly version: string };
  readonly lead?: AssignedDuty;
  readonly assisting: readonly AssignedDuty[];
  /** Assisting duties that nobody on the way up holds. */
  readonly missing: readonly string[];
  /** The walk that found the lead, from the place of the case upwards. */
  readonly path: readonly DispatchStep[];
  /** Without a lead the case stays in the centre's own queue, never lost. */
  readonly fallback?: 'noRule' | 'noHolder';
};

/**
 * Finds the units for a case and says why.
 *
 * The most specific rule counts: the longest category prefix, then the exact level before 'any', then a rule whose
 * condition is met before one without, then the smaller rule id. Each duty goes to the nearest ancestor unit that holds
 * it, beginning at the place itself; of several at one division the one with the fewest duties (the most specialised),
 * then the smaller unit id. A unit that leads does not assist itself, and is not named twice.
 *
 * @param holders the units standing at exactly this division (2, 4, 6, 9, 12 or 15 digits); others are ignored
 */
export function explainDispatch(
  rules: readonly DispatchRule[],
  version: string,
  holders: (divisionCode: string) => readonly DutyHolder[],
  question: DispatchQuestion,
  centreLevel: CentreLevel,
): DispatchExplanation {
  const rule = findDispatchRule(rules, question, centreLevel);
  if (!rule) return { assisting: [], missing: [], path: [], fallback: 'noRule' };
  const found = { id: rule.id, version };
  const { path, holder: lead } = walkUp(rule.lead, question.divisionCode, holders);
  const asked = rule.assisting.map((duty) => walkUp(duty, question.divisionCode, holders).holder ?? duty);
  const assisting = asked
    .filter((one) => typeof one !== 'string')
    .filter((one, at, all) => all.findIndex((other) => other.unitId === one.unitId) === at)
    .filter((one) => one.unitId !== lead?.unitId);
  const missing = asked.filter((one) => typeof one === 'string');
  if (!lead) return { rule: found, assisting, missing, path, fallback: 'noHolder' };
  return { rule: found, lead, assisting, missing, path };
}

/** The rule that counts for this case at a centre of this level. */
export function findDispatchRule(
  rules: readonly DispatchRule[],
  question: Pick<DispatchQuestion, 'categoryCode' | 'fields'>,
  centreLevel: CentreLevel,
): DispatchRule | undefined {
  return rules
    .filter((rule) => question.categoryCode.startsWith(rule.category))
    .filter((rule) => rule.level === 'any' || rule.level === centreLevel)
    .filter((rule) => !rule.condition || question.fields[rule.condition.field] === rule.condition.equals)
    .reduce<DispatchRule | undefined>(
      (best, rule) => (best && compareDispatchRules(best, rule) < 0 ? best : rule),
      undefined,
    );
}

/** Below zero where `one` is more specific than `other`. */
export function compareDispatchRules(one: DispatchRule, other: DispatchRule): number {
  return (
    other.category.length - one.category.length ||
    Number(one.level === 'any') - Number(other.level === 'any') ||
    Number(!one.condition) - Number(!other.condition) ||
    compareText(one.id, other.id)
  );
}

function walkUp(
  duty: string,
  divisionCode: string,
  holders: (divisionCode: string) => readonly DutyHolder[],
): { path: DispatchStep[]; holder?: AssignedDuty } {
  const path: DispatchStep[] = [];
  for (const code of selfAndAncestors(divisionCode)) {
    const here = holders(code)
      .filter((unit) => unit.duties.includes(duty))
      .toSorted((one, other) => one.duties.length - other.duties.length || compareText(one.unitId, other.unitId));
    const [first, second] = here;
    const unitIds = here.map((unit) => unit.unitId);
    if (!first) {
      path.push({ divisionCode: code, held: false, unitIds });
      continue;
    }
    path.push({ divisionCode: code, held: true, unitIds, choice: choiceBetween(first, second) });
    return { path, holder: { duty, unitId: first.unitId, name: first.name, divisionCode: code } };
  }
  return { path };
}

function choiceBetween(first: DutyHolder, second: DutyHolder | undefined): HolderChoice {
  if (!second) return 'onlyHolder';
  return first.duties.length < second.duties.length ? 'fewestDuties' : 'smallestId';
}

function selfAndAncestors(divisionCode: string): string[] {
  return [15, 12, 9, 6, 4, 2]
    .filter((length) => length <= divisionCode.length)
    .map((length) => divisionCode.slice(0, length));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
