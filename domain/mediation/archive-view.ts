import Type, { type Static } from 'typebox';

const text = Type.String();

/** Archived files of a committee, those opened last at the head. Like the list of those that are open it names nobody. */
export const mediationArchive = Type.Object({
  files: Type.Array(
    Type.Object({
      code: text,
      /** None where it was declined. */
      number: Type.Optional(text),
      disputeType: text,
      placeName: text,
      outcome: Type.Unsafe<'declined' | 'kept' | 'settled' | 'failed' | 'withdrawn'>({
        type: 'string',
        enum: ['declined', 'kept', 'settled', 'failed', 'withdrawn'],
      }),
      archivedAt: Type.String({ format: 'date-time' }),
      isHeld: Type.Optional(Type.Boolean()),
      erasedAt: Type.Optional(Type.String({ format: 'date-time' })),
    }),
  ),
  /** Where the next ones begin. */
  next: Type.Optional(text),
});
export type MediationArchive = Static<typeof mediationArchive>;

/** What somebody looks for in an archive: by a file's code, or by the number that a committee gave it. */
export type FileLookup = { readonly code: string } | { readonly serial: number; readonly year?: number };

/**
 * Reads what was typed: a code or its beginning (six digits or more), a number whole or its last part alone; undefined where it
 * is neither.
 *
 *     readFileLookup('（2026）双江人调字第7号')  // { serial: 7, year: 2026 }
 *     readFileLookup('7')                        // { serial: 7 }
 */
export function readFileLookup(typed: string): FileLookup | undefined {
  const words = typed.replace(/[\s０-９]/g, (each) => (each.trim() === '' ? '' : String(each.charCodeAt(0) - 0xff10)));
  if (/^\d{6,20}$/.test(words)) return { code: words };
  const serial = /第(\d{1,6})号?$/.exec(words)?.[1] ?? /^(\d{1,5})$/.exec(words)?.[1];
  if (serial === undefined) return undefined;
  const year = /(?:19|20)\d{2}/.exec(words.slice(0, words.length - serial.length))?.[0];
  return { serial: Number(serial), ...(year !== undefined && { year: Number(year) }) };
}
