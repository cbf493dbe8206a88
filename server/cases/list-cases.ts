import { type CaseQuery, casePolicy, owedBeside } from '@linli/domain/cases';
import { type Actor, keepsFilesOnly, relationsFor } from '@linli/domain/identity';
import { refuse } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { Refused } from '../http/refused.ts';
import { type Condition, type Line, listLines, type Order } from './list-store.ts';
import { queryOf } from './tokens.ts';

const defaultLimit = 50;
/** Where in the order of deadlines those stand that have none. */
const never = 'infinity';

/** A page of what the actor may see, newest (or first due) first; `next` is where the following page begins. */
export async function listCases(
  tx: Transaction,
  actor: Actor,
  query: CaseQuery,
): Promise<{ lines: Line[]; next?: string }> {
  const ofActor = conditionsOfActor(actor, query);
  const isByPart = ofActor.some(({ name }) => name === 'part');
  const unitId = actor.kind === 'staff' ? actor.unitId : '';
  const order = orderOf(query);
  const conditions = [
    ...ofActor,
    ...conditionsOfQuery(actor, query),
    ...conditionAfter(query, order, { isByPart, unitId }),
  ];
  const limit = query.limit ?? defaultLimit;
  const lines = await listLines(tx, conditions, order, limit + 1);
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  if (lines.length <= limit || last === undefined) return { lines: page };
  if (order === 'new') return { lines: page, next: last.id };
  const due = order === 'assistDue' ? owedBeside(last, unitId, last.centreId)?.at : last.dueAt;
  return { lines: page, next: `${due ?? never}~${last.id}` };
}

/** By deadline means by her own unit's where she asks for that unit's part. */
function orderOf({ order, assisting }: CaseQuery): Order {
  if (order !== 'due') return 'new';
  return assisting === true ? 'assistDue' : 'due';
}

/**
 * Row security guards; these say the same in a form that the indexes answer. Who looks after a place is shown what lies in
 * it, and, asked for what waits for her own unit, what does wherever it lies.
 */
function conditionsOfActor(actor: Actor, query: CaseQuery): Condition[] {
  if (actor.kind !== 'staff') return [];
  const { divisionCode, unitId } = actor;
  const land = inside(divisionCode.slice(0, 6), 'scope');
  const looksAfterPlace = relationsFor(casePolicy, 'listCases', actor).includes('inside') && !keepsFilesOnly(actor);
  if (!looksAfterPlace || query.assisting === true) return [...land, { name: 'part', value: unitId }];
  return query.mine === true ? land : inside(divisionCode, 'scope');
}

/** What lies in a division, in the form that the indexes answer. */
export function inside(divisionCode: string, name: 'scope' | 'in'): Condition[] {
  const county: Condition = { name: 'county', value: divisionCode.slice(0, 6) };
  const { length } = divisionCode;
  if (length === 6) return [county];
  if (length === 4 && name === 'scope') return [{ name: 'city', value: divisionCode }];
  if (length === 9 || length === 12 || length === 15)
    return [county, { name: `${name}${length}`, value: divisionCode }];
  return [
    { name: `${name}From`, value: divisionCode },
    { name: `${name}To`, value: `${divisionCode}:` },
  ];
}

function conditionsOfQuery(actor: Actor, query: CaseQuery): Condition[] {
  const conditions: Condition[] = [];
  const add = (name: Condition['name'], value: unknown) => {
    if (value !== undefined) conditions.push({ name, value });
  };
  const unitId = actor.kind === 'staff' ? actor.unitId : undefined;
  add('mine', query.mine === true ? unitId : undefined);
  add('assisting', query.assisting === true ? unitId : undefined);
  add('queue', query.queue);
  add('status', query.status);
  add('unitOf', query.unit);
  add('category', query.category);
  add('pending', query.extensionPending);
  add('listed', query.listed);
  add('from', query.from);
  add('to', query.to);
  if (query.alarm === 'overdue') add('overdue', ['yellow', 'red']);
  else add('alarm', query.alarm);
  if (query.division !== undefined) {
    conditions.push(...inside(query.division, 'in').filter(({ name }) => name !== 'county'));
    add('inCounty', query.division.slice(0, 6));
  }
  if (query.q !== undefined) conditions.push(conditionOfSearch(query.q));
  return conditions;
}

/** A whole case code finds that case; anything else is words, each of which must stand in the report. */
function conditionOfSearch(typed: string): Condition {
  const digits = typed.replaceAll(/[\s-]/g, '');
  if (/^[0-9]{20}$/.test(digits)) return { name: 'code', value: digits };
  const words = queryOf(typed);
  if (words === undefined)
    throw new Refused(refuse('search.noWords', { field: 'q', values: { q: typed.slice(0, 40) } }));
  return { name: 'words', value: words };
}

type Reader = { isByPart: boolean; unitId: string };

function conditionAfter(query: CaseQuery, order: Order, { isByPart, unitId }: Reader): Condition[] {
  if (query.after === undefined) return [];
  const wrong = () => new Refused(refuse('list.after', { field: 'after', values: { after: query.after ?? '' } }));
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const [first = '', second = ''] = query.after.split('~');
  if (order === 'new') {
    if (!uuid.test(query.after)) throw wrong();
    return [{ name: isByPart ? 'afterPart' : 'after', value: query.after }];
  }
  if (!uuid.test(second) || (first !== never && Number.isNaN(Date.parse(first)))) throw wrong();
  if (order === 'due') return [{ name: 'afterDue', value: query.after }];
  return [{ name: 'afterAssistDue', value: `${query.after}~${unitId}` }];
}
