import type { Checklist, PlaceVisitInput } from '@linli/domain/cases';

export type Finding = PlaceVisitInput['answers'][number]['finding'];
export type VisitValues = {
  checklistKey: string | undefined;
  divisionCode: string | undefined;
  /** Only what is not in order was pressed; all else was looked at and is fine. */
  wrong: Record<string, Finding>;
  words: string;
  /** When she began to look; what is gone on with later was not seen later. */
  lookedAt?: string;
};

/** The visit as it goes over the wire. Three presses make one: the place, the list, done. */
export function visitOf(values: VisitValues, list: Checklist, at: Date): PlaceVisitInput {
  const words = values.words.trim();
  return {
    checklistKey: list.key,
    divisionCode: values.divisionCode ?? '',
    answers: list.items.map(({ key }) => ({ key, finding: values.wrong[key] ?? 'fine' })),
    visitedAt: values.lookedAt ?? at.toISOString(),
    ...(words ? { words } : {}),
  };
}

/** A visit that was not taken, to be put right. */
export function valuesOf({ checklistKey, divisionCode, answers, words = '', visitedAt }: PlaceVisitInput): VisitValues {
  const wrong = answers.filter(({ finding }) => finding !== 'fine').map(({ key, finding }) => [key, finding] as const);
  return { checklistKey, divisionCode, wrong: Object.fromEntries(wrong), words, lookedAt: visitedAt };
}

export type WrongItem = { words: string; categoryCode: string | undefined };

/** What a report begins with for each thing that is wrong. */
export function reportsOf(visit: PlaceVisitInput, list: Checklist): WrongItem[] {
  const wrong = new Set(visit.answers.filter(({ finding }) => finding === 'wrong').map(({ key }) => key));
  return list.items
    .filter(({ key }) => wrong.has(key))
    .map(({ wrongZh, categoryCode }) => ({ words: wrongZh, categoryCode }));
}
