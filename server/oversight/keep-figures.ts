import { keptOf, leadOrder, publicCaseOf } from '@linli/domain/cases';
import { countedEvents, orderFiguresOf } from '@linli/domain/oversight';
import { type CaseStory, listStories } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { type Reader, subjectsByCounty } from '../jobs/index.ts';
import { keepCaseFigures, keepOrderFigures } from './figures-store.ts';

/** When something has happened to a case, its figures are reckoned anew from its ledger. */
export const oversightReactions: Reader = {
  name: 'oversight.figures',
  react: async (tx, entries) => {
    for (const [countyCode, ids] of subjectsByCounty(entries, 'case'))
      keepFigures(tx, await listStories(tx, countyCode, ids, countedEvents));
  },
};

function keepFigures(tx: Transaction, stories: readonly CaseStory[]): void {
  keepCaseFigures(tx, stories.map(rowOfCase));
  keepOrderFigures(tx, stories.flatMap(rowsOfOrders));
}

function rowOfBoth({ found }: CaseStory) {
  const kept = keptOf(found);
  return {
    county_code: found.countyCode,
    case_id: found.id,
    division_code: found.place.divisionCode,
    category_code: found.categoryCode,
    registered_at: found.registeredAt,
    is_shown: publicCaseOf(found, '') !== undefined,
    accusation_centre_code: kept?.centreDivisionCode,
    accused_unit_ids: kept?.accusedIds ?? [],
    unit_ids: kept?.unitIds ?? [],
  };
}

function rowOfCase(story: CaseStory) {
  const { found } = story;
  const unit = leadOrder(found)?.unit;
  const { status, alarm } = found;
  return { ...rowOfBoth(story), status, alarm: alarm.level, unit_id: unit?.id, unit_name: unit?.name };
}

function rowsOfOrders(story: CaseStory) {
  return orderFiguresOf(story.entries).map((order) => ({
    ...rowOfBoth(story),
    number: order.number,
    unit_id: order.unitId,
    unit_name: order.unitName,
    acknowledge_due_at: order.acknowledgeDueAt,
    acknowledged_on_time: order.acknowledgedOnTime,
    is_acknowledged: order.isAcknowledged,
    is_returned: order.isReturned,
    is_extended: order.isExtended,
    resolve_due_at: order.resolveDueAt,
    is_resolved: order.isResolved,
    is_late: order.isLate,
    is_reworked: order.isReworked,
    responded: order.responded,
    solved: order.solved,
    satisfied: order.satisfied,
  }));
}
