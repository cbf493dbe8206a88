import { compareDispatchRules, type DispatchRule } from '../territory/index.ts';
import { type Catalogue, type Category, catalogueShape, deadlineStages } from './category.ts';
import { checkFieldDefinitions, type Problem } from './check-field-definitions.ts';
import { checkShape } from './check-shape.ts';

/**
 * Names everything wrong in a catalogue before it is imported: an empty list means it may be taken as it is.
 *
 * First the shape; then codes and names used twice, groups and duties that do not exist, custom fields, stages without a
 * deadline, rules that match no category or that another rule always hides, and duties to which nothing leads.
 */
export function checkCatalogue(candidate: unknown): Problem[] {
  const shape = checkShape(catalogueShape, candidate);
  if (shape.length > 0) return shape;
  const catalogue = candidate as Catalogue;
  return [
    ...checkRepeats(catalogue),
    ...catalogue.categories.flatMap((category, at) => checkCategory(catalogue, category, `/categories/${at}`)),
    ...catalogue.groups.flatMap((group, at) =>
      catalogue.categories.some((category) => category.code.startsWith(group.code))
        ? []
        : [{ path: `/groups/${at}/code`, code: 'emptyGroup', value: group.code }],
    ),
    ...checkDeadlines(catalogue),
    ...catalogue.dispatch.flatMap((rule, at) => checkDispatchRule(catalogue, rule, `/dispatch/${at}`)),
    ...checkDuties(catalogue),
  ];
}

function checkRepeats({ groups, categories, duties, deadlines, dispatch }: Catalogue): Problem[] {
  return [
    ...repeats('/groups', groups, (group) => group.code),
    ...repeats('/categories', categories, (category) => category.code),
    ...repeats('/categories', categories, (category) => category.nameZh),
    ...repeats('/duties', duties, (duty) => duty.key),
    ...repeats('/deadlines', deadlines, (rule) => rule.id),
    ...repeats('/deadlines', deadlines, ({ stage, category, division }) => `${stage}/${category}/${division}`),
    ...repeats('/dispatch', dispatch, (rule) => rule.id),
    ...repeats('/dispatch', dispatch, (rule) => JSON.stringify([rule.category, rule.level, rule.condition])),
  ];
}

function repeats<Row>(path: string, rows: readonly Row[], keyOf: (row: Row) => string): Problem[] {
  const keys = rows.map(keyOf);
  return keys.flatMap((value, at) =>
    keys.indexOf(value) < at ? [{ path: `${path}/${at}`, code: 'duplicate', value }] : [],
  );
}

function checkCategory(catalogue: Catalogue, category: Category, path: string): Problem[] {
  const problems = [...checkFieldDefinitions(category.fields, `${path}/fields`)];
  if (!catalogue.groups.some((group) => category.code.startsWith(group.code))) {
    problems.push({ path: `${path}/code`, code: 'unknownGroup', value: category.code });
  }
  if (!catalogue.duties.some((duty) => duty.key === category.duty)) {
    problems.push({ path: `${path}/duty`, code: 'unknownDuty', value: category.duty });
  }
  if (category.sensitivity === 'confidential' && category.isPublic) {
    problems.push({ path: `${path}/isPublic`, code: 'confidentialIsNeverPublic', value: category.isPublic });
  }
  if (Boolean(category.emergency) !== Boolean(category.emergencyNumbers)) {
    problems.push({
      path: `${path}/emergencyNumbers`,
      code: 'emergencyNeedsNumbers',
      value: category.emergencyNumbers,
    });
  }
  if (!catalogue.dispatch.some((rule) => isCatchAll(rule) && category.code.startsWith(rule.category))) {
    problems.push({ path: `${path}/code`, code: 'noDispatchRule', value: category.code });
  }
  return problems;
}

/** Holds at every level and whatever the fields say, so that no case of its categories is left without a rule. */
function isCatchAll(rule: DispatchRule): boolean {
  return rule.level === 'any' && !rule.condition;
}

function checkDeadlines(catalogue: Catalogue): Problem[] {
  const { deadlines, categories } = catalogue;
  const idle = deadlines.flatMap((rule, at) =>
    categories.some((category) => category.code.startsWith(rule.category))
      ? []
      : [{ path: `/deadlines/${at}/category`, code: 'matchesNoCategory', value: rule.category }],
  );
  // A case may have no category yet, so each stage needs a rule for everything everywhere.
  const missing = deadlineStages
    .filter((stage) => !deadlines.some((rule) => rule.stage === stage && rule.category === '' && rule.division === ''))
    .map((stage) => ({ path: '/deadlines', code: 'noDeadline', value: stage }));
  return [...idle, ...missing];
}

function checkDispatchRule(catalogue: Catalogue, rule: DispatchRule, path: string): Problem[] {
  const matched = catalogue.categories.filter((category) => category.code.startsWith(rule.category));
  const problems: Problem[] = [];
  if (matched.length === 0)
    problems.push({ path: `${path}/category`, code: 'matchesNoCategory', value: rule.category });
  for (const [at, duty] of [rule.lead, ...rule.assisting].entries()) {
    if (catalogue.duties.some((known) => known.key === duty)) continue;
    problems.push({
      path: at === 0 ? `${path}/lead` : `${path}/assisting/${at - 1}`,
      code: 'unknownDuty',
      value: duty,
    });
  }
  if (new Set([rule.lead, ...rule.assisting]).size <= rule.assisting.length) {
    problems.push({ path: `${path}/assisting`, code: 'duplicate', value: rule.assisting });
  }
  if (matched.length > 0 && !isReachable(catalogue.dispatch, rule, matched)) {
    problems.push({ path, code: 'unreachable', value: rule.id });
  }
  return [...problems, ...checkCondition(rule, matched, path)];
}

/** Some category and level must be left over by the unconditional rules that are more specific. */
function isReachable(rules: readonly DispatchRule[], rule: DispatchRule, matched: readonly Category[]): boolean {
  const levels = rule.level === 'any' ? (['county', 'township', 'community'] as const) : [rule.level];
  const ahead = rules.filter((other) => !other.condition && other !== rule && compareDispatchRules(other, rule) < 0);
  return matched.some((category) =>
    levels.some(
      (level) =>
        !ahead.some(
          (other) => category.code.startsWith(other.category) && (other.level === 'any' || other.level === level),
        ),
    ),
  );
}

function checkCondition(rule: DispatchRule, matched: readonly Category[], path: string): Problem[] {
  const { condition } = rule;
  if (!condition) return [];
  const mayBeMet = matched.some(({ fields }) => {
    const field = Object.hasOwn(fields.properties, condition.field) ? fields.properties[condition.field] : undefined;
    if (!field) return false;
    if (field.enum) return field.enum.some((choice) => choice === condition.equals);
    const type = field.type === 'integer' ? 'number' : field.type;
    return typeof condition.equals === type;
  });
  return mayBeMet ? [] : [{ path: `${path}/condition`, code: 'conditionNeverMet', value: condition }];
}

/** A duty nobody is ever sent is a spelling mistake or a forgotten rule. */
function checkDuties(catalogue: Catalogue): Problem[] {
  const led = new Set(catalogue.dispatch.flatMap((rule) => [rule.lead, ...rule.assisting]));
  return catalogue.duties.flatMap((duty, at) =>
    led.has(duty.key) ? [] : [{ path: `/duties/${at}/key`, code: 'dutyWithoutRule', value: duty.key }],
  );
}
