import { missingSigners, openClaim } from '../agreement.ts';
import { authorities, passingReasons } from '../handings.ts';
import type { MediationInput, MediationStep, TermInput } from '../inputs.ts';
import { jointStateOf } from '../joint-invitation.ts';
import { failureReasons, type Mediation, mediationDeclineReasons } from '../mediation.ts';
import { sessionResults } from '../sessions.ts';
import { isWaiting, manners, termKinds } from '../terms.ts';
import * as cast from './cast.ts';
import { scans } from './story.ts';

export function oneOf<One>(list: readonly One[], number: number): One {
  return list[number % list.length] as One;
}

type Make = {
  [Name in MediationStep]: (found: Mediation, how: number, words: string, today: string) => MediationInput<Name>;
};

/** A wish for each step that is often, and not always, allowed. `words` stands in it wherever somebody says something. */
const make: Make = {
  acceptance: () => ({}),
  referral: (_, how, words) => ({ isGiven: how % 3 > 0, words: how % 3 === 1 ? undefined : words }),
  declination: (_, how, words) => ({ reason: oneOf(mediationDeclineReasons, how), words }),
  rightsNotice: consentFrom,
  partyDescription: (found, how, words) => ({
    party: anyParty(found, how),
    ...(how % 2 === 0 && { deliveryAddress: words, identity: aScan(how) }),
    ...(how % 3 === 0 && { particulars: { ethnicGroup: words.slice(0, 20) }, rights: [aScan(how)] }),
    ...(how % 5 === 1 && { agent: { name: words, authority: 'special', paper: aScan(how) }, standing: words }),
    ...(how % 5 === 2 && { phone: '13800000009', language: '苗语' }),
  }),
  mediatorChoice: (_, how) => ({ personId: oneOf(cast.mediators, how).personId }),
  assignment: (found, how, words) => {
    const near = cast.mediators.filter(({ unitId }) =>
      [found.committee, ...found.assisting].some(({ id }) => id === unitId),
    );
    const lead = oneOf(how % 4 === 0 ? cast.mediators : near, how).personId;
    const others = how % 3 === 0 ? [oneOf(cast.mediators, how + 1).personId] : undefined;
    return { lead, others, reason: how % 2 === 0 ? words : undefined };
  },
  recusal: (found, how, reason) => ({
    personId: how % 2 === 0 ? undefined : found.mediators[0]?.personId,
    reason,
  }),
  handingOn: (_, how, reason) => ({
    unitId: oneOf([cast.town, cast.countyCommittee, cast.trade, cast.neighbourVillage], how).id,
    kind: oneOf(['level', 'level', 'trade', 'across'] as const, how >> 2),
    passesOver: oneOf([undefined, ...passingReasons], how >> 4),
    reason,
  }),
  takingOver: () => ({}),
  handingBack: (_, __, reason) => ({ reason }),
  jointMediation: (_, how, brief) => ({ unitIds: [oneOf(cast.committees, how).id], brief }),
  jointAcceptance: () => ({}),
  jointDeclination: (_, __, reason) => ({ reason }),
  jointRecall: ({ invitations = [] }, how) => ({
    unitId: oneOf(
      [...invitations.filter((each) => jointStateOf(each) === 'asked').map(({ unit }) => unit.id), cast.village.id],
      how,
    ),
  }),
  jointDeparture: (_, __, reason) => ({ reason }),
  jointEnding: ({ assisting }, how, reason) => ({ unitId: oneOf([...assisting, cast.village], how).id, reason }),
  meetingRequest: (_, __, brief) => ({ brief }),
  meetingCall: ({ meetings }, how, agenda) => ({
    number: meetings.find(({ called }) => called === undefined)?.number ?? 1,
    meetsAt: oneOf(['2027-01-04T01:00:00.000Z', '2026-01-05T01:00:00.000Z', '2027-03-01T01:00:00.000Z'], how),
    where: '县综治中心',
    agenda,
    unitIds: [cast.officer.unitId],
  }),
  meetingMinutes: ({ meetings }, how, words) => ({
    number: meetings.find(({ called, held }) => called !== undefined && held === undefined)?.number ?? 1,
    minutes: words,
    decisions: how % 3 === 0 ? [] : [{ unitId: cast.officer.unitId, what: words, byOn: '2027-02-01' }],
  }),
  decisionReport: ({ meetings }) => {
    const open = meetings.find(({ decisions }) => decisions.some(({ doneAt }) => doneAt === undefined));
    return {
      meeting: open?.number ?? 1,
      number: open?.decisions.find(({ doneAt }) => doneAt === undefined)?.number ?? 1,
    };
  },
  sessionPlan: (found, how, where, today) => ({
    kind: oneOf(['together', 'online', 'onSite'] as const, how),
    // Later today, or a year away.
    meetsAt: oneOf([`${today}T15:30:00.000Z`, `${today}T15:30:00.000Z`, '2027-06-01T01:00:00.000Z'], how),
    where: how % 4 === 1 ? undefined : where,
    roomId: how % 2 === 0 ? undefined : cast.room.id,
    lastsMinutes: how % 5 === 0 ? 60 : undefined,
    invited: found.parties.map(({ number }) => number).slice(how % 3 === 0 ? 1 : 0),
  }),
  sessionRecord: (found, how, minutes) => ({
    ...attended(found, how),
    minutes,
    result: oneOf(sessionResults, how),
  }),
  sessionFall: (found, how, words) => {
    const { number, attendance } = attended(found, how);
    return how % 2 === 0 ? { number, attendance } : { number, isCalledOff: true, reason: words };
  },
  caucus: (found, how, notes) => ({ party: anyParty(found, how), notes }),
  investigation: (_, __, words) => ({ of: words, answers: words }),
  evidence: (_, how, name) => ({
    name,
    kind: oneOf(['original', 'copy'] as const, how),
    pages: 1 + (how % 9),
    fileId: how % 2 === 0 ? aScan(how) : undefined,
    shownTo: oneOf(['file', 'confidence'] as const, how >> 1),
  }),
  expertRequest: (_, __, words) => ({ by: words, about: words }),
  expertOpinion: (found, how, opinion) => ({
    number: found.expertOpinions.find(({ cameAt }) => cameAt === undefined)?.number ?? 1,
    opinion,
    fileId: how % 2 === 0 ? aScan(how) : undefined,
  }),
  statement: (_, __, words) => ({ words }),
  passingOn: ({ statements }) => ({ number: statements.find(isWaiting)?.number ?? 1 }),
  rewordingRequest: ({ statements }, _, reason) => ({ number: statements.find(isWaiting)?.number ?? 1, reason }),
  floor: (found, how) => ({ party: anyParty(found, how) }),
  proposal: (found, how, words, today) => ({
    terms: termsOf(found, how, words, today),
    answers: how % 4 === 0 ? 1 : undefined,
  }),
  inclination: (_, how, words) => ({
    stands: oneOf(['pays', 'receives'] as const, how),
    amountFen: how * 100,
    words,
  }),
  draft: agreementOf,
  oralAgreement: agreementOf,
  signature: (found, how) => {
    const waiting = missingSigners(found).flatMap((signer) => (signer.kind === 'party' ? [signer.party] : []));
    return {
      paper: how % 7 === 0 ? 'minutes' : 'agreement',
      number: how % 7 === 0 ? 1 + (how % 3) : (found.draft?.number ?? 1) - (how % 11 === 0 ? 1 : 0),
      party: how % 2 === 0 || waiting.length === 0 ? undefined : oneOf(waiting, how),
      image: how % 5 === 0 ? undefined : aScan(how),
    };
  },
  seal: ({ draft }) => ({ number: draft?.number ?? 1 }),
  failure: ({ status }, how, words) => ({
    reason: status === 'broken' ? 'broken' : oneOf(failureReasons, how),
    words: how % 2 === 0 ? words : undefined,
  }),
  withdrawal: (_, how, words) => ({ words: how % 2 === 0 ? words : undefined }),
  longerTime: (_, how, reason) => ({
    extra: {
      amount: 1 + (how % 20),
      unit: oneOf(['days', 'working-days', 'months'] as const, how % 7 === 0 ? 2 : how),
    },
    reason,
  }),
  longerTimeConsent: consentFrom,
  performance: ({ obligations }, how, _, today) => {
    const owed = obligations.filter(({ status }) => status !== 'performed');
    const obligation = owed[how % Math.max(owed.length, 1)];
    const left = (obligation?.term.amountFen ?? 0) - (obligation?.performedFen ?? 0);
    return {
      term: obligation?.term.number ?? 1,
      on: today,
      amountFen: left > 0 ? (how % 3 === 0 ? Math.ceil(left / 2) : left) : undefined,
      proof: how % 2 === 0 ? aScan(how) : undefined,
    };
  },
  performanceClaim: ({ obligations }, how, words, today) => {
    const owed = obligations.filter((each) => each.status !== 'performed' && !openClaim(each));
    const { term, performedFen = 0 } = owed[how % Math.max(owed.length, 1)] ?? {};
    const left = (term?.amountFen ?? 0) - performedFen;
    return {
      term: term?.number ?? 1,
      on: today,
      amountFen: left > 0 ? (how % 3 === 0 ? Math.ceil(left / 2) : left) : undefined,
      proof: how % 2 === 0 ? aScan(how) : undefined,
      words: how % 5 === 0 ? words : undefined,
    };
  },
  performanceAnswer: ({ obligations }, how, words) => ({
    term: obligations.find(openClaim)?.term.number ?? 1,
    isConfirmed: how % 3 > 0,
    words: how % 2 === 0 ? words : undefined,
  }),
  visitBack: (found, how, words) => ({
    party: anyParty(found, how),
    performance: oneOf(['performed', 'partly', 'not'] as const, how),
    satisfied: oneOf(['satisfied', 'basicallySatisfied', 'dissatisfied'] as const, how),
    isQuiet: how % 2 === 0,
    words,
  }),
  breach: ({ obligations }, how, words, today) => {
    const late = obligations.filter(({ status, term }) => status !== 'performed' && (term.performBy ?? '') < today);
    return { term: late[how % Math.max(late.length, 1)]?.term.number ?? 1, words, asksCaseBack: how % 2 === 0 };
  },
  renewal: (_, __, reason) => ({ reason }),
  confirmationWish: consentFrom,
  transferLetter: (_, how) => ({ letter: aScan(how) }),
  confirmationRequest: () => ({ court: '云阳县人民法院' }),
  courtAnswer: (_, how, reason) =>
    how % 3 === 0 ? { isAccepted: false, reason } : { isAccepted: true, courtNumber: `（2026）调确${how}号` },
  courtRuling: (_, how) => ({
    result: oneOf(['confirmed', 'refused'] as const, how),
    courtNumber: `（2026）调确${how}号`,
  }),
  transferRecord: (_, how, papers) => ({
    direction: oneOf(['received', 'sent', 'returned'] as const, how),
    authority: oneOf(authorities, how),
    papers,
    receiptId: how % 2 === 0 ? aScan(how) : undefined,
  }),
  modelCase: (_, __, words) => ({ title: words, dispute: words, mediation: words, outcome: words, lesson: words }),
  publicityConsent: (found, how) => ({
    ...consentFrom(found, how),
    version: how % 9 === 0 ? 1 : (found.modelCase?.version ?? 1),
    says: how % 5 === 0 ? 'no' : 'yes',
  }),
  modelCaseReturn: (_, __, reason) => ({ reason }),
  modelCasePublication: ({ modelCase }) => ({ version: modelCase?.version ?? 1 }),
  modelCaseTakedown: () => ({}),
  archive: () => ({}),
  legalHold: (_, __, reason) => ({ reason }),
  holdRelease: (_, __, reason) => ({ reason }),
};

export function inputFor(step: MediationStep, found: Mediation, how: number, words: string, today: string): unknown {
  return make[step](found, how, words, today);
}

function consentFrom(found: Mediation, how: number) {
  return {
    party: how % 3 === 0 ? undefined : anyParty(found, how >> 1),
    paper: how % 4 === 0 ? undefined : aScan(how),
  };
}

function anyParty({ parties }: Mediation, how: number): number {
  return oneOf(parties, how).number;
}

function aScan(how: number): string {
  return oneOf(scans, how).id;
}

function attended({ sessions }: Mediation, how: number) {
  const planned = sessions.find(({ status }) => status === 'planned');
  const attendance = (planned?.invited ?? [1]).map((party) => ({
    party,
    came: oneOf(['herself', 'herself', 'absent'] as const, how + party),
  }));
  return { number: planned?.number ?? 1, attendance };
}

function termsOf({ parties }: Mediation, how: number, what: string, today: string): TermInput[] {
  const active = parties.filter(({ leftAt }) => leftAt === undefined || how % 13 === 0).map(({ number }) => number);
  return Array.from({ length: 1 + (how % 3) }, (_, at) => {
    const kind = oneOf(termKinds, how + at);
    return {
      kind,
      debtor: oneOf(active, how + at),
      creditor: oneOf(active, how + at + 1),
      amountFen: kind === 'pay' ? 100 + how : undefined,
      what: kind === 'pay' ? undefined : what,
      manner: oneOf(manners, how >> 1),
      performBy: today,
    };
  });
}

function agreementOf(found: Mediation, how: number, words: string, today: string): MediationInput<'draft'> {
  const isPart = how % 4 === 0;
  return {
    facts: words,
    points: words,
    responsibility: how % 9 === 0 ? `${words} 确认房屋所有权` : words,
    terms: termsOf(found, how, words, today),
    scope: isPart ? 'part' : 'whole',
    remaining: isPart ? words : undefined,
  };
}
