import type { CaseView } from '@linli/domain/cases';
import type { story } from '../../locales/zh-CN/story.ts';

/** How a case stands, said to whoever reported it: who has it, and never an office word alone. */
export function plainStatus(status: CaseView['status'], unit: string, words: typeof story): string {
  const said: Record<CaseView['status'], string> = {
    registered: words.waitingAcceptance(unit),
    accepted: words.waitingDispatch(unit),
    returned: words.waitingDispatch(unit),
    dispatched: words.waitingAcknowledgement(unit),
    acknowledged: words.handling(unit),
    handling: words.handling(unit),
    rework: words.handling(unit),
    suspended: words.paused(unit),
    resolved: words.yourTurn,
    followedUp: words.answered,
    closed: words.closed,
    archived: words.archived,
    declined: words.declined,
    transferred: words.transferred,
    withdrawn: words.withdrawn,
    merged: words.merged,
  };
  return said[status];
}

const waitsForCentre = ['registered', 'accepted', 'returned'];

/** Whose turn it is: the centre's until a unit is charged with it. */
export function holderOf(found: CaseView): string {
  const lead = found.orders.findLast((order) => order.part === 'lead' && order.status !== 'returned')?.unit.name;
  return waitsForCentre.includes(found.status) ? found.centre.name : (lead ?? found.centre.name);
}
