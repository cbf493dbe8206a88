import { type CategoryWords, type IntakeQuestion, type IntakeSuggestion, rankCategories } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { findPlace } from './arrival.ts';
import { centreAt } from './centres.ts';
import type { CaseParts } from './parts.ts';
import type { PastWords } from './past-words-store.ts';
import type { Rulebook } from './rulebook.ts';
import { suggestDispatch } from './suggest-dispatch.ts';
import { tellingWordsOf, tokensOf } from './tokens.ts';
import { loadWorld } from './world.ts';

const most = 4;

/** What a report that somebody is taking down now may be, and who would do it; each with its reasons. */
export async function suggestIntake(
  tx: Transaction,
  parts: CaseParts,
  actor: StaffActor,
  now: Instant,
  { words, divisionCode, categoryCode, fields = {} }: IntakeQuestion,
): Promise<IntakeSuggestion> {
  const [rulebook, past] = await Promise.all([parts.rulebook(now), parts.pastWordsOf(actor.divisionCode)]);
  const text = words.normalize('NFKC').toLowerCase();
  const categories = rankCategories(wordsOf(rulebook, past), text, tellingWordsOf(words), most);
  const chosen = categoryCode ?? categories[0]?.categoryCode;
  const shown = categories.map((one) => ({ ...one, because: [...one.because] }));
  if (divisionCode === undefined || chosen === undefined) return { categories: shown };
  const place = findPlace(parts.places, { divisionCode }, actor);
  const world = await loadWorld(tx, parts, now, place.divisionCode);
  const centre = centreAt(world.countyUnits, actor.unitDivisionCode) ?? world.countyCentre;
  if (centre === undefined) return { categories: shown };
  const about = { categoryCode: chosen, fields, place, centre, accusation: undefined };
  const { lead, rule, path } = suggestDispatch(about, world);
  const walked = path.map((step) => ({ place: nameOf(parts, step.divisionCode), isHeld: step.held }));
  return { categories: shown, unit: { categoryCode: chosen, name: lead?.name, rule: rule?.id, path: walked } };
}

/** The last word of 双江街道 滨江社区: what stands above it, the walk names next. */
function nameOf({ places }: CaseParts, divisionCode: string): string {
  return places.nameOf(divisionCode)?.split(' ').at(-1) ?? divisionCode;
}

/** The words of each category, cut once for a version of the catalogue. */
function wordsOf(rulebook: Rulebook, past: PastWords): CategoryWords[] {
  const known = described.get(rulebook) ?? describe(rulebook);
  described.set(rulebook, known);
  return known.map((one) => ({ ...one, past: past.get(one.code) ?? noWords }));
}

const noWords: ReadonlyMap<string, number> = new Map();
const described = new WeakMap<Rulebook, Omit<CategoryWords, 'past'>[]>();

function describe({ categories }: Rulebook): Omit<CategoryWords, 'past'>[] {
  return [...categories.values()].map(({ code, keywords, nameZh, descriptionZh }) => ({
    code,
    keywords: keywords.map((word) => word.toLowerCase()),
    described: tokensOf(nameZh, descriptionZh),
  }));
}
