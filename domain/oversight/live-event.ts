import Type, { type Static } from 'typebox';
import { queues, statuses } from '../cases/index.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });

/** The `data` of an event named `change`: something happened to a case that this session may see. */
export const liveEvent = Type.Object({
  code: Type.String(),
  type: Type.String(),
  status: OneOf(statuses),
  /** Not told to reporters, as is `unitId`. */
  queue: Type.Optional(OneOf(queues)),
  unitId: Type.Optional(Type.String()),
});
export type LiveEvent = Static<typeof liveEvent>;
