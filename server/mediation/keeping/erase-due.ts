import { countyOfCode } from '@linli/domain/cases';
import { type Instant, localDateOf, type Refusal, refuse } from '@linli/domain/kernel';
import { eraseMediation, type MediationErasureBasis } from '@linli/domain/mediation';
import { yearsOf } from '../../cases/index.ts';
import { type Database, insideDivision, type Transaction } from '../../database/index.ts';
import { Refused, unlessRefused } from '../../http/index.ts';
import { destroyFileKey } from '../../sealing/index.ts';
import { carryOut } from '../model-cases/telling.ts';
import { recordMediation } from '../record.ts';
import { lockMediation } from '../store.ts';
import type { MediationParts } from '../world.ts';
import { type DueMediation, dropFiles, dropPapers, listMediationsDue } from './keeping-store.ts';

/** The types of entries that say a dispute was destroyed: after a restore it is destroyed again. */
export const mediationErasures = ['mediation.erased'] as const;

const most = 500;

/** Archived disputes whose time is over, and that nobody holds. */
export async function listDueMediations(
  database: Database,
  parts: Pick<MediationParts, 'retentionOf'>,
  countyCode: string,
  now: Instant,
): Promise<DueMediation[]> {
  const { rules } = await parts.retentionOf(countyCode);
  return database.transact(insideDivision(countyCode), (tx) =>
    listMediationsDue(tx, countyCode, localDateOf(now), yearsOf(rules), most),
  );
}

/** Destroys one file as the clock does, or as a restored backup wants it again. Gives why, where it may not. */
export async function eraseMediationAlone(
  database: Database,
  code: string,
  now: Instant,
  basis: MediationErasureBasis = 'retentionEnded',
): Promise<Refusal | undefined> {
  try {
    await database.transact(insideDivision(countyOfCode(code)), (tx) => erase(tx, code, now, basis));
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The same for all that is due in a county. Gives how many. */
export async function eraseDueMediations(
  database: Database,
  parts: Pick<MediationParts, 'retentionOf'>,
  countyCode: string,
  now: Instant,
): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await listDueMediations(database, parts, countyCode, now);
    let count = 0;
    for (const { code } of due) if ((await eraseMediationAlone(database, code, now)) === undefined) count += 1;
    erased += count;
    if (due.length < most || count === 0) return erased;
  }
}

/** The words of the ledger are sealed: without their keys they are as good as gone, and every hash still fits. */
async function erase(tx: Transaction, code: string, now: Instant, basis: MediationErasureBasis): Promise<void> {
  const stored = await lockMediation(tx, code);
  if (stored === undefined) throw new Refused(refuse('mediation.notFound', { values: { code } }));
  const { found, keyIds } = stored;
  const events = unlessRefused(eraseMediation(found, basis, now));
  const after = recordMediation(tx, { stored }, events, { fileId: found.id, keys: {} });
  carryOut(tx, found, events, {}, now);
  for (const id of Object.values(keyIds)) destroyFileKey(tx, found.countyCode, id, now);
  dropPapers(tx, after);
  dropFiles(tx, after);
}
