import type { CaseView, PlaceVisitInput } from '@linli/domain/cases';
import type { DraftPhoto } from '../../client/draft.ts';
import type { Intent } from '../../client/intent.ts';
import type { Problem } from '../../client/problem.ts';
import type { Finding } from '../finding.ts';

export type GridStep = 'acknowledgement' | 'return' | 'note' | 'resolution' | 'assistance';

/** What an act asks of the server. `seen` is the case as she saw it when she decided. */
export type ActCall =
  | { kind: 'registration'; finding: Finding }
  | { kind: 'visit'; visit: PlaceVisitInput }
  | {
      kind: 'step';
      code: string;
      step: GridStep;
      body: { words?: string; summary?: string; reason?: string; kind?: string };
      seen?: { version: number; status: CaseView['status'] };
    };

/** One thing a grid worker has done, kept on the phone until the server has it. Its id is the key of its one sending. */
export type Act = {
  id: Intent;
  postId: string;
  madeAt: number;
  /** The matter in a few words, for the list. */
  about: string;
  divisionCode: string;
  photos: DraftPhoto[];
  call: ActCall;
  state: 'waiting' | 'sent' | 'refused';
  problem?: Problem;
  sentAt?: number;
  /** The code that what she registered has been given. */
  code?: string;
};

const sentShownMilliseconds = 24 * 3_600_000;

export function inOrder(acts: readonly Act[]): Act[] {
  return acts.toSorted((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1));
}

export function caseOf({ call, code }: Act): string | undefined {
  return call.kind === 'step' ? call.code : code;
}

/** The next to go: in order, but never past one of the same case that waits for her to decide. */
export function nextToSend(acts: readonly Act[]): Act | undefined {
  const stuck = new Set(acts.filter(({ state }) => state === 'refused').map(caseOf));
  return inOrder(acts).find((act) => act.state === 'waiting' && (caseOf(act) === undefined || !stuck.has(caseOf(act))));
}

/**
 * Her own steps move the case on. Those that follow were decided on the same sight of it, so they go on from what her last
 * one made of it; what somebody else changed in between is still noticed, at the first of them.
 */
export function rebased(acts: readonly Act[], sent: Act, now: Pick<CaseView, 'version' | 'status'>): Act[] {
  const { call } = sent;
  if (call.kind !== 'step' || call.seen === undefined) return [];
  const { code, seen } = call;
  return acts.flatMap((act) => {
    const follows = act.state === 'waiting' && act.id !== sent.id && act.call.kind === 'step' && act.call.code === code;
    if (!follows || act.call.kind !== 'step' || act.call.seen?.version !== seen.version) return [];
    return [{ ...act, call: { ...act.call, seen: { version: now.version, status: now.status } } }];
  });
}

/** Without its photos and her words: they are at the server now. */
export function sentAct(act: Act, now: number, code?: string): Act {
  const { problem: _, ...rest } = act;
  const call = withoutWords(act.call);
  return { ...rest, call, photos: [], state: 'sent', sentAt: now, ...(code ? { code } : {}) };
}

function withoutWords(call: ActCall): ActCall {
  if (call.kind === 'registration') return { ...call, finding: { ...call.finding, words: '', summary: '' } };
  if (call.kind === 'step') return { ...call, body: call.body.kind ? { kind: call.body.kind } : {} };
  const { words: _, ...visit } = call.visit;
  return { ...call, visit };
}

export function isWorthShowing(act: Act, now: number): boolean {
  return act.state !== 'sent' || now - (act.sentAt ?? 0) < sentShownMilliseconds;
}

export function bytesOf(acts: readonly Act[]): number {
  const photos = acts.filter(({ state }) => state !== 'sent').flatMap((act) => act.photos);
  return photos.reduce((sum, { picture }) => sum + picture.size, 0);
}

/** What she wrote, as a note to the case: where a step came too late, her words are still worth keeping. */
export function asNote(call: Extract<ActCall, { kind: 'step' }>): Extract<ActCall, { kind: 'step' }> | undefined {
  const words = call.body.words ?? call.body.summary ?? call.body.reason;
  if (call.step === 'note' || words === undefined) return undefined;
  return { kind: 'step', code: call.code, step: 'note', body: { kind: 'note', words } };
}
