import Type, { type Static } from 'typebox';
import { unitView } from '../cases/index.ts';
import { rosterRoom } from './roster-inputs.ts';
import { sessionKinds } from './sessions.ts';

const instant = Type.String({ format: 'date-time' });
const text = Type.String();

/** The sittings of some days, and what room is kept for whom. Of files that the reader does not read it says when, and no more. */
export const mediationCalendar = Type.Object({
  sittings: Type.Array(
    Type.Object({
      at: instant,
      untilAt: instant,
      kind: Type.Unsafe<(typeof sessionKinds)[number]>({ type: 'string', enum: [...sessionKinds] }),
      room: Type.Optional(Type.Object({ id: text, name: text })),
      committee: unitView,
      file: Type.Optional(
        Type.Object({
          code: text,
          /** Which sitting of the file: it keeps its number when it is moved. */
          session: Type.Integer(),
          number: Type.Optional(text),
          disputeType: text,
          placeName: text,
          /** Whether the reader has a seat in it. */
          isMine: Type.Boolean(),
        }),
      ),
    }),
  ),
  /** Where the reader's committee mediates. */
  rooms: Type.Array(rosterRoom),
});
export type MediationCalendar = Static<typeof mediationCalendar>;
