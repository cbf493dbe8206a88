import type { Instant } from '../kernel/index.ts';
import type { MediationEvent, MediationEventBodies, MediationEventType } from './events.ts';
import {
  changeLastHanding,
  changeMeeting,
  changeSession,
  concluded,
  drafted,
  ended,
  isAgreed,
  isOtherParty,
  isSameBench,
  isSameSeat,
  lastHanding,
  nextTurn,
  owed,
  performedBy,
  unsigned,
  untold,
} from './fold-parts.ts';
import type { Mediation } from './mediation.ts';

type Entry<Type extends MediationEventType> = Extract<MediationEvent, { type: Type }>;
type Apply<Type extends MediationEventType> = (before: Mediation, entry: Entry<Type>) => Partial<Mediation>;

/** The file that a ledger tells of. Throws where the ledger does not begin with an opening, or has two. */
export function foldMediation(entries: readonly MediationEvent[], before?: Mediation): Mediation {
  const told = entries.reduce<Mediation | undefined>(applyOne, before);
  return told === undefined ? fail('A ledger without entries tells of no mediation') : withoutUndefined(told);
}

function applyOne(before: Mediation | undefined, entry: MediationEvent): Mediation {
  if (before === undefined && entry.type === 'mediation.opened') return opened(entry.body, entry.at);
  if (before === undefined || entry.type === 'mediation.opened')
    return fail(`${entry.type} as entry ${(before?.version ?? 0) + 1} of a ledger`);
  const apply = changes[entry.type] as Apply<MediationEventType>;
  return { ...before, ...apply(before, entry as never), version: before.version + 1 };
}

function opened(body: MediationEventBodies['mediation.opened'], at: Instant): Mediation {
  const { due, ...rest } = body;
  const none = { assisting: [], numbers: [], mediators: [], recused: [], choices: [], rightsTold: [], sessions: [] };
  const noneYet = { caucuses: [], investigations: [], evidence: [], expertOpinions: [], statements: [], proposals: [] };
  const noneLater = { inclinations: [], longerTimes: [], pauses: [], signatures: [], obligations: [], visitsBack: [] };
  const noneBeside = { handingsOn: [], meetings: [], transfers: [], publicity: [] };
  const empty = { ...none, ...noneYet, ...noneLater, ...noneBeside };
  return {
    ...rest,
    ...empty,
    version: 1,
    status: 'applied',
    firstCommittee: body.committee,
    dues: { accept: due },
    drafts: 0,
    rounds: 0,
    openedAt: at,
  };
}

const changes = {
  'mediation.accepted': (before, { body, at }) => ({
    status: 'accepted',
    acceptedAt: at,
    numbers: [...before.numbers, body.number],
    dues: { conclude: body.due, contactOtherParty: body.contactDue },
  }),
  'mediation.declined': (before, { body, at }) => ({
    ...concluded(before, at),
    status: 'declined',
    outcome: { kind: 'declined', ...body, at },
  }),
  'mediation.rightsTold': (before, { body, at }) => ({
    rightsTold: [...before.rightsTold, { ...body, at }],
    dues: isOtherParty(before, body.party) ? { ...before.dues, contactOtherParty: undefined } : before.dues,
  }),
  'mediation.partyDescribed': (before, { body }) => ({
    parties: before.parties.map((party) => (party.number === body.party ? { ...party, ...body.change } : party)),
  }),
  'mediation.partyLeft': (before, { body, at }) => ({
    ...unsigned(before),
    parties: before.parties.map((party) => (party.number === body.party ? { ...party, leftAt: at } : party)),
    longerTimes: before.longerTimes.filter(isAgreed),
    turn: undefined,
  }),
  'mediation.mediatorChosen': (before, { body }) => ({
    choices: [...before.choices.filter(({ party }) => party !== body.party), body],
  }),
  'mediation.assigned': (before, { body, at }) => ({
    status: before.status === 'accepted' ? 'mediating' : before.status,
    mediators: body.seats.map(
      (seat) => before.mediators.find((had) => isSameSeat(had, seat)) ?? { ...seat, since: at },
    ),
    ...(isSameBench(before, body.seats) ? {} : untold(before)),
    ...unsigned(before),
  }),
  'mediation.recused': (before, { body, at }) => {
    const left = before.mediators.filter(({ personId }) => personId !== body.personId);
    const isLed = left.some(({ isLead }) => isLead);
    return {
      mediators: isLed ? left : [],
      recused: [...before.recused, { personId: body.personId, party: body.party, at }],
      ...untold(before),
      ...unsigned(before),
      ...(isLed || before.status === 'appraising' ? {} : { status: 'accepted' as const }),
    };
  },
  'mediation.handedOn': (before, { body: { due, ...handing }, at }) => ({
    status: 'handedOn',
    handingsOn: [...before.handingsOn, { ...handing, from: before.committee, at }],
    dues: { ...before.dues, takeOver: due },
  }),
  'mediation.takenOver': (before, { body, at }) => ({
    ...unsigned(before),
    status: 'accepted',
    committee: lastHanding(before)?.to ?? before.committee,
    acceptedAt: before.acceptedAt ?? at,
    numbers: [...before.numbers, body.number],
    mediators: [],
    assisting: [],
    choices: [],
    ...untold(before),
    handingsOn: changeLastHanding(before, { takenOverAt: at }),
    pauses: body.due === undefined ? before.pauses : [],
    dues: { conclude: body.due ?? before.dues.conclude },
  }),
  'mediation.givenBack': (before, { body, at }) => ({
    status: before.mediators.length > 0 ? 'mediating' : before.numbers.length > 0 ? 'accepted' : 'applied',
    handingsOn: changeLastHanding(before, { givenBack: { at, reason: body.reason } }),
    dues: { ...before.dues, takeOver: undefined },
  }),
  'mediation.joined': (before, { body }) => ({ assisting: [...before.assisting, ...body.units] }),
  'mediation.meetingAsked': (before, { body, at }) => ({
    meetings: [
      ...before.meetings,
      { number: before.meetings.length + 1, brief: body.brief, askedAt: at, decisions: [] },
    ],
  }),
  'mediation.meetingCalled': (before, { body: { number, ...called }, at }) =>
    changeMeeting(before, number, () => ({ called: { ...called, at } })),
  'mediation.meetingHeld': (before, { body: { number, minutes, decisions }, at }) =>
    changeMeeting(before, number, () => ({ held: { at, minutes }, decisions })),
  'mediation.decisionDone': (before, { body, at }) =>
    changeMeeting(before, body.meeting, ({ decisions }) => ({
      decisions: decisions.map((each) => (each.number === body.number ? { ...each, doneAt: at } : each)),
    })),
  'mediation.sessionPlanned': (before, { body: { meetsAt, ...planned } }) => ({
    sessions: [...before.sessions, { ...planned, at: meetsAt, status: 'planned', attendance: [] }],
  }),
  'mediation.sessionHeld': (before, { body: { number, ...held } }) =>
    changeSession(before, number, { ...held, status: 'held' }),
  'mediation.sessionFellThrough': (before, { body: { number, attendance } }) =>
    changeSession(before, number, { attendance, status: 'fellThrough' }),
  'mediation.caucusHeld': (before, { body, at }) => ({
    caucuses: [...before.caucuses, { ...body, number: before.caucuses.length + 1, at }],
  }),
  'mediation.investigated': (before, { body, at }) => ({
    investigations: [...before.investigations, { ...body, number: before.investigations.length + 1, at }],
  }),
  'mediation.evidenceAdded': (before, { body }) => ({
    // Counted apart, so that no gap in what everybody sees tells of what was brought in confidence.
    evidence: [
      ...before.evidence,
      { ...body, number: before.evidence.filter(({ shownTo }) => shownTo === body.shownTo).length + 1 },
    ],
  }),
  'mediation.expertAsked': (before, { body, at }) => ({
    status: 'appraising',
    pauses: [...before.pauses, { from: at }],
    expertOpinions: [...before.expertOpinions, { ...body, number: before.expertOpinions.length + 1, askedAt: at }],
  }),
  'mediation.expertAnswered': (before, { body: { number, due, ...came }, at }) => ({
    status: before.mediators.length > 0 ? 'mediating' : 'accepted',
    pauses: ended(before, at),
    dues: { ...before.dues, conclude: due },
    expertOpinions: before.expertOpinions.map((each) =>
      each.number === number ? { ...each, ...came, cameAt: at } : each,
    ),
  }),
  'mediation.stated': (before, { body, at }) => ({
    statements: [...before.statements, { ...body, number: before.statements.length + 1, at }],
    turn: undefined,
  }),
  'mediation.passedOn': (before, { body, at }) => {
    const stated = before.statements.find(({ number }) => number === body.number);
    return {
      statements: before.statements.map((each) =>
        each.number === body.number ? { ...each, words: body.words, passedOnAt: at } : each,
      ),
      turn: nextTurn(before, stated?.party),
    };
  },
  'mediation.proposed': (before, { body, at }) => ({
    proposals: [...before.proposals, { ...body, number: before.proposals.length + 1, at }],
  }),
  'mediation.inclined': (before, { body, at }) => ({
    inclinations: [...before.inclinations.filter(({ party }) => party !== body.party), { ...body, at }],
  }),
  'mediation.drafted': (before, { body, at }) => ({
    status: 'agreed',
    ...drafted(before, body, at),
  }),
  'mediation.signed': (before, { body, at }) => ({ signatures: [...before.signatures, { ...body, at }] }),
  'mediation.agreedOrally': (before, { body, at }) => drafted(before, body, at),
  'mediation.tookEffect': (before, { body: { due, form, scope, roads }, at }) => ({
    ...concluded(before, at),
    status: 'settled',
    outcome: { kind: 'settled', form, scope, roads, at },
    obligations: (before.draft?.terms ?? []).map(owed),
    dues: { confirm: due },
  }),
  'mediation.failed': (before, { body, at }) => ({
    ...concluded(before, at),
    status: 'failed',
    outcome: { kind: 'failed', ...body, at },
  }),
  'mediation.withdrawn': (before, { body: { words }, at }) => ({
    ...concluded(before, at),
    status: 'withdrawn',
    outcome: { kind: 'withdrawn', words, at },
  }),
  'mediation.longerProposed': (before, { body, at }) => ({
    longerTimes: [...before.longerTimes.filter(isAgreed), { ...body, proposedAt: at, consents: [] }],
  }),
  'mediation.longerConsented': (before, { body, at }) => ({
    longerTimes: before.longerTimes.map((each) =>
      isAgreed(each) ? each : { ...each, consents: [...each.consents, { ...body, at }] },
    ),
  }),
  'mediation.extended': (before, { body, at }) => ({
    longerTimes: before.longerTimes.map((each) => (isAgreed(each) ? each : { ...each, agreedAt: at })),
    dues: { ...before.dues, conclude: body.due },
  }),
  'mediation.performanceRecorded': (before, { body: { term, ...proof }, at }) => ({
    obligations: before.obligations.map((each) => (each.term.number === term ? performedBy(each, proof, at) : each)),
  }),
  'mediation.performed': () => ({ status: 'performed', breach: undefined }),
  'mediation.visitedBack': (before, { body, at }) => ({ visitsBack: [...before.visitsBack, { ...body, at }] }),
  'mediation.breached': (before, { body, at }) => ({
    status: 'broken',
    breach: { ...body, at },
    obligations: before.obligations.map((each) =>
      each.term.number === body.term ? { ...each, status: 'broken' as const } : each,
    ),
  }),
  'mediation.renewed': (before, { body }) => ({
    ...unsigned(before),
    status: before.mediators.length > 0 ? 'mediating' : 'accepted',
    rounds: before.rounds + 1,
    outcome: undefined,
    breach: undefined,
    obligations: [],
    confirmation: undefined,
    inclinations: [],
    longerTimes: [],
    pauses: [],
    concludedAt: undefined,
    dues: { conclude: body.due },
  }),
  'mediation.confirmationWanted': (before, { body, at }) => ({
    confirmation: { ...before.confirmation, consents: [...(before.confirmation?.consents ?? []), { ...body, at }] },
  }),
  'mediation.letterWritten': (before, { body }) => ({
    confirmation: {
      ...before.confirmation,
      consents: before.confirmation?.consents ?? [],
      transferLetter: body.letter,
    },
  }),
  'mediation.confirmationAsked': (before, { body, at }) => ({
    confirmation: { ...before.confirmation, consents: before.confirmation?.consents ?? [], ...body, appliedAt: at },
    dues: { ...before.dues, confirm: undefined },
  }),
  'mediation.courtAnswered': (before, { body: { isAccepted, courtNumber = '', reason = '' }, at }) => ({
    confirmation: before.confirmation && {
      ...before.confirmation,
      ...(isAccepted ? { accepted: { at, courtNumber } } : { declined: { at, reason } }),
    },
  }),
  'mediation.courtRuled': (before, { body, at }) => ({
    confirmation: before.confirmation && { ...before.confirmation, ruling: { ...body, at } },
  }),
  'mediation.transferRecorded': (before, { body, at }) => ({ transfers: [...before.transfers, { ...body, at }] }),
  'mediation.publicityAgreed': (before, { body, at }) => ({ publicity: [...before.publicity, { ...body, at }] }),
  'mediation.archived': (_, { at }) => ({ status: 'archived', archivedAt: at, dues: {} }),
} satisfies { [Type in Exclude<MediationEventType, 'mediation.opened'>]: Apply<Type> };

/** As JSON keeps it, so that a folded file and a stored one are equal. */
function withoutUndefined(found: Mediation): Mediation {
  return JSON.parse(JSON.stringify(found)) as Mediation;
}

function fail(message: string): never {
  throw new Error(message);
}
