export { type Instant, instantOf, isInstant, type LocalDate, later, millisecondsOf, parseInstant } from './instant.ts';
export { isRefusal, type Refusal, refuse } from './refusal.ts';
