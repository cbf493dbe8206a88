import type { Instant } from '@linli/domain/kernel';
import type { MediationWorld, RosterEntry } from '@linli/domain/mediation';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { listStaffActors } from '../identity/index.ts';
import { loadMediationRules } from './rules/load-rules.ts';

/** What the room needs of the parts that main.ts joins. */
export type MediationParts = Pick<CaseParts, 'calendarOf' | 'unitsOf' | 'keyRing' | 'random' | 'files' | 'places'>;

/** What a decision may look at: the calendar, the units of the county, and the mediators in office where some are named. */
export async function loadMediationWorld(
  tx: Transaction,
  parts: MediationParts,
  now: Instant,
  divisionCode: string,
  needs: { roster?: boolean } = {},
): Promise<MediationWorld> {
  const countyCode = divisionCode.slice(0, 6);
  const [calendar, units, rules, roster] = await Promise.all([
    parts.calendarOf(divisionCode),
    parts.unitsOf(tx, countyCode),
    loadMediationRules(tx, countyCode),
    needs.roster === true ? listMediators(tx, countyCode) : new Map<string, RosterEntry>(),
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

async function listMediators(tx: Transaction, countyCode: string): Promise<Map<string, RosterEntry>> {
  const staff = await listStaffActors(tx, countyCode);
  return new Map(
    staff
      .filter(({ role, unitKind }) => role === 'mediator' && unitKind === 'mediationCommittee')
      .map(({ personId, name, unitId }) => [personId, { personId, name, unitId }]),
  );
}
