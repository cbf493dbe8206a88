import { type Actor, actorRef } from '../identity/index.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import type { Case } from './case.ts';
import { archive, close, followUp, followUpAttempt, reopen } from './closing.ts';
import { answer, ask } from './conversing.ts';
import { acknowledge, callJointAction, dispatch, release, returnOrder, rule } from './dispatching.ts';
import { askErasure, erase, eraseContact, hold, releaseHold } from './erasing.ts';
import type { CaseEvent, CaseEventBodies, CaseEventType } from './events.ts';
import {
  addNote,
  askExtension,
  contact,
  decideExtension,
  resolve,
  resolveAssistance,
  resume,
  supplement,
  suspend,
} from './handling.ts';
import type { Step, StepInput } from './inputs.ts';
import { accept, categorize, decline, transfer, withdraw } from './intake.ts';
import { nameAccused } from './name-accused.ts';
import { whyNot } from './next-steps.ts';
import { superviseByPerson } from './supervising.ts';
import type { World } from './world.ts';

/** What a decision gives: one or more events, each a type and its body. */
export type Decided = { [Type in CaseEventType]: readonly [Type, CaseEventBodies[Type]] }[CaseEventType][];

export type Decide<Name extends Step> = (
  found: Case,
  input: StepInput<Name>,
  world: World,
  actor: Actor,
) => Decided | Refusal;

/** Merging touches two cases and is decided in merging.ts. */
type SingleCaseStep = Exclude<Step, 'merger'>;

const decisions: { [Name in SingleCaseStep]: Decide<Name> } = {
  categorization: categorize,
  accusation: nameAccused,
  acceptance: accept,
  declination: decline,
  dispatch,
  acknowledgement: acknowledge,
  return: returnOrder,
  ruling: rule,
  firstContact: contact,
  note: addNote,
  supplement,
  question: ask,
  answer,
  extensionRequest: askExtension,
  extensionDecision: decideExtension,
  suspension: suspend,
  resumption: resume,
  jointAction: callJointAction,
  assistance: resolveAssistance,
  release,
  resolution: resolve,
  followUpAttempt,
  followUp,
  closure: close,
  archive,
  supervision: superviseByPerson,
  reopening: reopen,
  withdrawal: withdraw,
  transfer,
  legalHold: hold,
  holdRelease: releaseHold,
  contactErasure: eraseContact,
  erasureRequest: askErasure,
  erasure: erase,
};

/**
 * Decides one step of one case: the events to write down, or a refusal that says why not. Pure; the caller records
 * the events and the case that `fold` makes of them in one transaction.
 */
export function decide<Name extends SingleCaseStep>(
  found: Case,
  step: Name,
  input: StepInput<Name>,
  actor: Actor,
  world: World,
): CaseEvent[] | Refusal {
  const no = whyNot(found, step, actor, world);
  if (no !== undefined) return no;
  const decided = (decisions[step] as Decide<Name>)(found, input, world, actor);
  return isRefusal(decided) ? decided : stamp(decided, actor, world.now);
}

/** Events as the ledger takes them: with their author and their time. */
export function stamp(decided: Decided, actor: Actor, now: string): CaseEvent[] {
  return decided.map(([type, body]) => ({ type, at: now, actor: actorRef(actor), body }) as CaseEvent);
}
