import type { Case, Limits, World } from '@linli/domain/cases';
import type { Calendar, Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { findAttachments } from './attachment-store.ts';
import { centreAt } from './centres.ts';
import type { CaseParts, CountyUnits } from './parts.ts';
import type { Rulebook } from './rulebook.ts';

export type LoadedWorld = World & { rulebook: Rulebook; countyUnits: CountyUnits };

/** What a decision may look at: the rules, the calendar and the units in force for a place. */
export async function loadWorld(
  tx: Transaction,
  parts: CaseParts,
  now: Instant,
  divisionCode: string,
  attachmentIds: readonly string[] = [],
): Promise<LoadedWorld> {
  const countyCode = divisionCode.slice(0, 6);
  const [rulebook, calendar, limits, countyUnits, attachments] = await Promise.all([
    parts.rulebook(now),
    parts.calendarOf(divisionCode),
    parts.limitsOf(divisionCode),
    parts.unitsOf(tx, countyCode),
    findAttachments(tx, countyCode, attachmentIds),
  ]);
  return {
    now,
    calendar,
    limits,
    rules: rulebook.deadlines,
    rulesVersion: rulebook.version,
    units: countyUnits.byId,
    countyCentre: centreAt(countyUnits, countyCode),
    attachments,
    rulebook,
    countyUnits,
  };
}

/** The parts of the world that decide which steps are open now. */
export type Circumstances = { now: Instant; limits: Limits; calendar: Calendar };

export async function loadCircumstances(parts: CaseParts, now: Instant, found: Case): Promise<Circumstances> {
  const [calendar, limits] = await Promise.all([
    parts.calendarOf(found.place.divisionCode),
    parts.limitsOf(found.place.divisionCode),
  ]);
  return { now, calendar, limits };
}
