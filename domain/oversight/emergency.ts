import { personsBehind, type StaffActor } from '../identity/index.ts';
import { type Instant, later, type Refusal, refuse } from '../kernel/index.ts';

/** One case that an administrator asks to read in an emergency (紧急查阅). */
export type EmergencyReading = {
  readonly countyCode: string;
  readonly askedBy: string;
  readonly askedPostId: string;
  readonly askedAt: Instant;
  readonly decision?: 'approved' | 'refused';
  readonly decidedAt?: Instant;
};

export const emergencyStates = ['asked', 'expired', 'open', 'over', 'refused'] as const;
export type EmergencyState = (typeof emergencyStates)[number];

const minute = 60_000;
/** A question that nobody answers is none any more. */
export const answerWithinMinutes = 15;
export const openForMinutes = 60;

export function emergencyStateOf({ askedAt, decision, decidedAt }: EmergencyReading, now: Instant): EmergencyState {
  if (decision === 'refused') return 'refused';
  if (decision === undefined || decidedAt === undefined)
    return now < later(askedAt, answerWithinMinutes * minute) ? 'asked' : 'expired';
  return now < endOf(decidedAt) ? 'open' : 'over';
}

/** Until when the case is open; undefined where nobody approved. */
export function openUntil({ decision, decidedAt }: EmergencyReading): Instant | undefined {
  return decision === 'approved' && decidedAt !== undefined ? endOf(decidedAt) : undefined;
}

/** The second person stands in the same county, is not the first, and is tied to her by no delegation. */
export function mayDecideEmergency(actor: StaffActor, reading: EmergencyReading, now: Instant): Refusal | undefined {
  if (actor.divisionCode.slice(0, 6) !== reading.countyCode) return refuse('emergency.notFound');
  if (personsBehind(actor).includes(reading.askedBy)) return refuse('emergency.secondPerson');
  if (emergencyStateOf(reading, now) !== 'asked') return refuse('emergency.answered');
  return undefined;
}

/** Only she who asked reads, through the post by which she asked, while it is open. */
export function mayReadEmergency(actor: StaffActor, reading: EmergencyReading, now: Instant): Refusal | undefined {
  if (actor.personId !== reading.askedBy || actor.postId !== reading.askedPostId) return refuse('emergency.notFound');
  return emergencyStateOf(reading, now) === 'open' ? undefined : refuse('emergency.closed');
}

function endOf(decidedAt: Instant): Instant {
  return later(decidedAt, openForMinutes * minute);
}
