import { type Calendar, dueAt, type Instant, isRefusal, type Period } from '../../kernel/index.ts';
import { isForConfirmation } from '../confirmation.ts';
import type { MediationEvent } from '../events.ts';
import type { Mediation, MediationSource } from '../mediation.ts';

/** Which laws of the room a dispute breaks, told in words and reckoned apart from the code that keeps them. */
export function brokenLaws(found: Mediation, entries: readonly MediationEvent[], calendar: Calendar): string[] {
  return [
    ...brokenInState(found),
    ...unsignedEffects(entries),
    ...publicWithoutLeave(entries),
    ...seatedUnasked(found, entries),
    ...brokenOnTheClock(found, entries, calendar),
  ];
}

const running = ['accepted', 'mediating', 'appraising', 'agreed'];
const over = ['declined', 'settled', 'performed', 'broken', 'failed', 'withdrawn', 'archived'];

function brokenInState(found: Mediation): string[] {
  const { status, mediators, pauses, dues, draft, obligations } = found;
  const leads = mediators.filter(({ isLead }) => isLead).length;
  const broken = {
    'whoever mediates is led by one': mediators.length > 0 && leads !== 1,
    'what is mediated has a mediator': ['mediating', 'agreed'].includes(status) && mediators.length === 0,
    'no recused mediator sits': mediators.some((seat) => found.recused.some((gone) => gone.personId === seat.personId)),
    'the clock stands only while experts work': pauses.some(({ to }) => to === undefined) !== (status === 'appraising'),
    'what is mediated has a month that ends': running.includes(status) && dues.conclude === undefined,
    'what is over has none': over.includes(status) && dues.conclude !== undefined,
    'what waits for signatures has a draft': status === 'agreed' && draft === undefined,
    'an agreement in effect has its obligations': status === 'settled' && obligations.length !== draft?.terms.length,
    'what was performed was performed in every term':
      status === 'performed' && obligations.some((each) => each.status !== 'performed'),
    'nobody pays more than she owes': obligations.some(
      ({ performedFen, term }) => performedFen > (term.amountFen ?? 0),
    ),
    'what came is what was confirmed, and no word of whoever owes it': obligations.some(
      ({ performedFen, proofs, claims = [] }) =>
        performedFen !== proofs.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0) ||
        proofs.length < claims.filter(({ answer }) => answer?.isConfirmed).length,
    ),
    'of one thing one word waits, and none of what has come': obligations.some(({ status: each, claims = [] }) => {
      const open = claims.filter(({ answer }) => answer === undefined).length;
      return open > 1 || (open === 1 && each === 'performed');
    }),
    'what was refused twice is not said again before somebody has looked': obligations.some(({ claims = [] }) =>
      claims.some(({ at }, index) => {
        const [one, two] = claims.slice(Math.max(index - 2, 0), index).map(({ answer }) => answer);
        if (one === undefined || two === undefined || one.isConfirmed || two.isConfirmed) return false;
        return !found.visitsBack.some((visit) => visit.at >= two.at && visit.at <= at);
      }),
    ),
    'an accepted file has a number': [...running, 'settled'].includes(status) && found.numbers.length === 0,
    'a court was asked about a written agreement, and of none that was before a court already':
      found.confirmation?.appliedAt !== undefined && found.status === 'settled' && !isForConfirmation(found),
    'what is on file has no question before a court':
      status === 'archived' &&
      found.confirmation?.appliedAt !== undefined &&
      found.confirmation.declined === undefined &&
      found.confirmation.ruling === undefined,
    'a confirmation was asked with every party’s word':
      found.confirmation?.appliedAt !== undefined &&
      found.parties.some(
        ({ number, leftAt }) =>
          leftAt === undefined && !found.confirmation?.consents.some(({ party }) => party === number),
      ),
  };
  return Object.entries(broken).flatMap(([law, isBroken]) => (isBroken ? [law] : []));
}

/** Not public unless all agree: whoever is party to it has said yes to the very text, and nobody no since. */
function publicWithoutLeave(entries: readonly MediationEvent[]): string[] {
  const broken: string[] = [];
  const parties = new Set<number>();
  let yes = new Set<number>();
  let writer = '';
  let version = 0;
  for (const { type, body, actor } of entries) {
    if (type === 'mediation.opened') for (const { number } of body.parties) parties.add(number);
    if (type === 'mediation.modelCaseWritten') [yes, writer, version] = [new Set(), actor.personId ?? '', body.version];
    if (type === 'mediation.publicityAgreed' && body.version === version) yes.add(body.party);
    if (type === 'mediation.publicityRefused') yes.delete(body.party);
    if (type === 'mediation.modelCaseTakenBack') yes = new Set();
    if (type !== 'mediation.modelCasePublished') continue;
    if ([...parties].some((party) => !yes.has(party))) broken.push('what is public has every party’s yes');
    if (actor.personId === writer) broken.push('who writes does not publish');
  }
  return broken;
}

/** By what right each sits there: of the committee that leads, by one that said yes and as long as it stays, chosen, or sent from above. */
function seatedUnasked({ mediators }: Mediation, entries: readonly MediationEvent[]): string[] {
  const broken: string[] = [];
  let [lead, next] = ['', ''];
  const here = new Set<string>();
  const chosen = new Set<string>();
  let rights = new Map<string, string>();
  for (const { type, body, actor } of entries) {
    switch (type) {
      case 'mediation.opened':
        lead = body.committee.id;
        break;
      case 'mediation.handedOn':
        next = body.to.id;
        break;
      case 'mediation.takenOver':
        lead = next;
        here.clear();
        rights.clear();
        break;
      case 'mediation.mediatorChosen':
        chosen.add(body.personId);
        break;
      case 'mediation.joined':
        for (const { id } of body.units) here.add(id);
        break;
      case 'mediation.committeeLeft':
        here.delete(body.unitId);
        rights = new Map([...rights].filter(([, right]) => right !== body.unitId));
        break;
      case 'mediation.assigned':
        for (const { personId, unitId } of body.seats)
          if (
            ![lead, ...here].includes(unitId) &&
            !chosen.has(personId) &&
            !rights.has(personId) &&
            actor.unitId === lead
          )
            broken.push('whoever is seated came with a committee that said yes');
        rights = new Map(
          body.seats.map(({ personId, unitId }) => [
            personId,
            rights.get(personId) ?? (here.has(unitId) ? unitId : 'her own'),
          ]),
        );
        break;
    }
  }
  if (mediators.some(({ personId }) => !rights.has(personId)))
    broken.push('whose committee has gone sits there no more');
  return broken;
}

/** Walks along the ledger: who sits at the table, which draft lies on it, and whose hand is under that one. */
function unsignedEffects(entries: readonly MediationEvent[]): string[] {
  const broken: string[] = [];
  const parties = new Set<number>();
  let mediators = new Map<string, boolean>();
  let drafts = 0;
  let hands = new Set<string>();
  for (const { type, body } of entries) {
    switch (type) {
      case 'mediation.opened':
        for (const { number } of body.parties) parties.add(number);
        break;
      case 'mediation.partyLeft':
        parties.delete(body.party);
        hands = new Set();
        break;
      case 'mediation.assigned':
        mediators = new Map(body.seats.map(({ personId, isLead }) => [personId, isLead]));
        hands = new Set();
        break;
      case 'mediation.recused':
        if (mediators.get(body.personId)) mediators.clear();
        mediators.delete(body.personId);
        hands = new Set();
        break;
      case 'mediation.committeeLeft':
        if (body.personIds.length > 0) hands = new Set();
        if (body.personIds.some((personId) => mediators.get(personId))) mediators.clear();
        for (const personId of body.personIds) mediators.delete(personId);
        break;
      case 'mediation.takenOver':
        mediators.clear();
        hands = new Set();
        break;
      case 'mediation.drafted':
      case 'mediation.agreedOrally':
        drafts++;
        hands = new Set();
        break;
      case 'mediation.signed':
        if (body.paper === 'agreement' && body.number === drafts) {
          const { signer } = body;
          if (signer.kind === 'party') hands.add(`party ${signer.party}`);
          else hands.add(signer.kind === 'mediator' ? signer.personId : 'seal');
        }
        break;
      case 'mediation.tookEffect': {
        const needed = [...[...parties].map((number) => `party ${number}`), ...mediators.keys(), 'seal'];
        if (body.form === 'written')
          broken.push(...needed.filter((hand) => !hands.has(hand)).map((hand) => `in effect without ${hand}`));
        break;
      }
    }
  }
  return broken;
}

/** Reckons the deadline anew from the ledger: a month, longer only by what every party agreed to, and the experts' days. */
function brokenOnTheClock(found: Mediation, entries: readonly MediationEvent[], calendar: Calendar): string[] {
  const due = found.dues.conclude;
  if (due === undefined || found.status === 'appraising') return [];
  const { from, periods, pauses } = agreedTime(entries, found);
  let at: Instant = from;
  for (const period of periods) {
    const next = dueAt(calendar, at, period, pauses);
    if (isRefusal(next)) return [next.refusal];
    at = next;
  }
  return due.at === at ? [] : [`the clock ends ${due.at}, and ${at} was agreed`];
}

function agreedTime(entries: readonly MediationEvent[], found: Mediation) {
  const parties = new Set(found.parties.map(({ number }) => number));
  let [from, periods]: [Instant, Period[]] = ['', []];
  const courtDays = daysOfCourt[found.intake.kind];
  let pauses: { from: Instant; to?: Instant }[] = [];
  let asked: { extra: Period; yes: Set<number> } | undefined;
  for (const { type, body, at } of entries) {
    switch (type) {
      case 'mediation.accepted':
      case 'mediation.renewed':
      case 'mediation.takenOver':
        asked = undefined;
        // What a court gave goes on through every committee; after a breach it is mediated anew.
        if (courtDays !== undefined && from !== '' && type === 'mediation.takenOver') break;
        if (body.due !== undefined) [from, periods, pauses] = [at, [courtDays ?? month], []];
        break;
      case 'mediation.partyLeft':
        parties.delete(body.party);
        asked = undefined;
        break;
      case 'mediation.longerProposed':
        asked = { extra: body.extra, yes: new Set() };
        break;
      case 'mediation.longerConsented':
        asked?.yes.add(body.party);
        if (asked !== undefined && [...parties].every((number) => asked?.yes.has(number))) {
          periods = [...periods, asked.extra];
          asked = undefined;
        }
        break;
      case 'mediation.expertAsked':
        pauses = [...pauses, { from: at }];
        break;
      case 'mediation.expertAnswered':
        pauses = pauses.map((pause) => ({ ...pause, to: pause.to ?? at }));
        break;
    }
  }
  return { from, periods, pauses };
}

const month: Period = { amount: 1, unit: 'months' };
const daysOfCourt: Partial<Record<MediationSource, Period>> = {
  preFilingReferral: { amount: 30, unit: 'days' },
  postFilingReferral: { amount: 15, unit: 'days' },
};
