import type { MediationEventType } from './events.ts';
import {
  type Apply,
  changeLastHanding,
  changeMeeting,
  changeSession,
  changeWaiting,
  concluded,
  ended,
  isAgreed,
  isOtherParty,
  isSameBench,
  isSameSeat,
  lapsed,
  lastHanding,
  nextStatement,
  nextTurn,
  unsigned,
  untold,
  withoutReworded,
  withoutSeats,
  withoutWordsOf,
} from './fold-parts.ts';
import { isWaiting } from './terms.ts';

/** What each entry changes from the acceptance on until there is an agreement: who mediates, who said what, how long it may take. */
export const whileMediated = {
  'mediation.referred': (before, { body, at }) => ({ referredAt: at, dues: { ...before.dues, accept: body.due } }),
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
    ...withoutWordsOf(before, body.party),
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
    const recused = [...before.recused, { personId: body.personId, party: body.party, at }];
    return { recused, ...withoutSeats(before, [body.personId]) };
  },
  'mediation.handedOn': (before, { body: { due, ...handing }, at }) => ({
    status: 'handedOn',
    invitations: lapsed(before, at),
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
    invitations: lapsed(before, at, 'joined'),
    // More time was asked of the committee before: of this one nobody has asked it.
    longerTimes: before.longerTimes.filter(isAgreed),
    choices: [],
    ...untold(before),
    handingsOn: changeLastHanding(before, { takenOverAt: at }),
    pauses: body.due === undefined ? before.pauses : [],
    dues: {
      conclude: body.due ?? before.dues.conclude,
      contactOtherParty: body.contactDue ?? before.dues.contactOtherParty,
    },
  }),
  'mediation.givenBack': (before, { body, at }) => ({
    status: before.mediators.length > 0 ? 'mediating' : before.numbers.length > 0 ? 'accepted' : 'applied',
    handingsOn: changeLastHanding(before, { givenBack: { at, reason: body.reason } }),
    dues: { ...before.dues, takeOver: undefined },
  }),
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
  'mediation.sessionFellThrough': (before, { body: { number, ...fell } }) =>
    changeSession(before, number, { ...fell, status: 'fellThrough' }),
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
    statements: [...withoutReworded(before, body.party), { ...body, number: nextStatement(before), at }],
    turn: undefined,
  }),
  'mediation.passedOn': (before, { body, at }) => ({
    ...changeWaiting(before, { words: body.words, passedOnAt: at }),
    turn: nextTurn(before, before.statements.find(isWaiting)?.party),
  }),
  'mediation.rewordingAsked': (before, { body, at }) => ({
    ...changeWaiting(before, { rewording: { at, reason: body.reason } }),
    turn: before.statements.find(isWaiting)?.party,
  }),
  'mediation.floorGiven': (_, { body }) => ({ turn: body.party }),
  'mediation.proposed': (before, { body, at }) => ({
    proposals: [...before.proposals, { ...body, number: before.proposals.length + 1, at }],
  }),
  'mediation.inclined': (before, { body, at }) => ({
    inclinations: [...before.inclinations.filter(({ party }) => party !== body.party), { ...body, at }],
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
} satisfies { [Type in MediationEventType]?: Apply<Type> };
