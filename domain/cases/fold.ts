import type { ActorRef } from '../identity/index.ts';
import type { Alarm, Case, Clock, Order, UnitRef } from './case.ts';
import { type Deadline, deadlinesOf, isSameDeadline } from './deadlines.ts';
import type { CaseEvent, CaseEventBodies, CaseEventType } from './events.ts';

type Entry<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;
type Apply<Type extends CaseEventType> = (before: Case, entry: Entry<Type>) => Partial<Case>;

/** The case that a ledger tells of. Throws where the ledger does not begin with a registration, or has two. */
export function fold(entries: readonly CaseEvent[], before?: Case): Case {
  const told = entries.reduce<Case | undefined>(applyOne, before);
  return told === undefined ? fail('A ledger without entries tells of no case') : withoutUndefined(told);
}

function applyOne(before: Case | undefined, entry: CaseEvent): Case {
  if (before === undefined && entry.type === 'case.registered')
    return { ...registered(entry.body, entry.at), version: 1 };
  if (before === undefined || entry.type === 'case.registered')
    return fail(`${entry.type} as entry ${(before?.version ?? 0) + 1} of a ledger`);
  const apply = changes[entry.type] as Apply<CaseEventType>;
  const after = { ...afterReading(before, entry), ...apply(before, entry as never), version: before.version + 1 };
  return { ...after, ...alarmsOf(before, after) };
}

/** An answer is new until somebody of the staff does something with the case. */
function afterReading(before: Case, { actor }: CaseEvent): Case {
  const { conversation } = before;
  if (conversation?.waitsFor !== 'unit' || actor.kind !== 'staff') return before;
  return { ...before, conversation: { ...conversation, waitsFor: undefined } };
}

const severity = { none: 0, reminded: 1, yellow: 2, red: 3 } as const satisfies Record<Alarm, number>;

/** An alarm lasts as long as its deadline stands; one that is met, moved or gone takes its alarm with it. */
function alarmsOf(before: Case, after: Case): Pick<Case, 'alarms' | 'alarm'> {
  if (after.alarms.length === 0) return { alarms: [], alarm: { level: 'none' } };
  const stood = deadlinesOf(before);
  const standing = deadlinesOf(after).filter((deadline) => stood.some((other) => isSameDeadline(other, deadline)));
  const alarms = after.alarms.filter((alarm) => standing.some((deadline) => isAlarmOf(alarm, deadline)));
  const [worst] = alarms.toSorted((one, other) => severity[other.level] - severity[one.level]);
  return { alarms, alarm: worst === undefined ? { level: 'none' } : { stage: worst.clock, level: worst.level } };
}

function isAlarmOf(alarm: Case['alarms'][number], { clock, unitId }: Pick<Deadline, 'clock' | 'unitId'>): boolean {
  return alarm.clock === clock && alarm.unitId === unitId;
}

function registered(body: CaseEventBodies['case.registered'], at: string): Case {
  const { due, ...rest } = body;
  return {
    ...rest,
    version: 0,
    status: 'registered',
    attachmentsOfUnits: [],
    orders: [],
    informed: [],
    dues: { accept: due },
    pauses: [],
    returns: 0,
    extensions: [],
    handlers: [],
    followUpAttempts: [],
    rounds: 0,
    alarms: [],
    alarm: { level: 'none' },
    supervisions: [],
    absorbed: [],
    reopenings: 0,
    registeredAt: at,
  } as Case;
}

const changes = {
  'case.categorized': (before, { body }) => ({
    ...body,
    // What is listed is public: a matter that turns out to need protection leaves the list at once.
    supervisions: before.supervisions.map((supervision) =>
      body.sensitivity === 'ordinary' ? supervision : { ...supervision, listed: false },
    ),
  }),
  'case.accusationNamed': (before, { body, at }) => ({
    accusation: { ...before.accusation, units: [...(before.accusation?.units ?? []), ...body.units] },
    sensitivity: 'confidential',
    isPublic: false,
    supervisions: before.supervisions.map((supervision) => ({ ...supervision, listed: false })),
    centre: body.centre,
    informed: before.informed.filter(({ id }) => !body.units.some((unit) => unit.id === id)),
    ruling: body.taken.includes(before.ruling?.unitId ?? '') ? undefined : before.ruling,
    orders: before.orders.map((order) =>
      isOpen(order) && body.taken.includes(order.unit.id) ? { ...order, status: 'released' as const } : order,
    ),
    ...(body.due && {
      ...ended(before, at),
      status: 'accepted' as const,
      dues: { dispatch: body.due },
      ruling: undefined,
      followUp: undefined,
      noFollowUp: undefined,
      followUpAttempts: [],
    }),
  }),
  'case.accepted': (_, { body, at }) => ({
    status: 'accepted',
    acceptedAt: at,
    publicWords: body.publicWords,
    dues: { dispatch: body.due },
  }),
  'case.declined': (_, { body }) => ({ status: 'declined', outcome: body, dues: {} }),
  'case.dispatched': (before, { body, at }) => ({
    status: 'dispatched',
    dispatchedAt: at,
    orders: [...before.orders, ...body.orders],
    informed: withInformed(before, body.informed),
    dues: { acknowledge: body.acknowledgeDue, firstContact: body.firstContactDue, resolve: leadDue(body.orders) },
  }),
  'case.acknowledged': (before, { body, at, actor }) => ({
    orders: changeOrder(before, body.unitId, { status: 'acknowledged', acknowledgedAt: at }),
    handlers: withHandler(before, actor),
    ...(body.part === 'lead' && {
      status: 'acknowledged' as const,
      acknowledgedAt: at,
      dues: { ...before.dues, acknowledge: undefined },
    }),
  }),
  'case.returned': (before, { body }) => ({
    status: 'returned',
    orders: before.orders.map((order) =>
      isOpen(order)
        ? { ...order, status: order.unit.id === body.unitId ? ('returned' as const) : ('released' as const) }
        : order,
    ),
    returns: before.returns + 1,
    dues: { dispatch: body.due },
  }),
  'case.ruled': (before, { body: { due, ...ruling }, at }) => ({
    ruling: { ...ruling, at },
    ...(due && { ...ended(before, at), status: 'accepted' as const, dues: { dispatch: due } }),
  }),
  'case.contacted': (before, { at, actor }) => ({
    firstContactAt: before.firstContactAt ?? at,
    handlers: withHandler(before, actor),
    dues: { ...before.dues, firstContact: undefined },
  }),
  'case.noted': (before, { body, actor }) => ({
    attachments: [...before.attachments, ...body.attachments],
    attachmentsOfUnits: [...before.attachmentsOfUnits, ...body.attachments.map(({ id }) => id)],
    // A centre that only writes something down does not handle: its operators must still be able to follow up.
    ...(before.orders.some((order) => order.unit.id === body.unitId && isOpen(order)) && {
      status: before.status === 'acknowledged' || before.status === 'rework' ? 'handling' : before.status,
      handlers: withHandler(before, actor),
    }),
  }),
  'case.supplemented': (before, { body }) => ({ attachments: [...before.attachments, ...body.attachments] }),
  'case.asked': (before, { at }) => ({ conversation: { ...before.conversation, askedAt: at, waitsFor: 'reporter' } }),
  'case.answered': (before, { body, at }) => ({
    attachments: [...before.attachments, ...body.attachments],
    conversation: {
      ...before.conversation,
      askedAt: before.conversation?.askedAt ?? at,
      answeredAt: at,
      waitsFor: 'unit',
    },
  }),
  'case.extensionAsked': (before, { body, at, actor }) => ({
    extensions: [...before.extensions, { ...body, askedAt: at }],
    handlers: withHandler(before, actor),
  }),
  'case.extensionDecided': (before, { body, at }) => ({
    extensions: before.extensions.map((asked) =>
      asked.decision === undefined ? { ...asked, decision: body.decision, decidedAt: at } : asked,
    ),
    ...(body.due && {
      dues: { ...before.dues, resolve: body.due },
      orders: changeLeadDue(before, body.due),
    }),
  }),
  'case.suspended': (before, { body, at, actor }) => ({
    status: 'suspended',
    pauses: [...before.pauses, { from: at, reason: body.reason }],
    handlers: withHandler(before, actor),
  }),
  'case.resumed': (before, { body, at }) => ({
    status: 'handling',
    pauses: endPause(before, at),
    dues: { ...before.dues, resolve: body.due, firstContact: body.firstContactDue },
    orders: changeLeadDue(before, body.due).map((order) => {
      const moved = body.assistDues.find(({ unitId }) => order.part === 'assist' && order.unit.id === unitId);
      return moved !== undefined && isOpen(order) ? { ...order, due: moved.due } : order;
    }),
    extensions: before.extensions.map((asked) =>
      asked.decision === undefined ? { ...asked, decisionDue: body.decisionDue ?? asked.decisionDue } : asked,
    ),
  }),
  'case.jointActionCalled': (before, { body }) => ({ orders: [...before.orders, ...body.orders] }),
  'case.assistanceResolved': (before, { body, at, actor }) => ({
    orders: changeOrder(before, body.unitId, { status: 'resolved', resolvedAt: at, summary: body.summary }),
    handlers: withHandler(before, actor),
  }),
  'case.assistanceReleased': (before, { body }) => ({
    orders: changeOrder(before, body.unitId, { status: 'released', summary: body.reason }),
  }),
  'case.resolved': (before, { body, at, actor }) => ({
    status: 'resolved',
    resolution: { summary: body.summary, at },
    orders: before.orders.map((order) =>
      order.part === 'lead' && isOpen(order) ? { ...order, status: 'resolved' as const, resolvedAt: at } : order,
    ),
    handlers: withHandler(before, actor),
    followUpAttempts: [],
    followUpAgainAt: undefined,
    // A request that nobody decided in time is not needed any more: done early is never to wait for a signature.
    extensions: decidedExtensions(before),
    dues: { followUp: body.due },
  }),
  'case.followUpAttempted': (before, { at, body }) => ({
    followUpAttempts: [...before.followUpAttempts, at],
    followUpAgainAt: body.againAt,
  }),
  'case.followedUp': (_, { body, at }) => ({
    status: 'followedUp',
    followUp: body.answer && { ...body.answer, at },
    noFollowUp: body.none,
    dues: {},
  }),
  'case.reworked': (before, { body }) => backToLead(before, body.due, { rounds: before.rounds + 1 }),
  'case.escalated': (before, { body }) => ({
    status: 'accepted',
    centre: body.centre,
    informed: withInformed(before, body.centre.id === before.centre.id ? [] : [before.centre]),
    orders: before.orders.map((order) => (isOpen(order) ? { ...order, status: 'released' as const } : order)),
    ruling: undefined,
    returns: 0,
    rounds: 0,
    dues: { dispatch: body.due },
  }),
  'case.closed': (_, { at }) => ({ status: 'closed', closedAt: at, dues: {} }),
  'case.archived': (_, { at }) => ({ status: 'archived', archivedAt: at }),
  'case.reminded': (before, { body }) => ({ alarms: raised(before, body, 'reminded') }),
  'case.fellDue': (before, { body }) => ({
    alarms: raised(before, body, body.level),
    informed: withInformed(before, body.informed),
  }),
  'case.supervised': (before, { body, at }) => ({ supervisions: [...before.supervisions, { ...body, at }] }),
  'case.handedOver': () => ({}),
  'case.reopened': (before, { body }) =>
    backToLead({ ...before, archivedAt: undefined, closedAt: undefined }, body.due, {
      reopenings: before.reopenings + 1,
      archivedAt: undefined,
      closedAt: undefined,
    }),
  'case.merged': (before, { body, at }) => ({ ...ended(before, at), status: 'merged', mergedInto: body.into }),
  'case.absorbed': (before, { body }) => ({ absorbed: [...before.absorbed, body.from] }),
  'case.withdrawn': (before, { body, at }) => ({ ...ended(before, at), status: 'withdrawn', outcome: body }),
  'case.transferred': (before, { body, at }) => ({
    ...ended(before, at),
    status: 'transferred',
    outcome: { reason: body.to, words: body.reason, route: body.route },
  }),
  'case.held': (_, { body, at }) => ({ hold: { ...body, at } }),
  'case.holdReleased': () => ({ hold: undefined }),
  'case.contactErased': (_, { at }) => ({ contactErasedAt: at }),
  'case.erasureAsked': (_, { body, at }) => ({ erasureAsked: { ...body, at } }),
  'case.erased': (before, { at }) => ({ erasedAt: at, contactErasedAt: before.contactErasedAt ?? at }),
} satisfies { [Type in Exclude<CaseEventType, 'case.registered'>]: Apply<Type> };

/** Not solved: the lead has it again, with a new deadline; what was followed up before does not count for this round. */
function backToLead(before: Case, due: Case['dues']['resolve'] & object, more: Partial<Case>): Partial<Case> {
  const lead = before.orders.findLast((order) => order.part === 'lead' && order.status === 'resolved');
  return {
    status: 'rework',
    orders: before.orders.map((order) =>
      order === lead ? { ...order, status: 'acknowledged' as const, resolvedAt: undefined, due } : order,
    ),
    pauses: [],
    followUp: undefined,
    noFollowUp: undefined,
    followUpAttempts: [],
    followUpAgainAt: undefined,
    dues: { resolve: due },
    ...more,
  };
}

/** The work ends in the middle: nobody is to go on, to wait or to decide any more. */
function ended(before: Case, at: string): Partial<Case> {
  return {
    orders: before.orders.map((order) => (isOpen(order) ? { ...order, status: 'released' as const } : order)),
    pauses: endPause(before, at),
    extensions: decidedExtensions(before),
    dues: {},
  };
}

function decidedExtensions(before: Case): Case['extensions'] {
  return before.extensions.filter((asked) => asked.decision !== undefined);
}

function endPause(before: Case, at: string): Case['pauses'] {
  return before.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}

function isOpen(order: Order): boolean {
  return order.status === 'issued' || order.status === 'acknowledged';
}

function raised(before: Case, { stage, unitId }: { stage: Clock; unitId?: string }, level: Exclude<Alarm, 'none'>) {
  const others = before.alarms.filter((alarm) => !isAlarmOf(alarm, { clock: stage, unitId }));
  return [...others, { clock: stage, unitId, level }];
}

function leadDue(orders: readonly Order[]) {
  return orders.find((order) => order.part === 'lead')?.due;
}

function changeOrder(before: Case, unitId: string, change: Partial<Order>): Order[] {
  const open = before.orders.find((order) => order.unit.id === unitId && isOpen(order));
  return before.orders.map((order) => (order === open ? { ...order, ...change } : order));
}

function changeLeadDue(before: Case, due: Order['due']): Order[] {
  return before.orders.map((order) => (order.part === 'lead' && isOpen(order) ? { ...order, due } : order));
}

/** Whoever acted, and in whose place: what is done by delegation is the work of both. */
function withHandler(before: Case, { personId, delegatedFrom }: ActorRef): string[] {
  const persons = [personId, delegatedFrom?.personId].filter((person) => person !== undefined);
  return [...new Set([...before.handlers, ...persons])];
}

function withInformed(before: Case, told: readonly UnitRef[]): UnitRef[] {
  return [...before.informed, ...told.filter((unit) => !before.informed.some(({ id }) => id === unit.id))];
}

/** As JSON keeps it, so that a folded case and a stored one are equal. */
function withoutUndefined(found: Case): Case {
  return JSON.parse(JSON.stringify(found)) as Case;
}

function fail(message: string): never {
  throw new Error(message);
}
