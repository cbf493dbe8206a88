import type { CaseEvent } from '@linli/domain/cases';
import { type CaseStory, listStories } from '../../cases/index.ts';
import { newId } from '../../database/index.ts';
import { type OutboxEntry, type Reader, subjectsByCounty } from '../../jobs/index.ts';
import { insertMessages, listRecipients, type Message } from './message-store.ts';
import { type Recipient, toldTypes, wordMessage } from './word-message.ts';

/**
 * Writes down whom to tell what when something has happened to a case. The messages commit together with the reader's
 * place: each entry is told once, whatever crashes. Sending them is another's work.
 */
export const messagesReaction: Reader = {
  name: 'channels.messages',
  react: async (tx, entries) => {
    const told = entries.filter((entry) => (toldTypes as readonly string[]).includes(entry.type));
    for (const [countyCode, ids] of subjectsByCounty(told, 'case')) {
      const [stories, recipients] = await Promise.all([
        listStories(tx, countyCode, ids, toldTypes),
        listRecipients(tx, countyCode, ids),
      ]);
      const byCause = Map.groupBy(recipients, ({ causeId }) => causeId);
      const storyOf = new Map(stories.map((story) => [story.found.id, story]));
      const messages = told
        .filter((entry) => entry.countyCode === countyCode && entry.subject === 'case')
        .flatMap((entry) => messagesOf(entry, storyOf.get(entry.subjectId), byCause.get(entry.subjectId) ?? []));
      insertMessages(tx, messages);
    }
  },
};

function messagesOf(told: OutboxEntry, story: CaseStory | undefined, recipients: readonly Recipient[]): Message[] {
  const entry = story?.entries.find(({ type, at }) => type === told.type && at === told.at);
  if (story === undefined || entry === undefined) return [];
  // Who reported twice, or reported and subscribed, is told once: as whoever may hear most.
  const distance = ({ part, caseId, causeId }: Recipient) => (part === 'subscriber' ? 2 : caseId === causeId ? 0 : 1);
  const concerned = recipients.filter(
    ({ sinceSeq, since }) => told.seq > sinceSeq && (since === null || since <= told.at),
  );
  const nearestLast = concerned.toSorted((one, other) => distance(other) - distance(one));
  const addresses = new Map(nearestLast.map((recipient) => [recipient.toValue, recipient]));
  return [...addresses.values()].flatMap((recipient) => messageOf(told, entry, story, recipient) ?? []);
}

function messageOf(told: OutboxEntry, entry: CaseEvent, { found }: CaseStory, recipient: Recipient) {
  const words = wordMessage(entry, found, recipient);
  if (words === undefined) return undefined;
  const { caseId, code, part, toKind, toValue, token } = recipient;
  return {
    countyCode: told.countyCode,
    id: newId(told.at),
    caseId,
    causeId: told.subjectId,
    causeSeq: told.seq,
    type: told.type,
    part,
    toKind,
    toValue,
    words,
    leavePath: token === null ? undefined : `/public/cases/${code}?leave=${token}`,
    createdAt: told.at,
  };
}
