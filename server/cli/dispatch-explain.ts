import type { Category } from '@linli/domain/cases';
import { isRefusal, refuse } from '@linli/domain/kernel';
import type { CentreLevel, DispatchExplanation, DispatchRule, DispatchStep } from '@linli/domain/territory';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { printable } from './printable.ts';
import { withDatabase } from './with-database.ts';

type Options = { category: string; division: string; level: string; field?: string[] };
type Value = string | number | boolean;

const digitsOfLevel = { county: 6, township: 9, community: 12 } as const satisfies Record<CentreLevel, number>;

/** `linli dispatch explain`: which unit takes up a matter at a place, and why. */
export function registerDispatchExplain(program: Command): void {
  groupOf(program, 'dispatch', '派单')
    .command('explain')
    .description('说明某类事项在某地由哪个单位承办，依据哪条规则、逐级怎样找到')
    .requiredOption('--category <代码>', '事项类别，如 0101')
    .requiredOption('--division <区划代码>', '事发地：区县以下的区划或网格代码')
    .option('--level <级别>', `派单中心的级别：${Object.keys(digitsOfLevel).join('、')}`, 'county')
    .option('--field <名称=值>', '事项的自定义项，可重复', (text, before: string[] = []) => [...before, text])
    .action(answering(answerExplain));
}

async function answerExplain(options: Options) {
  const level = readLevel(options.level);
  const division = await readDivision(options.division, level);
  const [cases, { insideDivision }, { unitsOf }, { openPlaces }] = await Promise.all([
    import('../cases/index.ts'),
    import('../database/index.ts'),
    import('../identity/index.ts'),
    import('../territory/index.ts'),
  ]);
  const county = division.slice(0, 6);

  const found = await withDatabase({ migrate: false }, async ({ asApp }) => {
    const rulebook = await asApp((tx) => cases.loadRulebook(tx, new Date().toISOString()));
    if (rulebook === undefined) return refuse('catalogue.none');
    const category = rulebook.categories.get(options.category);
    if (category === undefined) return refuse('category.notFound', { values: { category: options.category } });
    const fields = readFields(options.field ?? [], category);
    const countyUnits = await asApp((tx) => unitsOf(tx, county), insideDivision(county));
    const places = await openPlaces((work) => asApp(work), { alsoCounties: [county] });
    places.close();
    const place = { divisionCode: division, precision: 'division' as const };
    const centre = { id: '', name: '', divisionCode: division.slice(0, digitsOfLevel[level]) };
    const asked = { categoryCode: category.code, fields, place, centre };
    const explanation = cases.suggestDispatch(asked, { rulebook, countyUnits });
    const rule = rulebook.dispatch.find(({ id }) => id === explanation.rule?.id);
    const nameOf = (code: string) => places.nameOf(code) ?? levelWords[code.length] ?? '';
    const unitName = (id: string) => countyUnits.byId.get(id)?.name ?? id;
    const dutyName = (key: string) => rulebook.duties.find((duty) => duty.key === key)?.nameZh ?? key;
    return {
      question: { category: category.code, division, level, fields },
      explanation,
      rule,
      category,
      nameOf,
      unitName,
      dutyName,
    };
  });
  if (isRefusal(found)) return found;
  return { json: { ...found.question, ...found.explanation }, text: inWords(found) };
}

type Found = {
  question: { category: string; division: string; level: CentreLevel; fields: Record<string, Value> };
  explanation: DispatchExplanation;
  rule?: DispatchRule;
  category: Category;
  nameOf: (code: string) => string;
  unitName: (id: string) => string;
  dutyName: (key: string) => string;
};

function inWords(found: Found): string {
  const { question, explanation, category, nameOf, dutyName } = found;
  const { lead, assisting, missing, path } = explanation;
  return [
    `事项：${category.code} ${category.nameZh}`,
    `地点：${question.division} ${nameOf(question.division)}`,
    ruleInWords(found),
    ...(path.length === 0 ? [] : ['从事发地逐级往上找：', ...path.map((step) => stepInWords(step, found))]),
    lead === undefined ? `主办单位：${fallbackWords[explanation.fallback ?? 'noRule']}` : `主办单位：${lead.name}`,
    ...assisting.map(({ name, duty }) => `协办单位：${name}（${dutyName(duty)}）`),
    ...missing.map((duty) => `协办职责“${dutyName(duty)}”：往上各级都没有单位承担`),
  ]
    .map(printable)
    .join('\n');
}

const fallbackWords = {
  noRule: '没有适用的派单规则，留在中心待分派',
  noHolder: '往上各级都没有单位承担这项职责，留在中心待分派',
} as const;

function ruleInWords({ explanation, rule, category, dutyName }: Found): string {
  if (explanation.rule === undefined || rule === undefined) return '派单规则：没有';
  const scope = rule.category === '' ? '所有类别' : `类别 ${rule.category}`;
  const level = rule.level === 'any' ? '各级中心' : `${centreWords[rule.level]}中心`;
  return `派单规则：${rule.id}（${explanation.rule.version} 版）：${scope}，${level}${conditionInWords(rule, category)}，由承担“${dutyName(rule.lead)}”职责的单位主办`;
}

function conditionInWords({ condition }: DispatchRule, category: Category): string {
  if (condition === undefined) return '';
  const title = category.fields.properties[condition.field]?.title ?? condition.field;
  const value = typeof condition.equals === 'boolean' ? (condition.equals ? '是' : '否') : condition.equals;
  return `，“${title}”为“${value}”`;
}

function stepInWords({ divisionCode, held, unitIds, choice }: DispatchStep, { nameOf, unitName }: Found): string {
  const place = `  ${divisionCode} ${nameOf(divisionCode)}`;
  if (!held) return `${place}：没有`;
  const others = unitIds.length > 1 ? `（${unitIds.length} 个单位中${choiceWords[choice ?? 'onlyHolder']}）` : '';
  return `${place}：${unitName(unitIds[0] ?? '')}${others}`;
}

const choiceWords = { onlyHolder: '唯一承担', fewestDuties: '职责最专一', smallestId: '设立最早' } as const;
const centreWords = { county: '区县', township: '乡镇（街道）', community: '社区（村）' } as const satisfies Record<
  CentreLevel,
  string
>;
const levelWords: Readonly<Record<number, string>> = {
  2: '省',
  4: '市',
  6: '区县',
  9: '乡镇（街道）',
  12: '社区（村）',
  15: '网格',
};

function readLevel(text: string): CentreLevel {
  if (Object.hasOwn(digitsOfLevel, text)) return text as CentreLevel;
  throw new UsageError('level.invalid', `--level 的值“${text}”应为 ${Object.keys(digitsOfLevel).join('、')} 之一。`);
}

async function readDivision(text: string, level: CentreLevel): Promise<string> {
  const { isDivisionCode } = await import('@linli/domain/territory');
  if (isDivisionCode(text) && text.length >= digitsOfLevel[level]) return text;
  throw new UsageError('division.invalid', `--division 的值“${text}”不是${centreWords[level]}或其下级的区划代码。`);
}

/** Typed as the category wants them: a condition compares values, not texts. */
function readFields(texts: readonly string[], { fields: { properties }, nameZh }: Category): Record<string, Value> {
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...rest] = text.split('=');
      const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (field === undefined || rest.length === 0)
        throw new UsageError(
          'field.unknown',
          `--field 的值“${text}”不对：${nameZh}的自定义项有 ${Object.keys(properties).join('、') || '（无）'}，写作 名称=值。`,
        );
      return [name, readValue(text, field.type, rest.join('='))];
    }),
  );
}

const truths: Readonly<Record<string, boolean>> = { true: true, 是: true, false: false, 否: false };

function readValue(text: string, type: 'string' | 'integer' | 'number' | 'boolean', value: string): Value {
  if (type === 'string') return value;
  const read = type === 'boolean' ? truths[value] : value.trim() === '' ? undefined : Number(value);
  if (read !== undefined && !Number.isNaN(read)) return read;
  throw new UsageError('field.wrongType', `--field 的值“${text}”应为${type === 'boolean' ? '是或否' : '数'}。`);
}
