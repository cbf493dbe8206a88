import Type, { type Static } from 'typebox';
import { unitView } from '../cases/index.ts';
import { absences } from './duty-hours.ts';
import { gradeCriteria, mediatorGrades } from './grades.ts';
import { assessmentResults, committeeKinds, mediatorKinds } from './roster.ts';
import { dutySpan, rosterMember, rosterRoom } from './roster-inputs.ts';
import { rosterActs } from './roster-policy.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const text = Type.String();
const day = Type.String({ format: 'date' });
const instant = Type.String({ format: 'date-time' });
const number = Type.Integer();
const optional = Type.Optional;
const list = Type.Array;
/** What the law finds wanting in a committee. */
const wanting = list(OneOf(['committee.size', 'committee.noWoman', 'committee.termOver']));

export const shortfallView = Type.Object({
  divisionCode: text,
  level: OneOf(['community', 'township', 'county']),
  residents: number,
  mediators: number,
  required: number,
  missing: number,
});

/** The committees of a place, and which places have fewer mediators than they are to have. */
export const committeeList = Type.Object({
  committees: list(
    Type.Object({
      unitId: text,
      name: text,
      divisionCode: text,
      kind: OneOf(committeeKinds),
      members: number,
      women: number,
      mediators: number,
      wanting,
      termEndsOn: optional(day),
    }),
  ),
  shortfalls: list(shortfallView),
});
export type CommitteeList = Static<typeof committeeList>;

const grade = OneOf(mediatorGrades);
export const mediatorView = Type.Object({
  id: text,
  committee: unitView,
  personId: optional(text),
  name: text,
  kind: OneOf(mediatorKinds),
  fields: list(text),
  languages: list(text),
  capacity: number,
  openFiles: number,
  beganOn: day,
  leftOn: optional(day),
  away: list(Type.Object({ from: day, to: day })),
  isAway: Type.Boolean(),
  dutyHours: list(dutySpan),
  trainings: list(Type.Object({ on: day, hours: Type.Number(), about: text })),
  assessments: list(Type.Object({ year: number, result: OneOf(assessmentResults) })),
  hasPhoto: Type.Boolean(),
  merit: Type.Object({
    years: number,
    concluded: number,
    settled: number,
    performedShare: Type.Number(),
    trainingHours: Type.Number(),
    assessment: OneOf(assessmentResults),
  }),
  grade,
  /** The next grade and what it still asks. */
  next: optional(Type.Object({ grade, lacks: list(OneOf(gradeCriteria)) })),
  may: list(OneOf(rosterActs)),
});
export type MediatorView = Static<typeof mediatorView>;

export const letterView = Type.Object({
  checkCode: text,
  number: text,
  from: day,
  until: day,
  givenAt: instant,
  isWithdrawn: Type.Boolean(),
});
export type LetterView = Static<typeof letterView>;

/** A sitting that was planned for when she is not to be expected; with its file where the reader reads that. */
const unattendedSitting = Type.Object({
  at: instant,
  untilAt: instant,
  because: OneOf(absences),
  file: optional(Type.Object({ code: text, number: optional(text), disputeType: text })),
});

/** One mediator with the letters that she was given, and what whoever may change her hours has to move. */
export const mediatorCard = Type.Object({
  ...mediatorView.properties,
  version: number,
  letters: list(letterView),
  unattended: list(unattendedSitting),
});
export type MediatorCard = Static<typeof mediatorCard>;

/** A committee with everybody on its roster. */
export const committeeView = Type.Object({
  unitId: text,
  name: text,
  divisionCode: text,
  kind: OneOf(committeeKinds),
  shortName: text,
  exampleNumber: text,
  residents: number,
  phone: optional(text),
  members: list(Type.Object({ ...rosterMember.properties, termEndsOn: day })),
  rooms: list(rosterRoom),
  wanting,
  shortfall: optional(shortfallView),
  mediators: list(mediatorView),
  /** Who has a mediator's post here and does not stand on the roster yet. */
  unlisted: list(Type.Object({ personId: text, name: text })),
  version: number,
  may: list(OneOf(rosterActs)),
});
export type CommitteeView = Static<typeof committeeView>;

/** Who mediates where, as everybody may know it. */
export const publicMediators = Type.Object({
  mediators: list(
    Type.Object({
      id: text,
      name: text,
      kind: OneOf(mediatorKinds),
      fields: list(text),
      languages: list(text),
      committee: unitView,
      /** Of her committee; her own is nobody’s business. */
      phone: optional(text),
      /** When she is found there; empty where nobody said it. */
      dutyHours: list(dutySpan),
      /** Whether she is away today. Until when nobody reads here: an empty house is nobody’s business. */
      isAway: Type.Boolean(),
      hasPhoto: Type.Boolean(),
    }),
  ),
  hasMore: Type.Boolean(),
});
export type PublicMediators = Static<typeof publicMediators>;

/** What a check code on a letter of appointment vouches for. */
export const checkedLetter = Type.Object({
  checkCode: text,
  number: text,
  name: text,
  committeeName: text,
  kind: OneOf(mediatorKinds),
  from: day,
  until: day,
  state: OneOf(['valid', 'notYet', 'over', 'withdrawn']),
});
export type CheckedLetter = Static<typeof checkedLetter>;
