import { type Case, type CaseEvent, type CaseEventType, hasReceipt, publicCaseOf } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { zhCN as words } from './locales/zh-CN.ts';
import { spokenMoment } from './spoken-moment.ts';

/** Somebody who is told of a case: whoever reported it or one that was merged into it, or who has the same trouble. */
export type Recipient = {
  readonly causeId: string;
  /** Her own case: after a merger another than the one that is told of. */
  readonly caseId: string;
  readonly code: string;
  readonly sensitivity: Case['sensitivity'];
  readonly part: 'reporter' | 'subscriber';
  readonly toKind: 'phone' | 'email';
  readonly toValue: string;
  readonly token: string | null;
  /** She hears of entries after this one: the merger. */
  readonly sinceSeq: number;
  /** When she subscribed. */
  readonly since: Instant | null;
};

/** One text message has 70 characters; the code stands after them. */
const most = 70;

/**
 * What one recipient is told of one entry: undefined where it does not concern her. A confidential matter is only said to
 * have moved. Who did not report this very case hears no more of it than everybody may see.
 */
export function wordMessage(entry: CaseEvent, found: Case, recipient: Recipient): string | undefined {
  const sentence = sentenceFor(entry, found, recipient);
  return sentence && `${within(sentence)} ${words.code(spoken(recipient.code))}`;
}

/** The types of entries that somebody may be told of. */
export const toldTypes: readonly CaseEventType[] = [
  'case.accepted',
  'case.declined',
  'case.dispatched',
  'case.asked',
  'case.extensionDecided',
  'case.suspended',
  'case.resumed',
  'case.resolved',
  'case.reworked',
  'case.closed',
  'case.merged',
  'case.withdrawn',
  'case.transferred',
];

function sentenceFor(entry: CaseEvent, found: Case, recipient: Recipient): string | undefined {
  const isOver = entry.type === 'case.withdrawn' || entry.type === 'case.transferred';
  const isReporter = recipient.part === 'reporter';
  const isOwn = isReporter && recipient.caseId === found.id;
  const isShown = publicCaseOf(found, found.code) !== undefined;
  const isConfidential = [found.sensitivity, recipient.sensitivity].includes('confidential');
  if (entry.type === 'case.asked' && !isOwn) return undefined;
  if (isReporter && isConfidential) return isTold(entry) ? words.private : undefined;
  if (!isReporter && !isShown) return isOver ? words.hidden : undefined;
  if (!isOwn && isOver) return isReporter ? words.ended : words.hidden;
  return tell(entry, found, { matter: isReporter ? words.yours : words.followed, isOwn, isOpen: isOwn || isShown });
}

type Manner = { readonly matter: string; readonly isOwn: boolean; readonly isOpen: boolean };

function tell(entry: CaseEvent, found: Case, { matter, isOwn, isOpen }: Manner): string | undefined {
  switch (entry.type) {
    case 'case.accepted':
      return words.accepted(matter);
    case 'case.declined':
      return fitting(words.declined(matter), entry.body.route);
    case 'case.dispatched': {
      const lead = entry.body.orders.find(({ part }) => part === 'lead');
      return lead && fitting(words.dispatched(matter, spokenMoment(lead.due.at)), lead.unit.name);
    }
    case 'case.asked':
      return isOwn && hasReceipt(found) ? words.asked : undefined;
    case 'case.extensionDecided': {
      const { decision, due, reason } = entry.body;
      if (decision !== 'approved' || due === undefined) return undefined;
      const when = spokenMoment(due.at);
      return isOwn ? fitting(words.extended(matter, when), reason) : words.extendedTo(matter, when);
    }
    case 'case.suspended':
      return words.suspended(matter, suspensionOf(entry.body.reason, isOwn));
    case 'case.resumed':
      return words.resumed(matter, spokenMoment(entry.body.due.at));
    case 'case.resolved': {
      if (!isOpen) return words.resolvedOnly(matter);
      const isAsked = isOwn && hasReceipt(found);
      return fitting((isAsked ? words.resolvedAsk : words.resolved)(matter), entry.body.summary);
    }
    case 'case.reworked':
      return words.reworked(matter, spokenMoment(entry.body.due.at));
    case 'case.closed':
      return isOwn && hasReceipt(found) ? words.closedOfReporter : words.closed(matter);
    case 'case.merged':
      return words.merged(matter, spoken(entry.body.into));
    case 'case.withdrawn':
      return words.withdrawn;
    case 'case.transferred':
      return fitting(words.transferred, entry.body.route);
    default:
      return undefined;
  }
}

function isTold(entry: CaseEvent): boolean {
  const isRefused = entry.type === 'case.extensionDecided' && entry.body.decision !== 'approved';
  return toldTypes.includes(entry.type) && !isRefused;
}

function suspensionOf(reason: string, isOwn: boolean): string {
  if (reason === 'awaitingReporter' && !isOwn) return words.awaitingOther;
  return words.suspensions[reason] ?? (words.suspensions.other as string);
}

/** The sentence with as much of a text in it as one message holds. */
function fitting(sentence: (text: string) => string, text: string): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')];
  const room = most - [...sentence('')].length;
  return sentence(letters.length <= room ? letters.join('') : `${letters.slice(0, Math.max(0, room - 1)).join('')}…`);
}

function within(sentence: string): string {
  const letters = [...sentence];
  return letters.length <= most ? sentence : `${letters.slice(0, most - 1).join('')}…`;
}

/** 500235 260301 1234 5678: a code in groups, as the screens write it. */
function spoken(code: string): string {
  return code.replace(/^(\d{6})(\d{6})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
}
