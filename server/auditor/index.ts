import { type Counted, checkEntries } from './check-entries.ts';
import { checkLog } from './check-log.ts';
import type { Source } from './entry.ts';
import type { Misfit } from './misfit.ts';

export { openDatabaseSource } from './database-source.ts';
export type { Source } from './entry.ts';
export { openFileSource } from './file-source.ts';
export type { Kind, Misfit } from './misfit.ts';
export { readHead } from './signed-note.ts';

export type AuditVerdict = Counted & {
  /** Undefined where everything fits. */
  readonly misfit?: Misfit;
  readonly checkpoints: number;
  /** Leaves of the tree. */
  readonly size: number;
  readonly root?: string;
};

export type AuditOptions = {
  readonly verifierKey?: string;
  /** A checkpoint that somebody kept: a signed note. */
  readonly saved?: string;
  readonly progress?: (entries: number) => void;
};

/**
 * Recomputes everything from the entries to the signed checkpoints and names the first thing that does not fit. Shares no
 * code with what wrote it: `independence.test.ts` holds it to that.
 */
export async function audit(source: Source, options: AuditOptions = {}): Promise<AuditVerdict> {
  const { verifierKey, saved, progress = () => {} } = options;
  const counted: Counted = { ledgers: 0, entries: 0, erased: 0, pending: 0 };
  const checkpoints = await source.checkpoints();
  const told = { checkpoints: checkpoints.length, size: 0 };
  const misfit = await checkEntries(source.entries(), counted, progress);
  if (misfit !== undefined) return { ...counted, ...told, misfit };

  const [orphan] = await source.orphans();
  if (orphan !== undefined) {
    const { countyCode, subjectId, seq, position, leafIndex } = orphan;
    const deleted: Misfit = { what: 'deleted', countyCode, subjectId, seq, position, leafIndex };
    return { ...counted, ...told, misfit: deleted };
  }
  const tiles = await source.tiles();
  const log = await checkLog({ links: source.links(), tiles, checkpoints, verifierKey, saved });
  return { ...counted, ...told, ...log };
}
