import { allowedReadings, allowedSteps, type Case, type CaseView, currentDue, queueOf } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { type Instant, isRefusal, nextWorkingMoment, workingMinutesBetween } from '@linli/domain/kernel';
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
    workingMinutesLeft: minutesLeft(found, circumstances),
    clockResumesAt: resumesAt(found, circumstances),
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

/** Who sees that no time runs wants to know since when not, and until when. */
function resumesAt(found: Case, { now, calendar }: Circumstances): Instant | undefined {
  if (currentDue(found) === undefined) return undefined;
  const next = nextWorkingMoment(calendar, now);
  return isRefusal(next) || next <= now ? undefined : next;
}

function minutesLeft(found: Case, { now, calendar }: Circumstances): number | undefined {
  const due = currentDue(found)?.due;
  if (due === undefined) return undefined;
  const isLate = now > due.at;
  const minutes = isLate ? workingMinutesBetween(calendar, due.at, now) : workingMinutesBetween(calendar, now, due.at);
  if (isRefusal(minutes)) return undefined;
  return isLate ? -Math.floor(minutes) : Math.floor(minutes);
}
