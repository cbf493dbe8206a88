import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  fileNumberText,
  type LeadPresence,
  leadMediator,
  type Mediation,
  type MediatorCard,
  mayActOnMediation,
  type Presence,
  sittingsOf,
  unattendedSittings,
} from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { listFilesWithSittings } from '../sitting-store.ts';
import { listMediatorsOfPeople, type StoredMediator } from './store.ts';

/** When whoever leads a file is there, for whoever plans its sittings. */
export async function showLeadPresence(tx: Transaction, found: Mediation): Promise<LeadPresence> {
  const lead = leadMediator(found);
  if (lead === undefined) return {};
  const rows = await listMediatorsOfPeople(tx, found.countyCode, [lead.personId]);
  const { dutyHours, away } = presenceOf(rosterOf(found, lead.personId, rows));
  return { lead: { personId: lead.personId, name: lead.name, dutyHours: [...dutyHours], away: [...away] } };
}

/** The same of each file of a list that has a sitting to come, by the code of the file. */
export async function presencesOfLeads(
  tx: Transaction,
  countyCode: string,
  files: readonly Mediation[],
): Promise<Map<string, Presence>> {
  const led = files.flatMap((found) => {
    const lead = leadMediator(found);
    return lead === undefined || sittingsOf(found).length === 0 ? [] : [{ found, personId: lead.personId }];
  });
  if (led.length === 0) return new Map();
  const people = [...new Set(led.map(({ personId }) => personId))];
  const rows = await listMediatorsOfPeople(tx, countyCode, people);
  return new Map(led.map(({ found, personId }) => [found.code, presenceOf(rosterOf(found, personId, rows))]));
}

/**
 * The sittings that were planned for when this mediator, who leads them, is not to be expected: for whoever may change her
 * hours. With the eyes of the county, for she may lead files of other committees: which file it is, is told to who reads it.
 */
export async function listUnattended(
  tx: Transaction,
  { personId, countyCode }: StoredMediator,
  actor: Actor,
  now: Instant,
): Promise<MediatorCard['unattended']> {
  if (personId === undefined) return [];
  const files = (await listFilesWithSittings(tx, countyCode, personId, now)).filter(
    (found) => leadMediator(found)?.personId === personId,
  );
  const presences = await presencesOfLeads(tx, countyCode, files);
  const sittings = files.flatMap((found) => {
    const file = mayActOnMediation(actor, 'listMediations', found) ? { file: fileOf(found) } : {};
    return unattendedSittings(found, presences.get(found.code) ?? presenceOf(), now).map(
      ({ at, untilAt, because }) => ({
        ...{ at, untilAt, because },
        ...file,
      }),
    );
  });
  return sittings.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

function fileOf({ code, disputeType, numbers }: Mediation) {
  const last = numbers.at(-1);
  return { code, disputeType, ...(last && { number: fileNumberText(last) }) };
}

/** The roster of the file's committee, or of one that assists it, goes before that of any other. */
function rosterOf(found: Mediation, personId: string, rows: readonly StoredMediator[]): StoredMediator | undefined {
  const hers = rows.filter((row) => row.personId === personId);
  return hers.find(({ unitId }) => isOfFile(found, unitId)) ?? hers[0];
}

/** Of whom no roster says anything she is taken to be there. */
export function presenceOf({ dutyHours = [], away = [] }: Partial<StoredMediator> = {}): Presence {
  return { dutyHours, away };
}

export function isOfFile({ committee, assisting }: Mediation, unitId: string): boolean {
  return committee.id === unitId || assisting.some(({ id }) => id === unitId);
}
