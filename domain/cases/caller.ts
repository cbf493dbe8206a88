import Type, { type Static } from 'typebox';
import { caseList } from './contract.ts';
import { phone } from './inputs.ts';

/** Who is on the telephone now: her number, and the call that the reading is for. */
export const callerReadingInput = Type.Object(
  {
    phone,
    /** Made by the desk for each call: the ledger then tells which readings belong together. */
    callId: Type.String({ format: 'uuid' }),
  },
  { additionalProperties: false },
);
export type CallerReadingInput = Static<typeof callerReadingInput>;

export const earlierCases = Type.Pick(caseList, ['cases']);

const fewestDigits = 7;
/** 13812345678 as a telephone exchange writes it from abroad: 86 13812345678, 0086 13812345678. */
const withCountry = /^(?:00)?86(?=1\d{10}$|0?\d{10,11}$)/;

/** The digits by which one number is known again, however it was written; undefined where they are too few for one. */
export function dialledNumber(phone: string): string | undefined {
  const digits = phone
    .normalize('NFKC')
    .replaceAll(/[^0-9]/g, '')
    .replace(withCountry, '');
  return digits.length < fewestDigits ? undefined : digits;
}
