import type { AttachmentRef } from '@linli/domain/cases';
import type { Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import { findAttachments } from '../attachment-store.ts';

/** What a visit names: pictures that were uploaded and belong to nothing yet. A visit takes no papers. */
export async function findPhotos(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
): Promise<readonly AttachmentRef[]> {
  const found = await findAttachments(tx, countyCode, ids);
  return ids.map((id) => {
    const photo = found.get(id);
    if (photo === undefined) throw refused('attachment.notFound', { field: 'attachments', values: { id } });
    if (!photo.mediaType.startsWith('image/')) throw refused('visit.photosOnly', { field: 'attachments' });
    return photo;
  });
}
