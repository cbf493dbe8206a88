import { type Actor, scopeOf } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import { type AttachmentUse, partyOf } from '@linli/domain/mediation';
import type { cleanFile } from '../cases/index.ts';
import { type Database, newId } from '../database/index.ts';
import { keepSealed } from './attachment-bytes.ts';
import { uploaderOf } from './attachment-routes.ts';
import { insertAttachment } from './attachment-store.ts';
import { findKeys } from './keys.ts';
import { getMediation } from './show.ts';
import type { MediationParts } from './world.ts';

/** A file that is clean already, handed in for a step to name: what the door does after it has looked at an upload. */
export async function handInFile(
  database: Database,
  parts: MediationParts,
  actor: Actor,
  { code, use }: { code: string; use: AttachmentUse },
  clean: Awaited<ReturnType<typeof cleanFile>>,
  now: Instant,
): Promise<string> {
  const id = newId(now);
  return database.transact(scopeOf(actor), async (tx) => {
    const { found, keyIds } = await getMediation(tx, actor, code);
    const keys = await findKeys(tx, parts.keyRing, found, keyIds);
    const about = { countyCode: found.countyCode, id, use, on: localDateOf(now) };
    const kept = await keepSealed(parts.files, keys, about, clean);
    const uploadedBy = uploaderOf(actor);
    insertAttachment(tx, found, { ...kept, id, use, givenBy: partyOf(actor, found), uploadedBy }, now);
    return id;
  });
}
