import { leadOrder, publicCaseOf } from '@linli/domain/cases';
import { countedEvents, orderFiguresOf } from '@linli/domain/oversight';
import { type CaseStory, listStories } from '../cases/index.ts';
import { type Statement, statement, type Transaction } from '../database/index.ts';
import { type Reader, subjectsByCounty } from '../jobs/index.ts';

const ofBoth = {
  county_code: 'text',
  case_id: 'uuid',
  division_code: 'text',
  category_code: 'text',
  registered_at: 'timestamptz',
  is_shown: 'boolean',
  unit_id: 'uuid',
  unit_name: 'text',
};
const keepCases = keeping('case_figures', ['county_code', 'case_id'], { ...ofBoth, status: 'text', alarm: 'text' });
const keepOrders = keeping('order_figures', ['county_code', 'case_id', 'number'], {
  ...ofBoth,
  number: 'integer',
  acknowledge_due_at: 'timestamptz',
  acknowledged_on_time: 'boolean',
  is_acknowledged: 'boolean',
  is_returned: 'boolean',
  is_extended: 'boolean',
  resolve_due_at: 'timestamptz',
  is_resolved: 'boolean',
  is_late: 'boolean',
  is_reworked: 'boolean',
  responded: 'boolean',
  solved: 'boolean',
  satisfied: 'boolean',
});

/** When something has happened to a case, its figures are reckoned anew from its ledger. */
export const oversightReactions: Reader = {
  name: 'oversight.figures',
  react: async (tx, entries) => {
    for (const [countyCode, ids] of subjectsByCounty(entries, 'case'))
      keepFigures(tx, await listStories(tx, countyCode, ids, countedEvents));
  },
};

function keepFigures(tx: Transaction, stories: readonly CaseStory[]): void {
  void tx.query(keepCases, [JSON.stringify(stories.map(rowOfCase))]);
  void tx.query(keepOrders, [JSON.stringify(stories.flatMap(rowsOfOrders))]);
}

function rowOfBoth({ found }: CaseStory) {
  return {
    county_code: found.countyCode,
    case_id: found.id,
    division_code: found.place.divisionCode,
    category_code: found.categoryCode,
    registered_at: found.registeredAt,
    is_shown: publicCaseOf(found, '') !== undefined,
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

/** Rows handed in as one JSON text, each put in the place of the row with the same key. */
function keeping(table: string, key: readonly string[], columns: Readonly<Record<string, string>>): Statement {
  const names = Object.keys(columns);
  const changed = names.filter((name) => !key.includes(name));
  return statement(
    `oversight.keep.${table}`,
    `insert into ${table} (${names.join(', ')})
     select ${names.join(', ')} from jsonb_to_recordset($1::jsonb)
       as kept (${Object.entries(columns).map((column) => column.join(' '))})
     on conflict (${key.join(', ')}) do update set ${changed.map((name) => `${name} = excluded.${name}`)}`,
  );
}
