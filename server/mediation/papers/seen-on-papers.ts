import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  type BlocksInForce,
  disputeTypeName,
  type MediationView,
  type PaperCircumstances,
  type PaperCode,
  paperCodes,
  viewForPaper,
} from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { findKeys, openSecrets } from '../keys.ts';
import { loadMediationRules } from '../rules/load-rules.ts';
import type { StoredMediation } from '../store.ts';
import type { MediationParts } from '../world.ts';
import { loadBlocks } from './template-store.ts';

/** What the papers of one file are drawn from, for one actor: nothing of it is hers beyond what each form says. */
export type SeenOnPapers = {
  readonly seenFor: (paper: PaperCode) => MediationView | undefined;
  readonly blocksOf: BlocksInForce;
  readonly circumstances: PaperCircumstances;
};

/** Opens the words that may stand on these papers; particulars only of those that prescribe them, and only now. */
export async function openForPapers(
  tx: Transaction,
  parts: Pick<MediationParts, 'keyRing' | 'retentionOf'>,
  { found, keyIds }: StoredMediation,
  actor: Actor,
  now: Instant,
  papers: readonly PaperCode[] = paperCodes,
): Promise<SeenOnPapers> {
  const [keys, blocksOf, { disputeTypes }, { rules: retention }] = await Promise.all([
    findKeys(tx, parts.keyRing, found, keyIds),
    loadBlocks(tx, found.countyCode),
    loadMediationRules(tx, found.countyCode),
    parts.retentionOf(found.countyCode),
  ]);
  const views = papers.map((paper) => {
    const seen = viewForPaper(found, actor, paper);
    return [paper, seen && openSecrets(seen, keys)] as const;
  });
  const opened = new Map(views);
  return {
    seenFor: (paper) => opened.get(paper),
    blocksOf,
    circumstances: {
      now,
      retention,
      disputeTypeName: disputeTypeName(found.disputeType, disputeTypes),
    },
  };
}
