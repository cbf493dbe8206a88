import Type, { type Static } from 'typebox';
import { attachmentView, unitView } from '../../cases/index.ts';
import { mediationSteps } from '../inputs.ts';
import { sides } from '../mediation.ts';
import { modelCaseStates, modelCaseText, takers } from './model-case.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const instant = Type.String({ format: 'date-time' });
const optional = Type.Optional;
const number = Type.Integer();
const text = Type.String();
const words = optional(Type.Object({ circle: text, text }));
const month = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$', examples: ['2026-11'] });
const id = Type.String({ format: 'uuid' });
const disputeType = Type.String({ examples: ['neighbours'] });

export const publicityWord = Type.Object({
  party: number,
  how: OneOf(['self', 'paper']),
  paper: optional(attachmentView),
  at: instant,
  version: optional(number),
  says: optional(OneOf(['yes', 'no'])),
});

/** The story as it stands in the file; its text is in the secret, as JSON of `ModelCaseText`. */
export const modelCaseOnFile = Type.Object({
  version: number,
  writer: Type.Object({ name: text }),
  writtenAt: instant,
  text: words,
  sentBack: optional(Type.Object({ reason: words, at: instant })),
  published: optional(Type.Object({ publicId: id, month })),
  takenBack: optional(Type.Object({ by: OneOf(takers), at: instant })),
});

const told = {
  code: text,
  disputeType,
  committee: unitView,
  state: OneOf(modelCaseStates),
  version: number,
  writtenAt: instant,
  writer: Type.Object({ name: text }),
  /** What each party said of this text: by side, without a name. */
  words: Type.Array(
    Type.Object({
      party: number,
      side: OneOf(sides),
      says: optional(OneOf(['yes', 'no'])),
      how: optional(OneOf(['self', 'paper'])),
    }),
  ),
  published: optional(Type.Object({ publicId: id, month })),
  may: Type.Array(OneOf(mediationSteps)),
};

/** Stories on somebody’s desk, without their words. */
export const modelCaseDesk = Type.Object({ modelCases: Type.Array(Type.Object(told)), hasMore: Type.Boolean() });
export type ModelCaseDesk = Static<typeof modelCaseDesk>;
export type ModelCaseLine = ModelCaseDesk['modelCases'][number];

/** One story for whoever tells it or checks it. */
export const modelCaseToCheck = Type.Object({
  ...told,
  text: optional(modelCaseText),
  sentBack: optional(Type.Object({ reason: text, at: instant })),
});
export type ModelCaseToCheck = Static<typeof modelCaseToCheck>;

/** What everybody may read. Nothing in it leads back: an id drawn by lot, the county, the month. */
const open = { id, disputeType, countyCode: Type.String({ pattern: '^[0-9]{6}$', examples: ['500235'] }), month };
export const publicModelCase = Type.Object({ ...open, text: modelCaseText });
export type PublicModelCase = Static<typeof publicModelCase>;
export const publicModelCases = Type.Object({
  modelCases: Type.Array(Type.Object({ ...open, title: text, begins: text })),
  /** How many there are of each kind, whatever kind was asked for. */
  kinds: Type.Array(Type.Object({ disputeType, count: number })),
  total: number,
  hasMore: Type.Boolean(),
});
export type PublicModelCases = Static<typeof publicModelCases>;
