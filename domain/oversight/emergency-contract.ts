import Type, { type Static } from 'typebox';
import { caseView, historyEntry } from '../cases/index.ts';
import { emergencyStates } from './emergency.ts';

const closed = { additionalProperties: false };
const instant = Type.String({ format: 'date-time' });

export const askEmergency = Type.Object(
  {
    code: Type.String({ pattern: '^[0-9]{20}$' }),
    reason: Type.String({ minLength: 10, maxLength: 500, pattern: '\\S' }),
  },
  closed,
);
export type AskEmergency = Static<typeof askEmergency>;

export const decideEmergency = Type.Object({ decision: Type.Enum(['approved', 'refused']) }, closed);
export type DecideEmergency = Static<typeof decideEmergency>;

export const emergencyLine = Type.Object({
  id: Type.String(),
  code: Type.String(),
  reason: Type.String(),
  state: Type.Enum([...emergencyStates]),
  askedByName: Type.String(),
  askedAt: instant,
  decidedByName: Type.Optional(Type.String()),
  openUntil: Type.Optional(instant),
  isAcknowledged: Type.Boolean(),
  may: Type.Array(Type.Enum(['decide', 'read', 'acknowledge'])),
});
export type EmergencyLine = Static<typeof emergencyLine>;
export const emergencyList = Type.Object({ readings: Type.Array(emergencyLine) });

/** The case as it stands and its history, to be read and not to be changed. */
export const emergencyCase = Type.Object({ case: caseView, entries: Type.Array(historyEntry), openUntil: instant });
export type EmergencyCase = Static<typeof emergencyCase>;
