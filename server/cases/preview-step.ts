import { type Case, type Step, type StepPreview, whyNot } from '@linli/domain/cases';
import { type Actor, hideNumbers } from '@linli/domain/identity';
import { type Instant, type Refusal, refuse } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import type { CaseParts } from './parts.ts';
import { findCases } from './store.ts';
import { suggestDispatch } from './suggest-dispatch.ts';
import { loadCircumstances, loadWorld } from './world.ts';

export type Previewed = Omit<StepPreview, 'refusal'> & { readonly refusal?: Refusal };

/** For each case whether this actor may take the step now, by the same table that the step itself will ask. */
export async function previewStep(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  step: Step,
  codes: readonly string[],
): Promise<Previewed[]> {
  const found = new Map((await findCases(tx, codes)).map((one) => [one.code, one]));
  return Promise.all(
    codes.map(async (code): Promise<Previewed> => {
      const one = found.get(code);
      if (one === undefined)
        return { code, words: '', placeName: '', refusal: refuse('case.notFound', { values: { code } }) };
      const refusal = whyNot(one, step, actor, await loadCircumstances(parts, now, one));
      const shown = {
        code,
        version: one.version,
        words: hideNumbers(one.words).slice(0, 60),
        placeName: parts.places.nameOf(one.place.divisionCode) ?? one.place.divisionCode,
      };
      if (refusal !== undefined) return { ...shown, refusal };
      return step === 'dispatch' ? { ...shown, ...(await namedUnits(tx, parts, now, one)) } : shown;
    }),
  );
}

async function namedUnits(tx: Transaction, parts: CaseParts, now: Instant, found: Case) {
  const { lead, assisting } = suggestDispatch(found, await loadWorld(tx, parts, now, found.place.divisionCode));
  if (lead === undefined) return {};
  return {
    unit: { id: lead.unitId, name: lead.name },
    assisting: assisting.map(({ unitId: id, name }) => ({ id, name })),
  };
}
