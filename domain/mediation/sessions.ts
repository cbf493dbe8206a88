import type { AttachmentRef } from '../cases/index.ts';
import { type Instant, later } from '../kernel/index.ts';
import type { Secret } from './secret.ts';

export const sessionKinds = ['together', 'online', 'onSite'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionResults = ['agreed', 'notAgreed', 'toBeContinued'] as const;
export type SessionResult = (typeof sessionResults)[number];

export type Attendance = { party: number; came: 'herself' | 'agent' | 'absent' };

/** A sitting with the parties: planned, then held with its minutes (人民调解记录), or fallen through. */
export type Session = {
  number: number;
  kind: SessionKind;
  at: Instant;
  /** Until when its room is kept for it. */
  untilAt?: Instant;
  /** One of the committee's rooms, in which nobody else sits meanwhile. */
  room?: { readonly id: string; readonly name: string };
  /** The room in words, somewhere else, or a video link by reference. */
  where: Secret;
  invited: number[];
  status: 'planned' | 'held' | 'fellThrough';
  attendance: Attendance[];
  /** Why it was called off before anybody came. */
  calledOff?: Secret;
  minutes?: Secret;
  result?: SessionResult;
};

/** How long a sitting takes where nobody says: what mediators plan for, a morning holds two. */
export const usualMinutes = 90;

export type Sitting = Pick<Session, 'number' | 'kind' | 'at' | 'room'> & { readonly untilAt: Instant };

/** The sittings that are to come, for calendars and rooms: those of a file that nobody mediates any more are none. */
export function sittingsOf({ status, sessions }: { status: string; sessions: readonly Session[] }): Sitting[] {
  if (!['mediating', 'appraising', 'agreed'].includes(status)) return [];
  return sessions
    .filter((each) => each.status === 'planned')
    .map(({ number, kind, at, room, untilAt = later(at, usualMinutes * 60_000) }) => ({
      ...{ number, kind, at, untilAt },
      ...(room && { room }),
    }));
}

/** 背对背: a talk with one party alone. Its notes are the mediator's, and of nobody after her. */
export type Caucus = { number: number; party: number; at: Instant; notes: Secret };

/** 调查记录: somebody heard, or a place looked at. */
export type Investigation = { number: number; at: Instant; of: Secret; answers: Secret };

export type Evidence = {
  number: number;
  from: number | 'mediator';
  name: Secret;
  kind: 'original' | 'copy';
  pages: number;
  file?: AttachmentRef;
  /** Whoever brings it says whether the other side may see it. */
  shownTo: 'file' | 'confidence';
};

/** 鉴定、评估: the days from asking to the opinion do not count. */
export type ExpertOpinion = {
  number: number;
  by: Secret;
  about: Secret;
  askedAt: Instant;
  cameAt?: Instant;
  opinion?: Secret;
  file?: AttachmentRef;
};
