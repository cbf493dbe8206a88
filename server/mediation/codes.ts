import Type from 'typebox';

/** The code of a file in an address. */
export const mediationCode = Type.Object({
  code: Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] }),
});
