import type { Instant } from '@linli/domain/kernel';
import type { Mediation, MediationWorld } from '@linli/domain/mediation';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { listTies } from './rosters/candidates-store.ts';
import { listMediatorPosts } from './rosters/mediator-posts.ts';
import { loadMediationRules } from './rules/load-rules.ts';

/** What the room needs of the parts that main.ts joins. */
export type MediationParts = CaseParts;

/** What a decision may look at: the calendar, the units and the rules of the county. */
export async function loadMediationWorld(
  tx: Transaction,
  parts: MediationParts,
  now: Instant,
  divisionCode: string,
): Promise<MediationWorld> {
  const countyCode = divisionCode.slice(0, 6);
  const [calendar, units, rules] = await Promise.all([
    parts.calendarOf(divisionCode),
    parts.unitsOf(tx, countyCode),
    loadMediationRules(tx, countyCode),
  ]);
  return {
    now,
    calendar,
    periods: rules.periods,
    periodsVersion: rules.version,
    roads: rules.roads,
    disputeTypes: new Map(rules.disputeTypes.map((each) => [each.code, each])),
    units: units.byId,
    roster: new Map(),
    attachments: new Map(),
  };
}

/** Of the mediators whom a step names those in office, and who of them is tied to a party. */
export async function loadNamedMediators(
  tx: Transaction,
  found: Mediation,
  named: readonly string[],
): Promise<Pick<MediationWorld, 'roster' | 'tied'>> {
  if (named.length === 0) return { roster: new Map() };
  const [posts, tied] = await Promise.all([listMediatorPosts(tx, found, named), listTies(tx, found)]);
  return {
    roster: new Map(posts.map(({ personId, name, unitId }) => [personId, { personId, name, unitId }])),
    tied,
  };
}
