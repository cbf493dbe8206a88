import type { Case, Registration, StepInput } from '../cases/index.ts';
import type { MediationEvent } from './events.ts';
import { fileNumberText } from './file-number.ts';
import type { Mediation } from './mediation.ts';

/** A step that the case takes because of what happened in its mediation, by whoever has it or by whoever reported it. */
export type CaseStep = {
  [Name in 'acknowledgement' | 'suspension' | 'resumption' | 'resolution' | 'note' | 'reopening']: {
    readonly step: Name;
    readonly by: Name extends 'reopening' ? 'reporter' : 'lead';
    readonly input: StepInput<Name>;
  };
}['acknowledgement' | 'suspension' | 'resumption' | 'resolution' | 'note' | 'reopening'];

/**
 * What becomes of the case that waits for a mediation. It learns the number of the file and how it stands, and no word of
 * what was said or agreed. The case goes by its own laws: who resolved it neither asks nor closes.
 */
export function stepsOfCase(event: MediationEvent, found: Mediation): CaseStep[] {
  const last = found.numbers.at(-1);
  const number = last === undefined ? '' : fileNumberText(last);
  switch (event.type) {
    case 'mediation.accepted':
      return takenUp(found, number);
    case 'mediation.takenOver':
      // Passed on before anybody had accepted it: the committee that takes it over is the first that does.
      return found.acceptedAt === event.at ? takenUp(found, number) : [];
    case 'mediation.renewed':
      return [waitingFor(`再次调解中，${number}`)];
    case 'mediation.tookEffect':
      return event.body.scope === 'whole'
        ? [
            resumed,
            { step: 'resolution', by: 'lead', input: { summary: `双方已达成调解协议，${number}。协议内容依法保密。` } },
          ]
        : [resumed, noted(`部分争议已达成调解协议，${number}。`)];
    case 'mediation.failed':
      return [resumed, noted(`调解终止，${number}。已告知当事人其他救济途径。`)];
    case 'mediation.withdrawn':
      return [resumed, noted(`申请人撤回调解申请，${number}。`)];
    case 'mediation.declined':
      // What its centre kept, nobody has to tell it.
      return event.body.reason === 'keptByCentre' ? [] : [noted('调解申请未予受理，已告知当事人其他救济途径。')];
    case 'mediation.breached':
      return event.body.asksCaseBack
        ? [{ step: 'reopening', by: 'reporter', input: { reason: `调解协议未履行，${number}` } }]
        : [];
    default:
      return [];
  }
}

/** Whoever takes up what a reporter wished for has seen the order; where it was seen before, that is refused and left. */
function takenUp({ intake }: Mediation, number: string): CaseStep[] {
  return [...(intake.isWished ? [acknowledged] : []), waitingFor(`人民调解中，${number}`)];
}

function waitingFor(words: string): CaseStep {
  return { step: 'suspension', by: 'lead', input: { reason: 'other', words } };
}

const acknowledged = { step: 'acknowledgement', by: 'lead', input: {} } as const satisfies CaseStep;
const resumed = { step: 'resumption', by: 'lead', input: {} } as const satisfies CaseStep;

function noted(words: string): CaseStep {
  return { step: 'note', by: 'lead', input: { kind: 'note', words } };
}

/** Where the case cannot be reopened any more, the party’s wish becomes a new one of the same kind and place, linked to it. */
export function caseAfterBreach(
  before: Pick<Case, 'code' | 'place' | 'categoryCode' | 'fields'>,
  found: Pick<Mediation, 'numbers'>,
): Registration {
  const { code, place, categoryCode, fields } = before;
  const { divisionCode, address } = place;
  const last = found.numbers.at(-1);
  const words = `调解协议未履行，${last === undefined ? '' : fileNumberText(last)}`;
  return { words, place: { divisionCode, address }, categoryCode, fields, linkedTo: code };
}
