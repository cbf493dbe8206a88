import type { CaseView } from '@linli/domain/cases';
import { dateAndTime } from '../../client/beijing-time.ts';
import type { Language } from '../../client/locale.ts';
import type { cases } from '../../locales/zh-CN/cases.ts';
import type { story } from '../../locales/zh-CN/story.ts';
import { holderOf, plainStatus } from './plain-status.ts';

export type StoryStop = {
  key: string;
  title: string;
  when?: string;
  words?: string[];
  state: 'past' | 'now' | 'ahead';
  /** What was promised has passed. */
  isLate?: boolean;
};
type Telling = { words: typeof story; caseWords: typeof cases; now: number; language: Language };

/** One case as a plain story: what happened, who has it and until when, what comes. */
export function storyOf(found: CaseView, telling: Telling): StoryStop[] {
  const past = pastStops(found, telling);
  const present = presentStop(found, telling);
  return present === undefined ? lastIsNow(past) : [...past, present, ...aheadStops(found, telling)];
}

function pastStops(found: CaseView, { words, caseWords, now, language }: Telling): StoryStop[] {
  const at = (instant: string) => dateAndTime(instant, now, language);
  const lead = leadOf(found);
  const assisting = found.orders.filter((order) => order.part === 'assist').map((order) => order.unit.name);
  const extension = found.extensions.findLast((asked) => asked.decision === 'approved');
  return [
    stop('received', words.received, at(found.registeredAt)),
    found.acceptedAt && stop('accepted', words.accepted(found.centre.name), at(found.acceptedAt), [found.publicWords]),
    found.dispatchedAt &&
      lead &&
      stop('sent', words.sent(lead), at(found.dispatchedAt), [
        assisting.length > 0 ? words.assisting(assisting.join('、')) : undefined,
      ]),
    found.acknowledgedAt && lead && stop('acknowledged', words.acknowledged(lead), at(found.acknowledgedAt)),
    found.firstContactAt && stop('contacted', words.contacted, at(found.firstContactAt)),
    extension?.decidedAt &&
      stop(
        'extended',
        words.extended(`${extension.extra.amount} ${caseWords.timeUnit[extension.extra.unit] ?? ''}`),
        at(extension.decidedAt),
        [words.extensionReason(extension.reason)],
      ),
    ...found.supervisions.map((one) => stop(`supervised-${one.at}`, words.supervised, at(one.at))),
    found.resolution &&
      lead &&
      stop('resolved', words.resolved(lead), at(found.resolution.at), [
        found.status === 'resolved' ? undefined : found.resolution.summary,
      ]),
    found.followUp &&
      stop('answered', found.followUp.solved ? words.answered : words.askedNotSolved, at(found.followUp.at)),
    // Who asked for it to be done again should find that she was heard.
    found.status === 'rework' && stop('again', words.askedNotSolved),
    found.closedAt && stop('closed', words.closed, at(found.closedAt)),
    found.archivedAt && stop('archived', words.archived, at(found.archivedAt)),
    endingStop(found, words),
  ].filter((one) => one !== undefined && one !== '' && one !== false);
}

function endingStop(found: CaseView, words: typeof story): StoryStop | undefined {
  const endings: Partial<Record<CaseView['status'], string>> = {
    declined: words.declined,
    transferred: words.transferred,
    withdrawn: words.withdrawn,
    merged: words.merged,
  };
  const title = endings[found.status];
  if (title === undefined) return undefined;
  return stop('ending', title, undefined, [
    found.outcome?.words,
    found.mergedInto && words.mergedInto(found.mergedInto),
    found.outcome?.route && words.whatNext(found.outcome.route),
  ]);
}

const isPresent: readonly CaseView['status'][] = [
  ...(['registered', 'accepted', 'returned', 'dispatched', 'acknowledged'] as const),
  ...(['handling', 'rework', 'suspended', 'resolved'] as const),
];

function presentStop(found: CaseView, { words, caseWords, now, language }: Telling): StoryStop | undefined {
  if (!isPresent.includes(found.status)) return undefined;
  const title =
    found.status === 'suspended'
      ? words.suspended(suspensionReason(found, caseWords))
      : plainStatus(found.status, holderOf(found), words);
  const due = promisedAt(found);
  const isLate = due !== undefined && Date.parse(due) < now && found.status !== 'suspended';
  const when = due && (isLate ? words.overdue : words.promised)(dateAndTime(due, now, language));
  // Whoever is asked whether it is done should have before her eyes what is said to be done.
  const done = found.status === 'resolved' ? found.resolution?.summary : undefined;
  return { ...stop('present', title, when, [done]), state: 'now', ...(isLate ? { isLate } : {}) };
}

function aheadStops(found: CaseView, { words }: Telling): StoryStop[] {
  const { handle, resolve, evaluate, close } = words.ahead;
  const beforeWork = ['registered', 'accepted', 'returned', 'dispatched'].includes(found.status);
  const titles = found.status === 'resolved' ? [close] : [...(beforeWork ? [handle] : []), resolve, evaluate, close];
  return titles.map((title) => ({ key: title, title, state: 'ahead' }));
}

/** The date that matters to the reporter: when it will be done; before that is known, when it will be taken up. None once it is done. */
export function promisedAt(found: CaseView): string | undefined {
  const { resolve, acknowledge, accept } = found.dues;
  if (found.status === 'registered') return accept?.at;
  if (found.status === 'resolved') return undefined;
  return (resolve ?? acknowledge ?? accept)?.at;
}

function suspensionReason(found: CaseView, caseWords: typeof cases): string {
  const reason = found.pauses.at(-1)?.reason ?? 'other';
  return caseWords.suspension[reason as keyof typeof caseWords.suspension] ?? reason;
}

function leadOf(found: CaseView): string | undefined {
  return found.orders.findLast((order) => order.part === 'lead' && order.status !== 'returned')?.unit.name;
}

function lastIsNow(stops: StoryStop[]): StoryStop[] {
  return stops.map((one, index) => (index === stops.length - 1 ? { ...one, state: 'now' } : one));
}

function stop(key: string, title: string, when?: string, words: Array<string | undefined | ''> = []): StoryStop {
  const kept = words.filter((sentence): sentence is string => !!sentence);
  return { key, title, state: 'past', ...(when ? { when } : {}), ...(kept.length > 0 ? { words: kept } : {}) };
}
