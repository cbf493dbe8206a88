import { foldMediation, jointUnitsOf, type Mediation, type MediationEvent } from '@linli/domain/mediation';
import { appendEntries, beginning, type Transaction } from '../database/index.ts';
import { type KeyIds, type Keys, sealSecrets, textsOf } from './keys.ts';
import { keepSittings } from './sitting-store.ts';
import { insertMediation, keepNumber, type StoredMediation, updateMediation } from './store.ts';

type Before = { readonly stored: StoredMediation } | { readonly keyIds: KeyIds };

/**
 * Writes down what was decided, its words sealed: the row, the ledger, the number and the outbox, in the caller's
 * transaction. The outbox is told the code and the state, and no name. Sends everything without waiting.
 */
export function recordMediation(
  tx: Transaction,
  before: Before,
  events: readonly MediationEvent[],
  keys: Keys,
): Mediation {
  const stored = 'stored' in before ? before.stored : undefined;
  const known = stored === undefined ? new Set<string>() : textsOf(stored.found);
  const sealed = events.map((event) => sealSecrets(event, keys, known));
  const found = foldMediation(sealed, stored?.found);
  const first = stored?.found.version ?? 0;
  const entries = sealed.map(({ type, at, actor, body }, index) => {
    const { countyCode, id: subjectId } = found;
    return { countyCode, subject: 'mediation', subjectId, seq: first + index + 1, type, at, actor, body };
  });
  const receivingId = found.status === 'handedOn' ? found.handingsOn.at(-1)?.to.id : undefined;
  const jointIds = jointUnitsOf(found).map(({ id }) => id);
  const notice = { code: found.code, status: found.status, committeeId: found.committee.id, receivingId, jointIds };
  appendEntries(tx, entries, stored?.ledgerHash ?? beginning, notice, (ledgerHash) => {
    if ('keyIds' in before) insertMediation(tx, found, ledgerHash, before.keyIds);
    else updateMediation(tx, found, ledgerHash);
  });
  if (stored !== undefined) keepSittings(tx, stored.found, found);
  for (const event of sealed)
    if (event.type === 'mediation.accepted' || event.type === 'mediation.takenOver')
      keepNumber(tx, found, event.body.number);
  return found;
}
