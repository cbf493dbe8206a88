import type { Room } from '../http/index.ts';
import { mediationRoutes } from './routes.ts';
import { sentences, statuses } from './sentences.ts';
import type { MediationParts } from './world.ts';

export { countUntellable } from './case-store.ts';
export { mediationCasesReaction } from './cases-reaction.ts';
export { besideMediation, differenceOfMediation, mediationColumns } from './difference-of-row.ts';
export { mediationFiguresReaction } from './figures-reaction.ts';
export { countMediations } from './figures-store.ts';
export { handInFile } from './hand-in-file.ts';
export { mediationJobs } from './jobs.ts';
export {
  eraseDueMediations,
  eraseMediationAlone,
  listDueMediations,
  mediationErasures,
} from './keeping/erase-due.ts';
export { type DueMediation, listCountiesWithMediations } from './keeping/keeping-store.ts';
export { shredConfidences } from './keeping/shred-confidences.ts';
export {
  misfitOfNumbers,
  misfitOfReceipts,
  misfitOfTies,
  type NumbersMisfit,
  type ReceiptMisfit,
  type TieMisfit,
} from './misfits-store.ts';
export { misfitOfPublicTexts, type PublicMisfit } from './model-cases/check-public-texts.ts';
export { writeDown } from './open-mediation.ts';
export { keepReceipt as keepPartyReceipt } from './receipt.ts';
export { differenceOfRoster, rosterColumns } from './rosters/difference-of-roster.ts';
export { foundCommittee, type NewMediator } from './rosters/found-committee.ts';
export { findCommittee } from './rosters/store.ts';
export { mediationRuleFaults } from './rules/fault-sentences.ts';
export { importMediationRules } from './rules/import-rules.ts';
export { loadMediationRules } from './rules/load-rules.ts';
export { misfitOfRules, type RulesMisfit } from './rules/misfits-store.ts';
export { takeMediationStep, withEyesOfCounty } from './take-step.ts';
export type { MediationParts } from './world.ts';

/** Disputes before mediators, from application to performance. */
export function mediationRoom(parts: MediationParts): Room {
  return {
    name: 'mediation',
    description: 'Disputes before mediators, from application to performance',
    routes: (app) => mediationRoutes(app, parts),
    sentences,
    statuses,
  };
}
