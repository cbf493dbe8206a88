import type { Level } from './world/tree.ts';
import { type Division, upwards } from './world/tree.ts';

/*
 * Who may see what, written as the law says it and for nobody's speed. It knows the tree by its parent pointers, the posts,
 * and what has happened to each case; it shares no line with the policies of the database, with the scope of a transaction
 * or with the policy of the domain. Where it and the house disagree, one of them is wrong.
 */

export type Unit = { readonly id: string; readonly kind: string; readonly division: Division };

export type Person =
  | { readonly kind: 'staff'; readonly role: string; readonly unit: Unit; readonly division: Division }
  | { readonly kind: 'reporter'; readonly caseCode: string }
  | { readonly kind: 'resident'; readonly id: string }
  | { readonly kind: 'anyone' };

export type Happening = { readonly type: string; readonly body: Readonly<Record<string, never>> };

/** What is known of a case without asking the database: where the matter is, and what has happened. */
export type Known = {
  readonly code: string;
  readonly county: Division;
  readonly place: Division;
  readonly sensitivity: string;
  readonly isShown: boolean;
  /** The resident with an account who handed it in while she was signed in. */
  readonly reportedBy?: string;
  readonly history: readonly Happening[];
  /** Where units stand, by their ids. */
  readonly standsAt: ReadonlyMap<string, Division>;
};

/** "Two posts of one person never add up in one request": so one post is all that is asked about. */
export function maySee(person: Person, about: Known): boolean {
  switch (person.kind) {
    case 'staff':
      return !isKeptFrom(person, about) && (seesByPlace(person, about) || seesByPart(person, about));
    case 'reporter':
      // "A receipt opens one case to whoever holds it."
      return person.caseCode === about.code;
    case 'resident':
    case 'anyone':
      return false;
  }
}

type Staff = Extract<Person, { kind: 'staff' }>;

/** Those who govern a place or walk it see what is inside it; departments, mediators and administrators have no such eyes. */
export function seesByPlace(person: Staff, { place }: Pick<Known, 'place'>): boolean {
  return hasPlace(person) && upwards(place).includes(person.division);
}

/** "A mediation committee governs no place", nor does who keeps its files. */
export function hasPlace({ role, unit }: Staff): boolean {
  const keepsFiles = role === 'operator' && unit.kind === 'mediationCommittee';
  return ['operator', 'supervisor', 'leader', 'gridWorker'].includes(role) && !keepsFiles;
}

/** "Departments see the cases in which their unit has a part"; "an administrator manages posts but reads no case". */
export function seesByPart({ role, unit, division }: Staff, about: Known): boolean {
  if (role === 'administrator') return false;
  // A city's department has parts in the cases of the city's counties, a county's in those of its county.
  const isOfItsLand = upwards(about.county).includes(landOf(division));
  return isOfItsLand && unitsWithPart(about.history).has(unit.id);
}

/**
 * "An accusation is never shown to the accused", whatever their place or part. Others see it who have a part in it, or who
 * look on from above the centre that has it: looking after the place is not enough.
 */
function isKeptFrom(person: Staff, about: Known): boolean {
  const { accused, centre } = partsOf(about.history);
  if (accused === undefined) return false;
  if (accused.includes(person.unit.id)) return true;
  const above = upwards(about.standsAt.get(centre) as Division).slice(1);
  return !unitsWithPart(about.history).has(person.unit.id) && !above.includes(person.division);
}

/** Numbers are of places: whoever looks after one is told those of the cases in it that are not kept from her. */
export function mayCount(person: Person, about: Known): boolean {
  return person.kind === 'staff' && seesByPlace(person, about) && !isKeptFrom(person, about);
}

/** "The unit complained about never sees who complained", nor does whoever has no business with the person. */
export function mayReachReporter(person: Person, about: Known): boolean {
  // What she told of herself is hers to read.
  if (person.kind === 'reporter') return person.caseCode === about.code;
  if (person.kind !== 'staff') return false;
  const { centre, orders } = partsOf(about.history);
  if (person.unit.id === centre) return true;
  const lead = orders.findLast(({ part, state }) => part === 'lead' && (state === 'open' || state === 'done'));
  const isShielded = about.sensitivity === 'confidential' || about.history[0]?.body.isReporterShielded === true;
  return !isShielded && lead?.unit === person.unit.id;
}

/** What a resident reported while she was signed in she opens as with its receipt; nobody else does. */
export function isOwnReport(person: Person, { reportedBy }: Known): boolean {
  return person.kind === 'resident' && reportedBy === person.id;
}

/** "Units are public bodies: seen in their own county, and from above and below it." */
export function seesUnit(person: Person, unit: Unit): boolean {
  if (person.kind !== 'staff') return false;
  const [hers, its] = [landOf(person.division), landOf(unit.division)];
  return upwards(hers).includes(its) || upwards(its).includes(hers);
}

/** "What everybody may see": of a shown case its public account, to anybody at all. */
export function mayReadAccount(_: Person, about: Pick<Known, 'isShown'>): boolean {
  return about.isShown;
}

/** An account is given of what was accepted, is ordinary and public, accuses nobody, and was not sent elsewhere or erased. */
export function isShownToAll(history: readonly Happening[]): boolean {
  const types = history.map(({ type }) => type);
  const said = history.findLast(({ type }) => type === 'case.categorized' || type === 'case.registered');
  const { isPublic, sensitivity } = (said?.body ?? {}) as { isPublic?: boolean; sensitivity?: string };
  const hidden = ['case.declined', 'case.withdrawn', 'case.transferred', 'case.accusationNamed', 'case.erased'];
  const isElsewhere = hidden.some((type) => types.includes(type));
  return types.includes('case.accepted') && isPublic === true && sensitivity === 'ordinary' && !isElsewhere;
}

const landLevels: readonly Level[] = ['county', 'city', 'province'];

/** The county a post belongs to, or the city or province where it stands above all counties. */
export function landOf(division: Division): Division {
  return upwards(division).find(({ level }) => landLevels.includes(level)) as Division;
}

/**
 * The centre that owns a case; every unit it was given to; every unit that was told; the unit that was ruled to be
 * responsible. A unit that gave its order back sees it no more once the case has gone on.
 */
export function unitsWithPart(history: readonly Happening[]): ReadonlySet<string> {
  const remembered = having.get(history);
  if (remembered !== undefined) return remembered;
  const { centre, orders, told, ruled, isWaiting, accused = [] } = partsOf(history);
  const given = orders.filter(({ state }) => state !== 'given back' || isWaiting).map(({ unit }) => unit);
  const all = [centre, ...given, ...told, ...(ruled === undefined ? [] : [ruled])];
  const units = new Set(all.filter((unit) => !accused.includes(unit)));
  having.set(history, units);
  return units;
}

type Part = { unit: string; part: string; state: 'open' | 'done' | 'given back' | 'let go' };
type Parts = {
  centre: string;
  orders: Part[];
  told: string[];
  ruled: string | undefined;
  isWaiting: boolean;
  /** Whom it accuses, perhaps nobody by name; undefined where it is no accusation. */
  accused: string[] | undefined;
};
type Ordered = { unit: { id: string }; part: string };

/** Histories do not change while they are asked about, and are asked about a thousand times. */
const having = new WeakMap<readonly Happening[], ReadonlySet<string>>();
const known = new WeakMap<readonly Happening[], Parts>();

/** What a case has come to, read from what happened, one thing after another. */
export function partsOf(history: readonly Happening[]): Parts {
  const remembered = known.get(history);
  if (remembered !== undefined) return remembered;
  const parts: Parts = { centre: '', orders: [], told: [], ruled: undefined, isWaiting: false, accused: undefined };
  for (const { type, body } of history) tellOn(parts, type, body as Record<string, unknown>);
  known.set(history, parts);
  return parts;
}

function tellOn(parts: Parts, type: string, body: Record<string, unknown>): void {
  const open = () => parts.orders.filter(({ state }) => state === 'open');
  const letGo = () => {
    for (const order of open()) order.state = 'let go';
  };
  const tell = (units: unknown) => parts.told.push(...(units as { id: string }[]).map(({ id }) => id));
  const ofUnit = () => open().filter(({ unit }) => unit === body.unitId);
  const idOf = (unit: unknown) => (unit as { id: string }).id;
  const accuse = (units: unknown) => {
    parts.accused = [...new Set([...(parts.accused ?? []), ...(units as { id: string }[]).map(({ id }) => id)])];
  };
  const said = body.accusation as { units: unknown } | undefined;
  if (said !== undefined) accuse(said.units);
  switch (type) {
    case 'case.registered':
      parts.centre = idOf(body.centre);
      break;
    case 'case.dispatched':
      tell(body.informed);
      parts.isWaiting = false;
      addOrders();
      break;
    case 'case.jointActionCalled':
      addOrders();
      break;
    case 'case.returned':
      for (const order of open()) order.state = order.unit === body.unitId ? 'given back' : 'let go';
      parts.isWaiting = true;
      break;
    case 'case.ruled':
      parts.ruled = body.unitId as string;
      if (body.due !== undefined) letGo();
      break;
    case 'case.assistanceResolved':
      for (const order of ofUnit().slice(0, 1)) order.state = 'done';
      break;
    case 'case.assistanceReleased':
      for (const order of ofUnit().slice(0, 1)) order.state = 'let go';
      break;
    case 'case.resolved':
      for (const order of open()) if (order.part === 'lead') order.state = 'done';
      break;
    case 'case.reworked':
    case 'case.reopened': {
      const last = parts.orders.findLast(({ part, state }) => part === 'lead' && state === 'done');
      if (last !== undefined) last.state = 'open';
      break;
    }
    case 'case.escalated':
      letGo();
      parts.told.push(parts.centre);
      parts.centre = idOf(body.centre);
      parts.ruled = undefined;
      break;
    case 'case.accusationNamed': {
      const taken = body.taken as string[];
      accuse(body.units);
      parts.centre = idOf(body.centre);
      if (body.due !== undefined) letGo();
      for (const order of open()) if (taken.includes(order.unit)) order.state = 'let go';
      if (body.due !== undefined || taken.includes(parts.ruled ?? '')) parts.ruled = undefined;
      break;
    }
    case 'case.fellDue':
      tell(body.informed);
      break;
    case 'case.merged':
    case 'case.withdrawn':
    case 'case.transferred':
      letGo();
      parts.isWaiting = false;
      break;
  }

  function addOrders(): void {
    const orders = body.orders as Ordered[];
    parts.orders.push(...orders.map(({ unit, part }): Part => ({ unit: unit.id, part, state: 'open' })));
  }
}
