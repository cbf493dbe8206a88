export * from './change-contract.ts';
export * from './contract.ts';
export {
  answerWithinMinutes,
  type EmergencyReading,
  type EmergencyState,
  emergencyStateOf,
  emergencyStates,
  mayDecideEmergency,
  mayReadEmergency,
  openForMinutes,
  openUntil,
} from './emergency.ts';
export * from './emergency-contract.ts';
export * from './kpis.ts';
export * from './live-event.ts';
export * from './log-contract.ts';
export * from './mediation-contract.ts';
export { countedEvents, type OrderFigures, orderFiguresOf } from './order-figures.ts';
export {
  mayReadOverview,
  type OversightAct,
  type OversightRelation,
  oversightActs,
  oversightPolicy,
  oversightRelations,
} from './policy.ts';
export { quarterAt, spanOfQuarter } from './quarter.ts';
export { leastCount, suppress, type TableCell } from './suppress.ts';
export { type CountedPart, type Told, type ToldNumbers, tellNumbers, tellShare } from './told-numbers.ts';
