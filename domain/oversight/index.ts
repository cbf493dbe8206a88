export { type LinkPlace, leafLine, linkLine } from './audit-log.ts';
export * from './contract.ts';
export * from './kpis.ts';
export * from './live-event.ts';
export * from './log-contract.ts';
export {
  leafHash,
  type Part,
  provesConsistency,
  provesInclusion,
  provesPart,
  type Sha256,
} from './merkle-proof.ts';
export { consistencyParts, inclusionParts, nodesOf, type TreeNode } from './merkle-tree.ts';
export { countedEvents, type OrderFigures, orderFiguresOf } from './order-figures.ts';
export {
  mayReadOverview,
  type OversightAct,
  type OversightRelation,
  oversightActs,
  oversightPolicy,
  oversightRelations,
} from './policy.ts';
export {
  type Checkpoint,
  checkpointText,
  type NoteSignature,
  parseCheckpoint,
  parseVerifierKey,
  type VerifierKey,
} from './signed-note.ts';
