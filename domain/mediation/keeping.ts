import type { RecordClass } from '../cases/index.ts';
import { systemActor } from '../identity/index.ts';
import { type Instant, type Refusal, refuse } from '../kernel/index.ts';
import type { MediationEvent } from './events.ts';
import type { MediationInput } from './inputs.ts';
import { type DecidedMediation, stampMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { modelCaseStateOf } from './model-cases/model-case.ts';
import { secretOf } from './secret.ts';

/** Its time was over; or it had been destroyed before, and a backup brought it back. */
export const mediationErasureBases = ['retentionEnded', 'reapplied'] as const;
export type MediationErasureBasis = (typeof mediationErasureBases)[number];

/** A file that was mediated is kept as a case that was handled, one that came to nothing as one that ended. */
export function classOfMediation({
  outcome,
}: {
  readonly outcome?: { readonly kind: string } | undefined;
}): Extract<RecordClass, 'handledFile' | 'endedFile'> {
  return outcome?.kind === 'settled' || outcome?.kind === 'failed' ? 'handledFile' : 'endedFile';
}

/** 诉讼、监察、档案检查: who keeps the files says so, and says when it is over. */
export function holdFile(_: Mediation, { reason }: MediationInput<'legalHold'>): DecidedMediation {
  return [['mediation.held', { reason: secretOf('committee', reason) }]];
}

export function releaseFile(_: Mediation, { reason }: MediationInput<'holdRelease'>): DecidedMediation {
  return [['mediation.holdReleased', { reason: secretOf('committee', reason) }]];
}

/** What everybody is told who comes to a file that is no more. */
export function refuseErased(at: Instant): Refusal {
  return refuse('mediation.erased', { values: { at } });
}

/**
 * Destroys a file whose time to be kept is over: that it was, in which committee, under which numbers, from when to when and how it
 * ended stays, and no word of it. What was told of it in public goes first, for nobody could take that back any more.
 */
export function eraseMediation(
  found: Mediation,
  basis: MediationErasureBasis,
  now: Instant,
): MediationEvent[] | Refusal {
  const no = whyNotErase(found);
  if (no !== undefined) return no;
  const isTold = found.modelCase !== undefined && modelCaseStateOf(found) !== 'takenBack';
  const decided: DecidedMediation = [
    ...(isTold ? ([['mediation.modelCaseTakenBack', { by: 'retention' }]] as const) : []),
    ['mediation.erased', { basis }],
  ];
  return stampMediation(decided, systemActor('retention'), now);
}

function whyNotErase({ erasedAt, hold, status }: Mediation): Refusal | undefined {
  if (erasedAt !== undefined) return refuseErased(erasedAt);
  if (hold !== undefined) return refuse('mediation.held');
  return status === 'archived' ? undefined : refuse('mediation.stepNotNow', { values: { step: 'erasure', status } });
}
