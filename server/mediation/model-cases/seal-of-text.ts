import { createHash } from 'node:crypto';
import { type ModelCaseText, modelCaseParts } from '@linli/domain/mediation';

/** By which the ledger knows a public text again, salted with the id that it is public under. */
export function sealOfText(publicId: string, text: ModelCaseText): string {
  const parts = modelCaseParts.map((part) => text[part] ?? null);
  return createHash('sha256')
    .update(JSON.stringify([publicId, parts]))
    .digest('hex');
}
