import type { CaseEvent, CaseEventType } from './events.ts';

/** What stands where words have been erased. */
export const erasedWords = '［已删除］';

/** The parts of an entry in which somebody writes freely, or says where a person is. */
const freeWords: ReadonlySet<string> = new Set([
  ...['words', 'reason', 'summary', 'task', 'route', 'address', 'publicWords', 'other'],
]);
const exactPlace: ReadonlySet<string> = new Set(['lng', 'lat']);

/** Here the reason is one of a few words of ours. */
const coded: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'case.suspended',
  'case.declined',
  'case.reworked',
  'case.escalated',
]);

/** The entry without what anybody wrote in it: who acted, when, by which rule and in which unit's order stays. */
export function redact(entry: CaseEvent): CaseEvent {
  const keeps = coded.has(entry.type) ? 'reason' : undefined;
  return { ...entry, body: without(entry.body, keeps) } as CaseEvent;
}

function without(value: unknown, keeps: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, keeps));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !exactPlace.has(name))
      .map(([name, part]) => {
        if (name === 'fields') return [name, {}];
        if (freeWords.has(name) && typeof part === 'string' && name !== keeps) return [name, erasedWords];
        return [name, without(part, keeps)];
      }),
  );
}
