import type { Category, CustomField } from '@linli/domain/cases';
import type { LocalDate } from '@linli/domain/kernel';
import { pick, type Scene } from './scene.ts';

type Value = string | number | boolean;
type Telling = {
  readonly random: () => number;
  readonly scene: Scene;
  /** What was said: the form must not contradict it. */
  readonly words: string;
  readonly today: LocalDate;
};

const dayInMilliseconds = 86_400_000;

/** Answers to a category's form: its schema accepts them, and they agree with the words and the scene of the report. */
export function reportFields(category: Category, telling: Telling): Record<string, Value> {
  const { properties, required = [] } = category.fields;
  const answers: Record<string, Value> = {};
  for (const [name, field] of Object.entries(properties)) {
    const value = answer(name, field, required.includes(name), telling);
    if (value !== undefined) answers[name] = value;
  }
  return answers;
}

function answer(name: string, field: CustomField, isRequired: boolean, telling: Telling): Value | undefined {
  const { random, today } = telling;
  if (field.enum) return choiceIn(field.enum, isRequired, telling);
  if (field.type === 'string' && !field.format && !field.pattern) return textFor(name, isRequired, telling);
  if (name.endsWith('Yuan')) return sumIn(telling.words, field);
  const told = countIn(telling.words, field);
  if (told === 'inWords' && !isRequired) return undefined;
  if (typeof told === 'number') return told;
  if (!isRequired && random() < 0.5) return undefined;
  if (field.type === 'boolean') return random() < 0.2;
  if (field.type !== 'string') return numberFor(name, field, telling);
  if (field.format === 'date') return daysBefore(today, 1 + Math.floor(random() * 60));
  return Array.from({ length: 20 }, () => Math.floor(random() * 10)).join('');
}

/** The choice that the words speak of, told by the most pairs of characters that both share. */
function choiceIn(choices: readonly string[], isRequired: boolean, { random, words }: Telling): string | undefined {
  const shared = (choice: string) => pairsOf(choice).filter((pair) => words.includes(pair)).length / choice.length;
  const best = choices.toSorted((one, other) => shared(other) - shared(one))[0];
  if (best && shared(best) > 0) return best;
  return isRequired || random() < 0.1 ? pick(random, choices) : undefined;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function sumIn(words: string, { minimum = 0, maximum = 0 }: CustomField): number | undefined {
  const sum = Number(/(\d+)元/.exec(words)?.[1] ?? Number.NaN);
  return sum >= minimum && sum <= maximum ? sum : undefined;
}

/** A number told with its unit, 4盏; 'inWords' where the unit is told without digits, 三天, and a number would contradict. */
function countIn(words: string, field: CustomField): number | 'inWords' | undefined {
  const { minimum = 0, maximum = 0, 'x-unit': unit } = field;
  if (unit === undefined || !words.includes(unit)) return undefined;
  const count = Number(new RegExp(`(\\d+)个?${unit}`).exec(words)?.[1] ?? Number.NaN);
  return count >= minimum && count <= maximum ? count : 'inWords';
}

/** Small numbers come far more often than large ones; a floor is the one that was told. */
function numberFor(name: string, { minimum = 0, maximum = 100 }: CustomField, telling: Telling): number {
  const { random, scene, today } = telling;
  const inBounds = (value: number) => Math.min(maximum, Math.max(minimum, value));
  if (name.endsWith('Year')) return inBounds(Number(today.slice(0, 4)) - Math.floor(random() * 4));
  if (/floor/i.test(name)) return inBounds(Number(scene.floor));
  if (name.endsWith('Age')) return inBounds(65 + Math.floor(random() * 25));
  return inBounds(1 + Math.floor(random() ** 3 * Math.min(maximum, 40)));
}

function textFor(name: string, isRequired: boolean, { random, scene, words }: Telling): string | undefined {
  if (name === 'poleNumber') return random() < 0.4 ? `LD-${scene.m}${scene.n}` : undefined;
  const told = particularFor(name, scene);
  return told !== undefined && (isRequired || words.includes(told)) ? told : undefined;
}

function particularFor(name: string, scene: Scene): string | undefined {
  if (name === 'building') return scene.building;
  if (name === 'estateName') return scene.estate;
  if (name === 'shopName') return scene.shop;
  if (/^(company|employer|payer)Name$/.test(name)) return scene.company;
  if (name === 'schoolName') return scene.school;
  if (name === 'productName') return scene.goods;
  if (name === 'lineNumber') return `${scene.n}路`;
  return /^(road|place|stop)Name$|^(crossing|place)$/.test(name) ? scene.spot : undefined;
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * dayInMilliseconds).toISOString().slice(0, 10);
}
