import Type, { type Static } from 'typebox';

/** One thing that is wrong with a file of rules, for whoever has to mend it. */
export const importProblem = Type.Object({
  /** The line, the path or the feature; empty for the file as a whole. */
  place: Type.String({ examples: ['villages.csv:12'] }),
  code: Type.String(),
  /** What is wrong, in the reader's language. */
  sentence: Type.String(),
  /** What stands there. */
  value: Type.Optional(Type.String()),
});
export type ImportProblem = Static<typeof importProblem>;
