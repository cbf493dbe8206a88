import type { Instant } from '../../kernel/index.ts';
import type { MediationEventBodies } from '../events.ts';
import type { Mediation } from '../mediation.ts';
import type { ModelCase } from './model-case.ts';

type Body<Type extends keyof MediationEventBodies> = {
  readonly body: MediationEventBodies[Type];
  readonly at: Instant;
};

/** Another text: whatever was said of the one before is said of it alone. */
export function written(_: Mediation, { body, at }: Body<'mediation.modelCaseWritten'>): Partial<Mediation> {
  return { modelCase: { ...body, writtenAt: at }, publicity: [] };
}

export function spoken(says: 'yes' | 'no') {
  return (before: Mediation, { body, at }: Body<'mediation.publicityAgreed'>): Partial<Mediation> => ({
    publicity: [...before.publicity.filter(({ party }) => party !== body.party), { ...body, says, at }],
  });
}

export function changed(change: (at: Instant, body: never) => Partial<ModelCase>) {
  return (before: Mediation, { body, at }: { readonly body: unknown; readonly at: Instant }): Partial<Mediation> => ({
    modelCase: before.modelCase && { ...before.modelCase, ...change(at, body as never) },
  });
}

/** The words go; that there were some, and until when, stays. */
export function takenBack(
  { modelCase, publicity }: Mediation,
  { body, at }: Body<'mediation.modelCaseTakenBack'>,
): Partial<Mediation> {
  if (modelCase === undefined) return {};
  const { text: _, sentBack: __, ...rest } = modelCase;
  return { modelCase: { ...rest, takenBack: { ...body, at } }, publicity };
}
