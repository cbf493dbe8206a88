import type { CaseView } from '@linli/domain/cases';
import type { Act, GridStep } from './acts/act.ts';

/** What a grid worker can do from the road. A check on site is a note of that kind. */
export type OpenAct = GridStep | 'check';

const order: OpenAct[] = ['acknowledgement', 'check', 'note', 'resolution', 'assistance', 'return'];
const endings: GridStep[] = ['resolution', 'assistance', 'return'];

/**
 * The steps open to her, as the server said when the case was read. Off the network the steps she has already taken count:
 * what she acknowledged on the way she can resolve on the way, and what she ended is ended.
 */
export function actsOpen(
  found: Pick<CaseView, 'code' | 'may' | 'orders'>,
  unitId: string,
  acts: readonly Act[],
): OpenAct[] {
  const taken = acts.flatMap(({ state, call }) =>
    state === 'waiting' && call.kind === 'step' && call.code === found.code ? [call.step] : [],
  );
  const may = new Set<string>(found.may);
  if (taken.includes('acknowledgement')) {
    may.delete('acknowledgement');
    const order = found.orders.findLast(({ unit, status }) => unit.id === unitId && status === 'issued');
    may.add('note').add(order?.part === 'assist' ? 'assistance' : 'resolution');
  }
  if (taken.some((step) => endings.includes(step)))
    for (const step of ['acknowledgement', ...endings]) may.delete(step);
  if (may.has('note')) may.add('check');
  return order.filter((act) => may.has(act));
}
