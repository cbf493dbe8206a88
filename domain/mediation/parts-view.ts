import Type from 'typebox';
import { attachmentView, unitView } from '../cases/index.ts';
import { jointEndings } from './joint-invitation.ts';
import { matters } from './matters.ts';
import { sides } from './mediation.ts';
import { claimNeeds } from './refused-claims.ts';
import { roadKinds } from './roads.ts';
import { sessionKinds, sessionResults } from './sessions.ts';
import { manners, termKinds } from './terms.ts';

export const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
export const instant = Type.String({ format: 'date-time' });
export const day = Type.String({ format: 'date' });
export const optional = Type.Optional;
export const list = Type.Array;
export const number = Type.Integer();
export const text = Type.String();

/** Words with the circle they are for; those that are not for the reader are not there. */
export const words = optional(Type.Object({ circle: text, text }));
export const file = optional(attachmentView);
export const period = Type.Object({ amount: number, unit: text });
export const consent = Type.Object({ party: number, how: OneOf(['self', 'paper']), paper: file, at: instant });
export const road = Type.Object({
  kind: OneOf(roadKinds),
  name: text,
  address: optional(text),
  within: optional(period),
  law: optional(text),
});

export const party = Type.Object({
  number,
  side: OneOf(sides),
  kind: OneOf(['person', 'organization']),
  name: words,
  standing: words,
  contact: words,
  particulars: words,
  deliveryAddress: words,
  language: optional(text),
  agent: optional(Type.Object({ name: words, authority: OneOf(['general', 'special']), paper: file })),
  identity: file,
  rights: optional(list(attachmentView)),
  leftAt: optional(instant),
});

export const termView = Type.Object({
  number,
  kind: OneOf(termKinds),
  debtor: number,
  creditor: number,
  amountFen: optional(number),
  what: words,
  manner: OneOf(manners),
  performBy: optional(day),
});

export const session = Type.Object({
  number,
  kind: OneOf(sessionKinds),
  at: instant,
  untilAt: optional(instant),
  room: optional(Type.Object({ id: text, name: text })),
  where: words,
  invited: list(number),
  status: OneOf(['planned', 'held', 'fellThrough']),
  attendance: list(Type.Object({ party: number, came: OneOf(['herself', 'agent', 'absent']) })),
  calledOff: words,
  minutes: words,
  result: optional(OneOf(sessionResults)),
});

export const draft = Type.Object({
  number,
  facts: words,
  points: words,
  responsibility: words,
  terms: list(termView),
  scope: OneOf(['whole', 'part']),
  remaining: words,
  copies: number,
  warnings: list(OneOf(matters)),
  draftedAt: instant,
});

export const signature = Type.Object({
  paper: OneOf(['agreement', 'minutes']),
  number,
  signer: Type.Object({
    kind: OneOf(['party', 'mediator', 'committee']),
    party: optional(number),
    personId: optional(text),
  }),
  how: OneOf(['screen', 'paper']),
  image: file,
  at: instant,
});

export const obligation = Type.Object({
  term: termView,
  status: OneOf(['open', 'partial', 'performed', 'broken']),
  performedFen: number,
  proofs: list(
    Type.Object({
      at: instant,
      on: day,
      amountFen: optional(number),
      proof: file,
      by: OneOf(['creditor', 'committee']),
    }),
  ),
  claims: optional(
    list(
      Type.Object({
        at: instant,
        on: day,
        amountFen: optional(number),
        proof: file,
        words,
        answer: optional(
          Type.Object({ at: instant, isConfirmed: Type.Boolean(), by: OneOf(['creditor', 'committee']), words }),
        ),
      }),
    ),
  ),
  claimNeed: optional(OneOf(claimNeeds)),
});

export const meeting = Type.Object({
  number,
  brief: words,
  askedAt: instant,
  called: optional(
    Type.Object({ by: unitView, at: instant, meetsAt: instant, where: text, agenda: words, units: list(unitView) }),
  ),
  held: optional(Type.Object({ at: instant, minutes: words })),
  decisions: list(Type.Object({ number, unit: unitView, what: words, byOn: day, doneAt: optional(instant) })),
});

export const invitation = Type.Object({
  unit: unitView,
  brief: words,
  at: instant,
  joinedAt: optional(instant),
  ended: optional(Type.Object({ how: OneOf(jointEndings), at: instant, reason: words })),
});

export const confirmation = Type.Object({
  consents: list(consent),
  transferLetter: file,
  appliedAt: optional(instant),
  court: optional(text),
  accepted: optional(Type.Object({ at: instant, courtNumber: text })),
  declined: optional(Type.Object({ at: instant, reason: words })),
  ruling: optional(Type.Object({ at: instant, result: OneOf(['confirmed', 'refused']), courtNumber: text })),
});

export const outcome = Type.Object({
  kind: OneOf(['declined', 'settled', 'failed', 'withdrawn']),
  reason: optional(text),
  words,
  form: optional(OneOf(['written', 'oral'])),
  scope: optional(OneOf(['whole', 'part'])),
  roads: optional(list(road)),
  at: instant,
});

/** One mediation as an actor sees it, with what she may do to it (`may`). */
