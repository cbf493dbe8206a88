import type { CaseView, HistoryEntry } from '@linli/domain/cases';
import type { cases } from '../../locales/zh-CN/cases.ts';
import type { desk } from '../../locales/zh-CN/desk.ts';

type Words = { desk: typeof desk; cases: typeof cases; when: (instant: string) => string };

/** One entry of the ledger in words: what, by whom, and what was said. */
export function historyLine({ type, actor, body }: HistoryEntry, words: Words) {
  return {
    title: words.desk.event[type] ?? type,
    who: [whoOf(actor, words.desk), actor.unitName].filter(Boolean).join(' · '),
    said: saidIn(type, body, words),
  };
}

/** What came with a step of the story; what came with the report itself stands beside its words. */
export function attachmentsOf({ type, body }: Pick<HistoryEntry, 'type' | 'body'>): CaseView['attachments'] {
  return type === 'case.registered' ? [] : ((body.attachments as CaseView['attachments'] | undefined) ?? []);
}

function whoOf({ kind, name, delegatorName }: HistoryEntry['actor'], words: Words['desk']): string {
  if (name !== undefined && delegatorName !== undefined) return words.byDelegation(name, delegatorName);
  // What the house does by itself, or for somebody outside of it, carries the name of a part of the program.
  if (kind === 'system') return words.actor[name ?? kind] ?? words.actor.system ?? kind;
  return name ?? words.actor[kind] ?? kind;
}

/** The entries whose deadline is that of the work; the others' are the next stage's and stand elsewhere. */
const setsWorkDue = new Set([
  'case.dispatched',
  'case.extensionDecided',
  'case.resumed',
  'case.reworked',
  'case.reopened',
  'case.supervised',
]);

function saidIn(type: string, body: Record<string, unknown>, words: Words): string[] {
  const { desk, cases } = words;
  const answer = body.answer as
    | { responded: boolean; solved: boolean; satisfied: keyof typeof cases.satisfied }
    | undefined;
  const due = (body.due ?? body.decisionDue) as { at?: string } | string | undefined;
  const dueAt = typeof due === 'string' ? due : due?.at;
  return [
    clockOf(body, desk),
    unitsIn(body).join('、'),
    ...seenBefore(body, desk),
    text(desk.choice.decision, body.decision),
    text(desk.choice.trigger, body.trigger),
    text(cases.noFollowUp, body.none),
    text({ ...desk.choice.declineReason, ...cases.suspension }, body.reason) ?? plain(body.reason),
    // The report itself stands in full beside the history.
    type === 'case.registered' ? undefined : plain(body.words),
    plain(body.summary),
    type === 'case.handedOver' ? [body.from, body.to].filter(Boolean).join(' → ') : undefined,
    plain(body.route),
    answer &&
      [
        cases.answered(cases.answer.responded, answer.responded ? cases.yes : cases.no),
        cases.answered(cases.answer.solved, answer.solved ? cases.yes : cases.no),
        cases.satisfied[answer.satisfied],
      ].join(' · '),
    dueAt && setsWorkDue.has(type) && desk.timer.until(words.when(dueAt)),
  ].filter((sentence): sentence is string => !!sentence);
}

/** Which deadline came near or passed, and how far. */
function clockOf({ stage, level }: Record<string, unknown>, { stage: stages, alarm }: typeof desk): string | undefined {
  const clock = text(stages, stage);
  return clock && [clock, text(alarm, level)].filter(Boolean).join(' · ');
}

function unitsIn(body: Record<string, unknown>): string[] {
  const orders = [body.lead, ...((body.orders ?? body.assisting ?? []) as unknown[])];
  const named = orders.map((order) => (order as { unit?: { name?: string } } | undefined)?.unit?.name ?? '');
  const accused = ((body.units ?? []) as { name?: string }[]).map(({ name = '' }) => name);
  return [...named, ...accused].filter(Boolean);
}

/** What the accused had seen before they were named. */
function seenBefore({ seenBy }: Record<string, unknown>, words: typeof desk): string[] {
  const seen = (seenBy ?? []) as { unit: { name: string }; untilSeq: number }[];
  return seen.map(({ unit, untilSeq }) => words.page.seenUntil(unit.name, untilSeq));
}

function text(known: Record<string, string>, value: unknown): string | undefined {
  return typeof value === 'string' ? known[value] : undefined;
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
