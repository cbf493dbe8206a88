import Type, { type Static } from 'typebox';
import { importProblem, ruleDifference } from '../identity/index.ts';
import { recordClasses, retentionRuleShape } from './retention.ts';

const closed = { additionalProperties: false };
const version = Type.Integer({ minimum: 1 });
const keep = retentionRuleShape.properties.keep;
const recordClass = Type.Enum([...recordClasses]);

/** The rules in force, as administrators read them. */
export const retentionView = Type.Object({ version, rules: Type.Array(retentionRuleShape) });
export type RetentionView = Static<typeof retentionView>;

/** A file that somebody chose: whatever it holds, the answer says what is wrong with it. */
const content = Type.Record(Type.String(), Type.Unknown());

export const retentionPreviewInput = Type.Object({ content }, closed);
export const retentionToImport = Type.Object(
  {
    content,
    /** Where it comes from, for people. */
    source: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['云档发〔2027〕3号'] }),
    /** The version that the preview compared it with: if another came meanwhile, she looks again. */
    replaces: version,
  },
  closed,
);

/** What an import would do. With problems it does nothing. */
export const retentionPreview = Type.Object({
  problems: Type.Array(importProblem),
  /** In force now. */
  version,
  isChanged: Type.Boolean(),
  difference: Type.Optional(ruleDifference),
  /** Allowed, and worth a second look. */
  warnings: Type.Array(
    Type.Object({
      code: Type.Enum(['fileShortened', 'contactLong', 'contactShort']),
      recordClass,
      division: Type.String(),
      keep,
      before: Type.Optional(keep),
    }),
  ),
});
export type RetentionPreview = Static<typeof retentionPreview>;

export const retentionImported = Type.Object({ version, isChanged: Type.Boolean() });
