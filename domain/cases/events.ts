import type { ActorRef } from '../identity/index.ts';
import type { Instant, Period } from '../kernel/index.ts';
import type {
  Accusation,
  AttachmentRef,
  Channel,
  Clock,
  Due,
  FollowUpAnswer,
  NoFollowUpReason,
  Order,
  Place,
  SupervisionTrigger,
  UnitRef,
} from './case.ts';
import type { ErasureBasis } from './erasing.ts';

/** What may stand in the ledger of a case. */
export type CaseEventBodies = {
  'case.registered': {
    id: string;
    code: string;
    countyCode: string;
    channel: Channel;
    reporterKind: 'named' | 'contact' | 'anonymous';
    words: string;
    place: Place;
    categoryCode?: string;
    fields: Record<string, string | number | boolean>;
    sensitivity: 'ordinary' | 'personal' | 'confidential';
    isPublic: boolean;
    accusation?: Accusation;
    isReporterShielded?: boolean;
    attachments: AttachmentRef[];
    centre: UnitRef;
    onTheSpot: boolean;
    linkedTo?: string;
    due: Due;
  };
  'case.categorized': {
    categoryCode: string;
    fields: Record<string, string | number | boolean>;
    sensitivity: 'ordinary' | 'personal' | 'confidential';
    isPublic: boolean;
    place: Place;
    accusation?: Accusation;
  };
  /** `due` where the unit that led is accused: when the case must be dispatched anew. */
  'case.accusationNamed': {
    units: UnitRef[];
    centre: UnitRef;
    /** Units whose open orders, or whose ruling, were taken back. */
    taken: string[];
    /** Which of the accused could see the case, up to which entry. */
    seenBy: { unit: UnitRef; untilSeq: number }[];
    reason: string;
    due?: Due;
  };
  'case.accepted': { publicWords?: string; due: Due };
  'case.declined': { reason: string; words?: string; route: string };
  'case.dispatched': {
    orders: Order[];
    informed: UnitRef[];
    acknowledgeDue: Due;
    firstContactDue: Due;
    rule?: string;
    ruleVersion?: string;
    reason?: string;
  };
  'case.acknowledged': { unitId: string; part: 'lead' | 'assist' };
  'case.returned': { unitId: string; reason: string; due: Due };
  /** `due` where the ruling takes the case from the unit that has it: when it must be dispatched anew. */
  'case.ruled': { unitId: string; reason: string; due?: Due };
  'case.contacted': { words?: string };
  'case.noted': {
    kind: 'note' | 'onSiteCheck' | 'cost';
    words: string;
    costYuan?: number;
    attachments: AttachmentRef[];
    unitId: string;
  };
  'case.supplemented': { words: string; attachments: AttachmentRef[] };
  'case.asked': { words: string };
  'case.answered': { words: string; attachments: AttachmentRef[] };
  'case.extensionAsked': { extra: Period; reason: string; decisionDue: Due };
  'case.extensionDecided': { decision: 'approved' | 'refused'; reason: string; due?: Due };
  'case.suspended': { reason: string; words?: string };
  'case.resumed': {
    words?: string;
    due: Due;
    firstContactDue?: Due;
    assistDues: { unitId: string; due: Due }[];
    decisionDue?: Due;
  };
  'case.jointActionCalled': { orders: Order[]; reason: string };
  'case.assistanceResolved': { unitId: string; summary: string };
  'case.assistanceReleased': { unitId: string; reason: string };
  'case.resolved': { summary: string; due: Due };
  'case.followUpAttempted': { words?: string; againAt?: Instant };
  'case.followedUp': { answer?: FollowUpAnswer; none?: NoFollowUpReason };
  'case.reworked': { reason: string; due: Due };
  'case.escalated': { centre: UnitRef; reason: string; due: Due };
  'case.closed': { words?: string };
  'case.archived': Record<never, never>;
  'case.reminded': { stage: Clock; unitId?: string };
  'case.fellDue': { stage: Clock; unitId?: string; level: 'yellow' | 'red'; informed: UnitRef[] };
  'case.supervised': { trigger: SupervisionTrigger; words: string; listed: boolean; by: string; due?: Instant };
  'case.reopened': { reason: string; due: Due };
  'case.merged': { into: string; reason: string };
  'case.absorbed': { from: string };
  /** Somebody who had worked on it left; the case itself stays with its unit. */
  'case.handedOver': { handOverId: string; unitId: string; from: string; to?: string };
  'case.withdrawn': { reason: string };
  'case.transferred': { to: string; reason: string; route: string };
  'case.held': { reason: string };
  'case.holdReleased': { reason: string };
  'case.contactErased': Record<never, never>;
  /** `by` is the id of a person of the staff, or what kind of actor asked. */
  'case.erasureAsked': { by: string; reason: string };
  /** Which entries lost their words, and the hash of what is left of each, so that they can still be checked. */
  'case.erased': { basis: ErasureBasis; reason?: string; seqs: number[]; digests: string[] };
};

export type CaseEventType = keyof CaseEventBodies;

export type CaseEvent = {
  [Type in CaseEventType]: { type: Type; at: Instant; actor: ActorRef; body: CaseEventBodies[Type] };
}[CaseEventType];
