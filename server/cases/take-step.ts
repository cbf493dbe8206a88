import {
  type AccusationWorld,
  type Case,
  type CategorizationWorld,
  type DispatchWorld,
  decide,
  isCaseCode,
  type Step,
  type StepInput,
} from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { type Instant, refuse, startOfHour } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { Refused, unlessRefused } from '../http/refused.ts';
import { findPlace } from './arrival.ts';
import { claimAttachments } from './attachment-store.ts';
import { centreAbove, receiversAt } from './centres.ts';
import { eraseCase, listRedactions } from './erase-case.ts';
import { shredContact } from './erasure-store.ts';
import { findLastMoment } from './history-store.ts';
import type { CaseParts } from './parts.ts';
import { record } from './record.ts';
import { lockCase, type Stored } from './store.ts';
import { suggestDispatch } from './suggest-dispatch.ts';
import { sealVolume } from './volume/seal-volume.ts';
import { type LoadedWorld, loadWorld } from './world.ts';

export type SingleStep = Exclude<Step, 'merger'>;

/** Takes one step of one case: loads it, lets the domain decide, records what was decided. */
export async function takeStep<Name extends SingleStep>(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  code: string,
  step: Name,
  input: StepInput<Name>,
  isCurrent: (found: Case) => void = () => {},
): Promise<Case> {
  const before = await getLockedCase(tx, code);
  isCurrent(before.found);
  const attachments = (input as { attachments?: string[] }).attachments ?? [];
  const at = await momentOf(tx, before.found, actor, now);
  const base = await loadWorld(tx, parts, at, before.found.place.divisionCode, attachments);
  const redactions = step === 'erasure' ? await listRedactions(tx, before.found) : [];
  const world = { ...base, redactions, ...preparations[step]?.(before.found, input as never, base, parts, actor) };
  const events = unlessRefused(decide(before.found, step, input, actor, world));
  const found = record(tx, before, events, world, namingOf(parts, world, before.found, input));
  claimAttachments(tx, { ...found, divisionCode: found.place.divisionCode }, attachments);
  if (step === 'contactErasure') shredContact(tx, found, now);
  if (step === 'erasure') return eraseCase(tx, found, now);
  if (step === 'archive') await seal(tx, parts, found, base);
  return found;
}

/**
 * When the step counts as taken. Whoever gave no name is not to be found by when she came back: her steps are kept to the
 * hour, but never before what had happened already.
 */
async function momentOf(tx: Transaction, found: Case, actor: Actor, now: Instant): Promise<Instant> {
  if (actor.kind !== 'reporter' || found.reporterKind !== 'anonymous') return now;
  const [hour, last] = [startOfHour(now), await findLastMoment(tx, found.countyCode, found.id)];
  return last !== undefined && last > hour ? last : hour;
}

async function seal(tx: Transaction, parts: CaseParts, found: Case, { rulebook }: LoadedWorld): Promise<void> {
  await sealVolume(tx, found, rulebook.categories, parts.places, await parts.retentionOf(found.countyCode));
}

/** A case that the actor cannot see does not exist for her. */
export async function getLockedCase(tx: Transaction, code: string): Promise<Stored> {
  const before = isCaseCode(code) ? await lockCase(tx, code) : undefined;
  if (before === undefined) throw new Refused(refuse('case.notFound', { values: { code } }));
  return before;
}

type Prepare = (found: Case, input: never, world: LoadedWorld, parts: CaseParts, actor: Actor) => object;

/** What some steps need to know besides the usual. */
const preparations: Partial<Record<SingleStep, Prepare>> = {
  categorization: (_, input: StepInput<'categorization'>, world, parts, actor): Partial<CategorizationWorld> => ({
    category: world.rulebook.categories.get(input.categoryCode),
    place: input.place === undefined ? undefined : findPlace(parts.places, input.place, actor),
  }),
  dispatch: (found, _, world): Partial<DispatchWorld> => {
    const { rule, lead } = suggestDispatch(found, world);
    return { suggestion: { rule: rule?.id, ruleVersion: rule?.version, leadUnitId: lead?.unitId } };
  },
  accusation: (found, _, world): Partial<AccusationWorld> => ({
    receivers: receiversAt(world.countyUnits, found.centre.divisionCode),
  }),
  followUp: (found, _, world) => ({ centreAbove: centreAbove(world.countyUnits, found.centre) }),
};

function namingOf(parts: CaseParts, world: LoadedWorld, found: Case, input: object) {
  const { categoryCode, place } = input as Partial<StepInput<'categorization'>>;
  if (categoryCode === undefined) return {};
  const divisionCode = place?.divisionCode ?? found.place.divisionCode;
  return {
    categoryName: world.rulebook.categories.get(categoryCode)?.nameZh,
    placeName: parts.places.nameOf(divisionCode),
  };
}
