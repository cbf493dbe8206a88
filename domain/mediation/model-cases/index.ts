export * from './count-model-cases.ts';
export { modelCaseLine } from './desk.ts';
export { findPersons, type Giveaway, refusedSigns, warnedSigns } from './find-persons.ts';
export * from './model-case.ts';
export * from './model-case-view.ts';
export { type NamedInFile, type NamedKind, namedInFile, namedKinds } from './named-in-file.ts';
export type { Telling } from './telling.ts';
