import type { Instant } from '@linli/domain/kernel';
import type { MediationWorld, RosterEntry } from '@linli/domain/mediation';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { listStaffActors } from '../identity/index.ts';
import { loadMediationRules } from './rules/load-rules.ts';

/** What the room needs of the parts that main.ts joins. */
export type MediationParts = Pick<CaseParts, 'calendarOf' | 'unitsOf' | 'keyRing' | 'random' | 'files' | 'places'>;

/** What a decision may look at: the calendar, the units of the county, and of the mediators who are named those in office. */
export async function loadMediationWorld(
  tx: Transaction,
  parts: MediationParts,
  now: Instant,
  divisionCode: string,
  named: readonly string[] = [],
): Promise<MediationWorld> {
  const countyCode = divisionCode.slice(0, 6);
  const [calendar, units, rules, roster] = await Promise.all([
    parts.calendarOf(divisionCode),
    parts.unitsOf(tx, countyCode),
    loadMediationRules(tx, countyCode),
    named.length > 0 ? listMediators(tx, countyCode, named) : new Map<string, RosterEntry>(),
  ]);
  return {
    now,
    calendar,
    periods: rules.periods,
    periodsVersion: rules.version,
    roads: rules.roads,
    disputeTypes: new Map(rules.disputeTypes.map((each) => [each.code, each])),
    units: units.byId,
    roster,
    attachments: new Map(),
  };
}

async function listMediators(tx: Transaction, countyCode: string, named: readonly string[]) {
  const staff = await listStaffActors(tx, countyCode, named);
  return new Map<string, RosterEntry>(
    staff
      .filter(({ role, unitKind }) => role === 'mediator' && unitKind === 'mediationCommittee')
      .map(({ personId, name, unitId }) => [personId, { personId, name, unitId }]),
  );
}
