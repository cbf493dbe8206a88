export { type LinkPlace, leafLine, linkLine } from './audit-log.ts';
export { leafHash, type Part, provesConsistency, provesInclusion, provesPart, type Sha256 } from './merkle-proof.ts';
export { consistencyParts, inclusionParts, nodesOf, type TreeNode } from './merkle-tree.ts';
export {
  type Checkpoint,
  checkpointText,
  type NoteSignature,
  parseCheckpoint,
  parseVerifierKey,
  type VerifierKey,
} from './signed-note.ts';
