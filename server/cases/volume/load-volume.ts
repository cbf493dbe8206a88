import { type Case, type CaseEvent, fold } from '@linli/domain/cases';
import type { Transaction } from '../../database/index.ts';
import { type ListedAttachment, listAttachmentsOfCase } from '../attachment-store.ts';
import { findSealed, listEntriesUntil } from './store.ts';
import type { Volume, VolumeAttachment } from './volume.ts';

export type LoadedVolume = { readonly volume: Volume; readonly files: readonly ListedAttachment[] };

/** A sealed volume of a case, put together from the ledger up to its seal; undefined where there is none. */
export async function loadVolume(
  tx: Transaction,
  found: Pick<Case, 'countyCode' | 'id'>,
  number?: number,
): Promise<LoadedVolume | undefined> {
  const sealed = await findSealed(tx, found, number);
  if (sealed === undefined) return undefined;
  const [entries, files] = await Promise.all([
    listEntriesUntil(tx, found, sealed.head.lastSeq),
    listAttachmentsOfCase(tx, found.countyCode, found.id),
  ]);
  const told = fold(entries as unknown as CaseEvent[]);
  const volume: Volume = {
    ...sealed,
    case: told,
    entries,
    attachments: told.attachments.map((attachment) => ({ ...attachment, ...moreOf(attachment.id, files) })),
    notes: [
      '诉求人的姓名和联系方式单独保管，不在本卷宗内。',
      '每条记录的哈希可由本文件单独核验：linli verify 或按 entries 中的说明逐条计算。',
    ],
  };
  return { volume, files };
}

/** A file that has been erased since is still named by its hash. */
function moreOf(id: string, files: readonly ListedAttachment[]): Partial<VolumeAttachment> {
  const file = files.find((one) => one.id === id);
  if (file === undefined) return {};
  const { byteCount, width, height, uploadedAt } = file;
  return { byteCount, uploadedAt, ...(width !== null && height !== null && { width, height }) };
}
