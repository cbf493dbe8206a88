import type { AttachmentRef, UnitRef } from '../cases/index.ts';
import type { Instant, LocalDate } from '../kernel/index.ts';
import type { Secret } from './secret.ts';

export const handingKinds = ['level', 'trade', 'across'] as const;
/** 分级 one level up, 归口 to the committee of the trade, 跨区域 to another place through the level above. */
export type HandingKind = (typeof handingKinds)[number];

export const passingReasons = ['grave', 'tied', 'noCommittee'] as const;
/** Why a level is passed over: the matter is doubtful or grave (疑难复杂), its committee is tied to a party or recused, or there is none. */
export type PassingReason = (typeof passingReasons)[number];

/** The file goes to another committee with its record; until that one takes it over, whoever had it answers for it. */
export type HandingOn = {
  from: UnitRef;
  to: UnitRef;
  kind: HandingKind;
  /** Where a level lies between them that was passed over. */
  passesOver?: PassingReason;
  reason: Secret;
  at: Instant;
  takenOverAt?: Instant;
  givenBack?: { at: Instant; reason: Secret };
};

/** The levels between two committees, the nearest first, by the divisions that they are of: from a village to the county its township. */
export function levelsBetween(from: string, to: string): string[] {
  return [9, 6, 4]
    .filter((digits) => digits < from.length && digits > to.length)
    .map((digits) => from.slice(0, digits));
}

/** 联席会议: for a doubtful or grave matter, asked for by the committee and called by the county. */
export type JointMeeting = {
  number: number;
  /** What the units are told of the matter: written for them, and all they read of the file. */
  brief: Secret;
  askedAt: Instant;
  called?: { by: UnitRef; at: Instant; meetsAt: Instant; where: string; agenda: Secret; units: UnitRef[] };
  held?: { at: Instant; minutes: Secret };
  decisions: { number: number; unit: UnitRef; what: Secret; byOn: LocalDate; doneAt?: Instant }[];
};

export const authorities = ['court', 'procuratorate', 'police', 'petitionOffice', 'arbitration'] as const;
export type Authority = (typeof authorities)[number];

/** 诉调、检调、警调对接: what went over or came back, with a receipt. */
export type TransferRecord = {
  at: Instant;
  direction: 'received' | 'sent' | 'returned';
  authority: Authority;
  papers: Secret;
  /** The number under which the other house keeps it. */
  theirNumber?: string;
  receipt?: AttachmentRef;
};
