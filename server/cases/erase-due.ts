import type { RetentionInForce, Step } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import { type Instant, localDateOf, type Refusal } from '@linli/domain/kernel';
import { type Database, insideDivision } from '../database/index.ts';
import { Refused } from '../http/refused.ts';
import { type Due, listContactsDue, listWordsDue } from './erasure-store.ts';
import type { CaseParts } from './parts.ts';
import { takeStep } from './take-step.ts';

type Erasure = Extract<Step, 'contactErasure' | 'erasure'>;
export type DueErasure = Due & { readonly step: Erasure };

const most = 500;

/** What has been kept for as long as its class of record is, and is under no hold. */
export async function listDue(
  database: Database,
  parts: Pick<CaseParts, 'retentionOf'>,
  countyCode: string,
  now: Instant,
): Promise<DueErasure[]> {
  const today = localDateOf(now);
  const { rules } = await parts.retentionOf(countyCode);
  const [contacts, words] = await database.transact(insideDivision(countyCode), (tx) =>
    Promise.all([
      listContactsDue(tx, countyCode, yearsBefore(today, rules.contact.keep), most),
      listWordsDue(tx, countyCode, today, yearsOf(rules), most),
    ]),
  );
  return [
    ...words.map((due) => ({ ...due, step: 'erasure' as const })),
    ...contacts
      .filter(({ code }) => !words.some((due) => due.code === code))
      .map((due) => ({ ...due, step: 'contactErasure' as const })),
  ];
}

/** Erases one case as the clock does, or as a restored backup wants it again. Gives why, where the case does not let it. */
export async function eraseAlone(
  database: Database,
  parts: CaseParts,
  { code, step }: Pick<DueErasure, 'code' | 'step'>,
  now: Instant,
  basis: 'retentionEnded' | 'reapplied' = 'retentionEnded',
): Promise<Refusal | undefined> {
  const input = step === 'erasure' ? { basis } : {};
  try {
    await database.transact(insideDivision(code.slice(0, 6)), (tx) =>
      takeStep(tx, parts, systemActor('retention'), now, code, step, input as never),
    );
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The same for all that is due in a county. Gives how many. */
export async function eraseDue(
  database: Database,
  parts: CaseParts,
  countyCode: string,
  now: Instant,
): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await listDue(database, parts, countyCode, now);
    const refused = [];
    for (const one of due) refused.push(await eraseAlone(database, parts, one, now));
    const count = refused.filter((why) => why === undefined).length;
    erased += count;
    if (due.length < most || count === 0) return erased;
  }
}

/** How many years each class of record is kept, of those that are not kept for ever. */
export function yearsOf(rules: RetentionInForce['rules']): Record<string, number> {
  const kept = Object.entries(rules).map(([recordClass, { keep }]) => [recordClass, keep] as const);
  return Object.fromEntries(kept.filter((rule): rule is [string, number] => rule[1] !== 'permanent'));
}

function yearsBefore(day: string, years: number | 'permanent'): string {
  if (years === 'permanent') throw new Error('How to reach somebody is never kept for ever');
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}
