import type { CaseView } from '@linli/domain/cases';
import type { PostView } from '@linli/domain/identity';

/**
 * Whether this post may see how the reporter is reached and what she was told: the centre that owns the case, and the unit
 * that leads it unless the matter is confidential. The server decides the same; asked in vain it would refuse.
 */
export function mayReachReporter({ centre, orders, sensitivity }: CaseView, { role, unit }: PostView): boolean {
  if (role === 'leader' || role === 'administrator' || role === 'mediator') return false;
  if (unit.id === centre.id) return true;
  const lead = orders.findLast(({ part, status }) => part === 'lead' && status !== 'returned' && status !== 'released');
  return sensitivity !== 'confidential' && lead?.unit.id === unit.id;
}
