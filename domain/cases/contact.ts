import Type, { type Static } from 'typebox';
import { maskEmail, maskName, maskPhone } from '../identity/index.ts';

const text = Type.Union([Type.String(), Type.Null()]);

/** How to reach the reporter: whole, or masked. */
export const contactView = Type.Object({ name: text, phone: text, email: text });
export type ContactView = Static<typeof contactView>;

/** Why somebody has to see it whole. `other` says so in words. */
export const contactReadingReasons = ['firstContact', 'clarification', 'visit', 'followUp', 'answer', 'other'] as const;
export type ContactReadingReason = (typeof contactReadingReasons)[number];

export const contactReadingInput = Type.Object(
  {
    reason: Type.Unsafe<ContactReadingReason>({ type: 'string', enum: [...contactReadingReasons] }),
    words: Type.Optional(Type.String({ minLength: 2, maxLength: 200, pattern: '\\S' })),
  },
  { additionalProperties: false },
);
export type ContactReadingInput = Static<typeof contactReadingInput>;

/** What staff see before they have said why. */
export function maskContact({ name, phone, email }: ContactView): ContactView {
  return { name: name && maskName(name), phone: phone && maskPhone(phone), email: email && maskEmail(email) };
}
