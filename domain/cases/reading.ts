import Type, { type Static } from 'typebox';
import type { Case } from './case.ts';

/** Which sensitive part of a case's file somebody opened. */
export const readParts = ['case', 'contact', 'messages', 'attachment', 'volume', 'emergency', 'earlierCase'] as const;
export type ReadPart = (typeof readParts)[number];

export const readingView = Type.Object({
  /** One of `readParts`, or what later rooms have besides. */
  what: Type.String(),
  at: Type.String({ format: 'date-time' }),
  unitName: Type.Optional(Type.String()),
  role: Type.Optional(Type.String()),
  /** Why: a word of `contactReadingReasons`, how she stood to the case (`relations`), or her own words. */
  reason: Type.Optional(Type.String()),
  /** For supervisors; the reporter learns unit and role. */
  name: Type.Optional(Type.String()),
});
export type ReadingView = Static<typeof readingView>;

/** Whether it is written down when staff merely open the case: its words are personal, or its reporter is to be protected. */
export function isSensitive({ sensitivity, isReporterShielded }: Case): boolean {
  return sensitivity !== 'ordinary' || isReporterShielded === true;
}
