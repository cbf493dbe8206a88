import type { Category, Channel } from '@linli/domain/cases';
import { fill, pick, type Scene } from './scene.ts';
import frequency from './words/frequency.json' with { type: 'json' };
import outcomes from './words/outcomes.json' with { type: 'json' };
import phrases from './words/phrases.json' with { type: 'json' };
import reports from './words/reports.json' with { type: 'json' };
import tones from './words/tones.json' with { type: 'json' };

type Tone = Exclude<keyof typeof tones, 'generic' | 'genericShort'>;

/** Occasions with words of their own that no category changes: 'returnReasons', 'followUpSatisfied', … */
export type Occasion = keyof typeof phrases;

/**
 * What somebody says about a matter of this category over this channel: an old resident by telephone, the note that an
 * operator takes, a grid worker on her round, a short message, an angry one.
 */
export function reportWords(random: () => number, category: Category, scene: Scene, channel: Channel): string {
  const core = coreOf(random, category, scene);
  const tone = drawTone(random, category.code, channel);
  return fill(pick(random, tones[tone]), scene, { core });
}

/** 办结: what was done, in words fit for the resident. */
export function resolutionWords(random: () => number, category: Category, scene: Scene): string {
  return fill(pick(random, outcomeOf(category, 'resolutions')), scene);
}

/** A note of the unit while it works on the case. */
export function noteWords(random: () => number, category: Category, scene: Scene): string {
  return fill(pick(random, outcomeOf(category, 'notes')), scene);
}

/** Words for an occasion that is alike in every category. */
export function phrase(random: () => number, occasion: Occasion): string {
  return pick(random, phrases[occasion]);
}

function coreOf(random: () => number, category: Category, scene: Scene): string {
  const own = (reports as Record<string, string[]>)[category.code];
  if (own) return fill(pick(random, own), scene);
  const name = category.nameZh;
  // The first list in the form is the heart of the matter: 未发放, 合同争议.
  const choices = Object.values(category.fields.properties).find((field) => field.enum)?.enum;
  return choices
    ? fill(pick(random, tones.generic), scene, { name, choice: pick(random, choices) })
    : fill(pick(random, tones.genericShort), scene, { name });
}

function drawTone(random: () => number, code: string, channel: Channel): Tone {
  const isCalm = frequency.calm.includes(code);
  const isPhysical = frequency.physicalGroups.includes(code.slice(0, 2));
  if (channel === 'gridWorker') return isPhysical ? 'patrol' : 'visit';
  if (channel === 'letter' || channel === 'window' || channel === 'transfer') return 'formal';
  const mood: Tone[] = isCalm ? ['plain'] : ['plain', 'plain', 'angry'];
  if (channel === 'hotline') return pick(random, ['record', 'record', 'elder', ...mood]);
  if (channel === 'web') return pick(random, ['formal', 'formal', ...mood]);
  return pick(random, ['brief', 'brief', ...mood]);
}

function outcomeOf(category: Category, part: 'resolutions' | 'notes'): string[] {
  const table = outcomes as Record<string, Record<typeof part, string[]>>;
  const own = table[category.code]?.[part] ?? [];
  const ofGroup = table[category.code.slice(0, 2)]?.[part] ?? [];
  return part === 'resolutions' && own.length > 0 ? own : [...own, ...ofGroup];
}
