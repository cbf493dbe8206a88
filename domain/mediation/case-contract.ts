import Type from 'typebox';

/** The case that a party's wish became; absent where none did. */
export const nextCaseView = Type.Object({ caseCode: Type.Optional(Type.String()) });
