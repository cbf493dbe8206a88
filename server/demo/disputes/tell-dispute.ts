import type { Actor, StaffActor } from '@linli/domain/identity';
import { type Instant, instantOf, later, localDateOf, millisecondsOf, type Period } from '@linli/domain/kernel';
import { type Mediation, type MediationInput, type MediationStep, partyCode } from '@linli/domain/mediation';
import type { Chance } from '../month/chance.ts';
import type { DemoCommittee, DemoCommittees } from './committees.ts';
import type { MediationHouse } from './mediation-house.ts';
import type { ModelCaseShelf } from './model-case-shelf.ts';
import type { DisputePlan } from './plan-dispute.ts';
import { tellModelCase } from './tell-model-case.ts';

/** What the story of a dispute needs to go on. */
export type DisputeTeller = {
  readonly house: MediationHouse;
  readonly plan: DisputePlan;
  readonly committees: DemoCommittees;
  readonly chance: Chance;
  readonly shelf: ModelCaseShelf;
  /** Working time from an instant: committees work when their doors are open. */
  readonly after: (from: Instant, period: Period) => Instant;
};

/** Of what is agreed and stays to be done: so long that whoever tries the demo comes before it is over. */
const daysLeft = 40;
const hour = 3_600_000;
const day = 24 * hour;

/**
 * Tells a dispute from its opening to its archive, a step after the other; each `yield` is the moment at which the next step is to
 * be taken, and the teller goes on when it has come.
 */
export async function* tellDispute(teller: DisputeTeller): AsyncGenerator<Instant, void, void> {
  const { house, plan, chance, after } = teller;
  const { committee, dispute, intake, ending } = plan;
  let now = plan.at;
  let found: Mediation | undefined;
  const wait = (least: number, most: number) => {
    now = after(now, { amount: chance.between(least, most), unit: 'working-minutes' });
    return now;
  };
  const code = () => found?.code ?? '';
  const party = (number: number): Actor => ({ kind: 'reporter', caseCode: partyCode({ code: code() }, number) });
  /** False where it was refused: then the story is over. */
  const take = async <Name extends MediationStep>(actor: Actor, step: Name, input: MediationInput<Name>) => {
    found = (await house.step(actor, now, code(), step, input)) ?? undefined;
    return found !== undefined;
  };

  yield now;
  const { type: disputeType, parties, facts, requests } = dispute;
  const where = { intake, disputeType, divisionCode: committee.divisionCode };
  found = await house.open(committee.keeper, now, { ...where, parties, facts, requests });
  if (found === undefined) return;
  yield wait(30, 400);
  if (ending === 'declined') {
    await take(committee.keeper, 'declination', {
      reason: 'onlyAuthority',
      words: '属行政机关处理的事项，已告知办理地点。',
    });
    return;
  }
  if (!(await take(committee.keeper, 'acceptance', {}))) return;
  let at: DemoCommittee = committee;
  const lead = yield* seated(at);
  if (lead === undefined) return;
  if (ending === 'withdrawn') {
    yield wait(200, 900);
    await take(party(1), 'withdrawal', { words: '双方已经自行和好。' });
    return;
  }
  if (ending === 'toTheTrade' || ending === 'handedUp') {
    if (!(yield* sitting(lead, 'notAgreed'))) return;
    const next = ending === 'toTheTrade' ? teller.committees.ofTrade(disputeType) : teller.committees.above(at);
    if (next === undefined) return;
    yield wait(60, 500);
    const kind = ending === 'toTheTrade' ? 'trade' : 'level';
    const reason = kind === 'trade' ? '属专业纠纷，移交行业调委会。' : '争议较大，村级未能达成一致，移交上级调解。';
    if (!(await take(lead, 'handingOn', { unitId: next.unitId, kind, reason }))) return;
    yield wait(60, 600);
    if (!(await take(next.keeper, 'takingOver', {}))) return;
    at = next;
    const other = yield* seated(at);
    if (other === undefined) return;
    yield* concluded(other, chance.happens(0.9));
    return;
  }
  yield* concluded(lead, ending === 'settled');

  /** A mediator takes the seat, and both are told their rights; now and then one party wants another mediator. */
  async function* seated(there: DemoCommittee): AsyncGenerator<Instant, StaffActor | undefined, void> {
    yield wait(10, 200);
    let seat = chance.pick(there.mediators);
    if (!(await take(there.keeper, 'assignment', { lead: seat.personId }))) return undefined;
    const rest = there.mediators.filter(({ personId }) => personId !== seat.personId);
    if (plan.isRecused && rest.length > 0 && found?.recused.length === 0) {
      yield wait(30, 300);
      if (!(await take(party(2), 'recusal', { reason: '调解员与对方是亲戚，请求回避。' }))) return undefined;
      yield wait(10, 120);
      seat = chance.pick(rest);
      if (!(await take(there.keeper, 'assignment', { lead: seat.personId }))) return undefined;
    }
    for (const number of [1, 2]) {
      if (found?.rightsTold.some((told) => told.party === number)) continue;
      yield wait(10, 300);
      if (!(await take(party(number), 'rightsNotice', {}))) return undefined;
    }
    return seat;
  }

  async function* sitting(
    mediator: StaffActor,
    result: MediationInput<'sessionRecord'>['result'],
  ): AsyncGenerator<Instant, boolean, void> {
    yield wait(20, 200);
    const meetsAt = onTheHalfHour(after(now, { amount: chance.between(240, 1_400), unit: 'working-minutes' }));
    const where = chance.pick(['调委会调解室', '社区会议室', '田边现场']);
    const kind = where.endsWith('现场') ? 'onSite' : 'together';
    const roomId = where.startsWith('调委会') ? await house.roomOf(mediator.unitId) : undefined;
    const plan = { kind, meetsAt, invited: [1, 2] } satisfies Partial<MediationInput<'sessionPlan'>>;
    const before = found;
    if (roomId === undefined || !(await take(mediator, 'sessionPlan', { ...plan, roomId }))) {
      // Somebody else sits in the room then.
      found = before;
      if (!(await take(mediator, 'sessionPlan', { ...plan, where }))) return false;
    }
    if (chance.happens(0.35)) {
      yield wait(20, 150);
      if (!(await take(mediator, 'caucus', { party: chance.pick([1, 2]), notes: dispute.notes }))) return false;
    }
    now = later(meetsAt, 90 * 60_000);
    yield now;
    const attendance = [1, 2].map((number) => ({ party: number, came: 'herself' as const }));
    const number = found?.sessions.length ?? 1;
    const minutes =
      result === 'notAgreed' ? `${dispute.minutes.split('，')[0]}，双方分歧较大，未能达成一致。` : dispute.minutes;
    return take(mediator, 'sessionRecord', { number, attendance, minutes, result });
  }

  /** In writing, in turns, for those who cannot come. */
  async function* exchanged(mediator: StaffActor): AsyncGenerator<Instant, boolean, void> {
    for (const number of [1, 2]) {
      yield wait(60, 500);
      const words = number === 1 ? dispute.facts : `情况不全是这样。${dispute.points}，愿意商量。`;
      if (!(await take(party(number), 'statement', { words }))) return false;
      yield wait(20, 200);
      if (!(await take(mediator, 'passingOn', { number }))) return false;
    }
    const { amountFen } = dispute.term;
    for (const number of [1, 2]) {
      yield wait(60, 500);
      const asked = amountFen && {
        amountFen: number === 1 ? Math.round(amountFen * 1.4) : Math.round(amountFen * 0.8),
      };
      const term = { ...dispute.term, ...asked, performBy: dayAfter(20) };
      if (!(await take(party(number), 'proposal', { terms: [term], ...(number === 2 && { answers: 1 }) })))
        return false;
      if (plan.stop === 'room') return false;
      if (amountFen === undefined) continue;
      const stands = number === 1 ? 'receives' : 'pays';
      const accepted = { stands, amountFen: Math.round(amountFen * (number === 1 ? 0.95 : 1.05)) } as const;
      if (!(await take(party(number), 'inclination', accepted))) return false;
    }
    return true;
  }

  async function* concluded(mediator: StaffActor, isSettled: boolean): AsyncGenerator<Instant, void, void> {
    const isOnline = plan.manner === 'online';
    const went = isOnline ? yield* exchanged(mediator) : yield* sitting(mediator, isSettled ? 'agreed' : 'notAgreed');
    if (!went) return;
    yield wait(30, 400);
    if (!isSettled) {
      const reason = chance.pick(['apart', 'apart', 'refusedByParty'] as const);
      if (await take(mediator, 'failure', { reason })) yield* archived(mediator);
      return;
    }
    const { points, responsibility, term } = dispute;
    const isAtOnce = plan.manner === 'oral' && chance.happens(0.4);
    const due = isAtOnce
      ? { manner: 'atOnce' as const }
      : { performBy: dayAfter(plan.stop !== undefined ? daysLeft : chance.between(2, 18)) };
    const agreement = {
      facts: dispute.facts,
      points,
      responsibility,
      terms: [{ ...term, ...due }],
      scope: 'whole' as const,
    };
    if (plan.manner === 'oral') {
      if (!(await take(mediator, 'oralAgreement', agreement))) return;
    } else if (!(yield* signed(mediator, agreement))) return;
    if (plan.stop === 'terms') return;
    if (plan.isConfirmed && plan.manner !== 'oral') yield* confirmed(mediator);
    yield* performed(mediator, due.performBy);
  }

  async function* signed(
    mediator: StaffActor,
    agreement: MediationInput<'draft'>,
  ): AsyncGenerator<Instant, boolean, void> {
    if (!(await take(mediator, 'draft', agreement))) return false;
    const paper = { paper: 'agreement', number: found?.draft?.number ?? 1 } as const;
    for (const signer of [party(1), party(2), mediator]) {
      yield wait(5, 90);
      if (!(await take(signer, 'signature', paper))) return false;
      if (plan.stop === 'signatures') return false;
    }
    yield wait(5, 120);
    return take(mediator, 'seal', { number: paper.number });
  }

  /** 司法确认: both ask, the bundle goes, and the court answers after some days. */
  async function* confirmed(mediator: StaffActor): AsyncGenerator<Instant, void, void> {
    for (const number of [1, 2]) {
      yield wait(60, 400);
      if (!(await take(party(number), 'confirmationWish', {}))) return;
      const identity = await house.handIn(party(number), now, code(), 'identity');
      const deliveryAddress = `云阳县${chance.pick(['双江街道', '青龙街道', '人和街道'])}${chance.between(1, 90)}号`;
      const rights = number === 1 ? { rights: [await house.handIn(party(1), now, code(), 'rights')] } : {};
      if (!(await take(party(number), 'partyDescription', { deliveryAddress, identity, ...rights }))) return;
    }
    yield wait(60, 400);
    const letter = await house.handIn(mediator, now, code(), 'letter');
    if (!(await take(mediator, 'transferLetter', { letter }))) return;
    if (!(await take(mediator, 'confirmationRequest', { court: '云阳县人民法院' }))) return;
    yield wait(900, 2_000);
    const courtNumber = `（${now.slice(0, 4)}）渝0235民特${chance.between(10, 400)}号`;
    if (!(await take(mediator, 'courtAnswer', { isAccepted: true, courtNumber }))) return;
    yield wait(900, 2_400);
    await take(mediator, 'courtRuling', { result: 'confirmed', courtNumber });
  }

  async function* performed(mediator: StaffActor, performBy: string | undefined): AsyncGenerator<Instant, void, void> {
    const { amountFen } = dispute.term;
    const lastDay = performBy === undefined ? now : instantOf(Date.parse(`${performBy}T02:00:00.000Z`));
    const passed = Math.max(millisecondsOf(lastDay) - millisecondsOf(now), hour);
    if (plan.fate === 'late' || plan.fate === 'broken') {
      if (plan.fate === 'late' || performBy === undefined) return;
      now = later(lastDay, chance.between(1, 4) * day);
      yield now;
      if (!(await take(party(1), 'breach', { term: 1, words: '到期没有履行，电话也不接。' }))) return;
      yield wait(200, 900);
      if (chance.happens(0.3)) return;
      if (chance.happens(0.5)) await take(mediator, 'renewal', { reason: '双方同意再谈一次。' });
      else await take(mediator, 'failure', { reason: 'broken' });
      return;
    }
    now = later(now, Math.floor(passed * (0.3 + 0.7 * chance.random())));
    yield now;
    const isPart = plan.fate === 'partly' && amountFen !== undefined;
    const paid = amountFen === undefined ? {} : { amountFen: isPart ? Math.round(amountFen / 200) * 100 : amountFen };
    if (!(await take(party(1), 'performance', { term: 1, on: localDateOf(now), ...paid })) || isPart) return;
    const story = teller.shelf(dispute.type);
    const { supervisor } = teller.committees;
    const telling = { keeper: at.keeper, parties: [party(1), party(2)], supervisor, take, wait };
    if (story !== undefined) yield* tellModelCase(story, telling);
    yield wait(400, 2_000);
    const satisfied = chance.happens(0.85) ? 'satisfied' : 'basicallySatisfied';
    const visit = { party: chance.pick([1, 2]), performance: 'performed', satisfied, isQuiet: true } as const;
    if (await take(mediator, 'visitBack', visit)) yield* archived(mediator);
  }

  async function* archived(mediator: StaffActor): AsyncGenerator<Instant, void, void> {
    if (!chance.happens(0.5)) return;
    yield wait(600, 2_400);
    await take(mediator, 'archive', {});
  }

  function dayAfter(days: number): string {
    return localDateOf(later(now, days * day));
  }
}

function onTheHalfHour(moment: Instant): Instant {
  const half = hour / 2;
  return instantOf(Math.ceil(millisecondsOf(moment) / half) * half);
}
