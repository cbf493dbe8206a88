import { newId, type Transaction } from '../../database/index.ts';
import { type OutboxEntry, type Reader, subjectsByCounty } from '../../jobs/index.ts';
import type { KeyRing } from '../../sealing/index.ts';
import { insertMessages, type Message, scrubMessages } from './message-store.ts';
import { type Addressed, type Happening, listHappenings, listRecipients } from './recipient-store.ts';
import { type Recipient, toldTypes, wordMessage } from './word-message.ts';

/**
 * Writes down whom to tell what when something has happened to a case. The messages commit together with the reader's
 * place: each entry is told once, whatever crashes. Sending them is another's work.
 */
export const messagesReaction = (keyRing: KeyRing): Reader => ({
  name: 'channels.messages',
  react: async (tx, entries) => {
    forget(tx, entries);
    const told = entries.filter(
      ({ subject, type }) => subject === 'case' && (toldTypes as readonly string[]).includes(type),
    );
    for (const [countyCode, ofCounty] of Map.groupBy(told, (entry) => entry.countyCode)) {
      const ids = [...new Set(ofCounty.map(({ subjectId }) => subjectId))];
      const [happenings, recipients] = await Promise.all([
        listHappenings(tx, countyCode, ofCounty),
        listRecipients(tx, keyRing, countyCode, ids),
      ]);
      const byCause = Map.groupBy(recipients, ({ causeId }) => causeId);
      insertMessages(
        tx,
        happenings.flatMap((happening) => messagesOf(happening, byCause.get(happening.caseId) ?? [])),
      );
    }
  },
});

/** Whoever had her data erased is not to be found in what she was told either. */
function forget(tx: Transaction, entries: readonly OutboxEntry[]): void {
  const erasures = { 'case.contactErased': ['reporter'], 'case.erased': ['reporter', 'subscriber'] } as const;
  for (const [type, parts] of Object.entries(erasures))
    for (const [countyCode, ids] of subjectsByCounty(
      entries.filter((entry) => entry.type === type),
      'case',
    ))
      scrubMessages(tx, countyCode, ids, parts);
}

function messagesOf(happening: Happening, recipients: readonly Addressed[]): Message[] {
  const { seq, entry } = happening;
  const concerned = recipients.filter(({ sinceSeq, since }) => seq > sinceSeq && (since === null || since <= entry.at));
  // Who reported twice, or reported and subscribed, is told once: as whoever may hear most.
  const distance = ({ part, caseId, causeId }: Recipient) => (part === 'subscriber' ? 2 : caseId === causeId ? 0 : 1);
  const nearestLast = concerned.toSorted((one, other) => distance(other) - distance(one));
  const addresses = new Map(nearestLast.map((recipient) => [recipient.toValue, recipient]));
  return [...addresses.values()].flatMap((recipient) => messageOf(happening, recipient) ?? []);
}

function messageOf({ entry, found, seq }: Happening, { key, ...recipient }: Addressed): Message | undefined {
  const words = wordMessage(entry, found, recipient);
  if (words === undefined) return undefined;
  const { causeId, caseId, code, part, toKind, toValue, token } = recipient;
  return {
    countyCode: found.countyCode,
    id: newId(entry.at),
    key,
    caseId,
    causeId,
    causeSeq: seq,
    type: entry.type,
    part,
    toKind,
    toValue,
    words,
    leavePath: token === null ? undefined : `/public/cases/${code}?leave=${token}`,
    createdAt: entry.at,
  };
}
