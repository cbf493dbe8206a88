import {
  allowedReadings,
  allowedSteps,
  type Case,
  type CaseView,
  currentDue,
  queueOf,
  stoppedSince,
} from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { isRefusal, minutesOfWorkingDay, nextWorkingMoment, workingMinutesLeft } from '@linli/domain/kernel';
import type { CaseParts } from './parts.ts';
import type { Rulebook } from './rulebook.ts';
import type { Circumstances } from './world.ts';

/** A case as it leaves the server for this actor, with the steps open to her. */
export function viewCase(
  found: Case,
  actor: Actor,
  circumstances: Circumstances,
  names: { rulebook: Rulebook; parts: CaseParts },
): CaseView {
  const { id, countyCode, handlers, attachmentsOfUnits, ...shown } = found;
  const view: CaseView = {
    ...shown,
    dues: found.dues as CaseView['dues'],
    queue: queueOf(found).queue,
    placeName: names.parts.places.nameOf(found.place.divisionCode) ?? found.place.divisionCode,
    categoryName: names.rulebook.categories.get(found.categoryCode ?? '')?.nameZh,
    ...clockOf(found, circumstances),
    minutesOfWorkingDay: minutesOfWorkingDay(circumstances.calendar),
    may: allowedSteps(found, actor, circumstances),
    mayRead: allowedReadings(actor, found),
  };
  return actor.kind === 'reporter' ? forReporter(view, attachmentsOfUnits) : view;
}

/** The reporter sees who has it and until when, not who was told inside, nor what units write to one another. */
function forReporter(view: CaseView, attachmentsOfUnits: readonly string[]): CaseView {
  const orders = view.orders.map(({ task, summary, ...order }) => order);
  return {
    ...view,
    orders,
    attachments: view.attachments.filter(({ id }) => !attachmentsOfUnits.includes(id)),
    informed: [],
    extensions: view.extensions.filter((asked) => asked.decision === 'approved'),
  };
}

/** What runs now, how long it has, and when the clock goes on: who sees that it stands wants to know until when. */
function clockOf(found: Case, { now, calendar }: Circumstances): Partial<CaseView> {
  const current = currentDue(found);
  if (current === undefined) return { stoppedAt: stoppedSince(found) };
  const next = nextWorkingMoment(calendar, now);
  return {
    runs: { stage: current.stage, at: current.due.at },
    workingMinutesLeft: workingMinutesLeft(calendar, now, current.due.at),
    clockResumesAt: isRefusal(next) || next <= now ? undefined : next,
  };
}
