import type { Instant, Pause, Period } from '../kernel/index.ts';

export const statuses = [
  'registered',
  'accepted',
  'declined',
  'dispatched',
  'acknowledged',
  'returned',
  'handling',
  'suspended',
  'resolved',
  'followedUp',
  'closed',
  'rework',
  'archived',
  'withdrawn',
  'merged',
  'transferred',
] as const;
export type Status = (typeof statuses)[number];

const over: readonly Status[] = ['declined', 'closed', 'archived', 'withdrawn', 'merged', 'transferred'];

/** Nobody works on it any more. */
export function isOver(status: Status): boolean {
  return over.includes(status);
}

const answered: readonly Status[] = ['resolved', 'followedUp', 'closed', 'archived'];

/** What its resolution says is how it stands; of one that is handled again it says how it stood. */
export function isAnswered(status: Status): boolean {
  return answered.includes(status);
}

export const channels = [
  'hotline',
  'window',
  'web',
  'wechat',
  'app',
  'sms',
  'letter',
  'gridWorker',
  'transfer',
  'import',
] as const;
export type Channel = (typeof channels)[number];

/** A deadline as it was fixed: what it was reckoned from, by which rule, on which calendar. */
export type Due = {
  at: Instant;
  from: Instant;
  /** The rule's own period first, then each approved extension. */
  periods: Period[];
  rule: string;
  ruleVersion: string;
  calendarVersion: string;
};

export type UnitRef = { id: string; name: string; divisionCode: string };

export type Order = {
  unit: UnitRef;
  part: 'lead' | 'assist';
  kind: 'dispatch' | 'jointAction';
  status: 'issued' | 'acknowledged' | 'resolved' | 'released' | 'returned';
  task?: string;
  issuedAt: Instant;
  acknowledgedAt?: Instant;
  resolvedAt?: Instant;
  summary?: string;
  due: Due;
};

export type Place = {
  divisionCode: string;
  /** How sure the place is: inside a cell, near one, or only a division named by somebody. */
  precision: 'cell' | 'nearest' | 'division';
  address?: string;
  lng?: number;
  lat?: number;
};

export type AttachmentRef = { id: string; sha256: string; mediaType: string };

export type FollowUpAnswer = {
  responded: boolean;
  solved: boolean;
  satisfied: 'satisfied' | 'basicallySatisfied' | 'dissatisfied';
  words?: string;
};

export const noFollowUpReasons = ['unreachable', 'anonymous', 'reporterRefused', 'notSampled'] as const;
export type NoFollowUpReason = (typeof noFollowUpReasons)[number];

export const supervisionTriggers = ['refused', 'overdue', 'unsolved', 'poorHandling', 'other'] as const;
export type SupervisionTrigger = (typeof supervisionTriggers)[number];
export type Alarm = 'none' | 'reminded' | 'yellow' | 'red';

export type Supervision = {
  trigger: SupervisionTrigger;
  words: string;
  listed: boolean;
  at: Instant;
  by: string;
  due?: Instant;
};

export type Extension = {
  askedAt: Instant;
  extra: Period;
  reason: string;
  decision?: 'approved' | 'refused';
  decidedAt?: Instant;
  decisionDue: Due;
};

/** In the order of a case's life. */
export const stages = ['accept', 'dispatch', 'acknowledge', 'firstContact', 'resolve', 'followUp'] as const;
export type Stage = (typeof stages)[number];
/** Whatever a deadline may run for: a stage, an assisting order, an extension request. */
export type Clock = Stage | 'assist' | 'extensionDecision';

/** 检举控告: a report about units or their people. `other` names one that is no unit of ours, in the reporter's words. */
export type Accusation = { units: UnitRef[]; other?: string };

/** One case as it stands today: the fold of its ledger. Nothing in it names the reporter. */
export type Case = {
  id: string;
  code: string;
  countyCode: string;
  version: number;
  status: Status;
  channel: Channel;
  reporterKind: 'named' | 'contact' | 'anonymous';
  words: string;
  place: Place;
  categoryCode?: string;
  fields: Record<string, string | number | boolean>;
  sensitivity: 'ordinary' | 'personal' | 'confidential';
  isPublic: boolean;
  /** Kept from whom it accuses: see accusation.ts. Absent where nobody is accused. */
  accusation?: Accusation;
  /** The unit that handles it is not to know who reported. */
  isReporterShielded?: boolean;
  publicWords?: string;
  attachments: AttachmentRef[];
  /** Which of them units added to their notes: not for the reporter's eyes. */
  attachmentsOfUnits: string[];
  /** The centre that owns the case now. */
  centre: UnitRef;
  orders: Order[];
  /** Units told without being asked to act. */
  informed: UnitRef[];
  dues: Partial<Record<Stage, Due>>;
  pauses: (Pause & { reason: string })[];
  returns: number;
  ruling?: { unitId: string; reason: string; at: Instant };
  extensions: Extension[];
  handlers: string[];
  followUpAttempts: Instant[];
  /** Nobody answered: when the centre means to call again. */
  followUpAgainAt?: Instant;
  followUp?: FollowUpAnswer & { at: Instant };
  noFollowUp?: NoFollowUpReason;
  rounds: number;
  /** How far the supervision ladder has climbed on each deadline that runs. */
  alarms: { clock: Clock; unitId?: string; level: Exclude<Alarm, 'none'> }[];
  /** The worst of them. */
  alarm: { stage?: Clock; level: Alarm };
  supervisions: Supervision[];
  resolution?: { summary: string; at: Instant };
  outcome?: { reason: string; words?: string; route?: string };
  mergedInto?: string;
  absorbed: string[];
  onTheSpot: boolean;
  reopenings: number;
  linkedTo?: string;
  /** Questions to the reporter and her answers stand in the ledger; here is whose turn it is. */
  conversation?: { askedAt: Instant; answeredAt?: Instant; waitsFor?: 'reporter' | 'unit' };
  registeredAt: Instant;
  acceptedAt?: Instant;
  dispatchedAt?: Instant;
  acknowledgedAt?: Instant;
  firstContactAt?: Instant;
  closedAt?: Instant;
  archivedAt?: Instant;
  /** Nothing may be erased as long as it stands. */
  hold?: { reason: string; at: Instant };
  erasureAsked?: { by: string; reason: string; at: Instant };
  /** Since then nobody knows how to reach the reporter. */
  contactErasedAt?: Instant;
  /** Since then only decisions, dates and hashes are left. */
  erasedAt?: Instant;
};

export function leadOrder(found: Pick<Case, 'orders'>): Order | undefined {
  return found.orders.findLast(
    (order) => order.part === 'lead' && order.status !== 'returned' && order.status !== 'released',
  );
}

/** The order that a unit still has to carry out, if any. */
export function openOrderOf(found: Pick<Case, 'orders'>, unitId: string): Order | undefined {
  return found.orders.find(
    (order) => order.unit.id === unitId && (order.status === 'issued' || order.status === 'acknowledged'),
  );
}

export function openAssisting(found: Pick<Case, 'orders'>): Order[] {
  return found.orders.filter(
    (order) => order.part === 'assist' && (order.status === 'issued' || order.status === 'acknowledged'),
  );
}
