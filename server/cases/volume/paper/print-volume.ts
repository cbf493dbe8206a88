import { type FileStore, openOneWorker, pictureTypes, redrawPicture } from '../../../files/index.ts';
import type { ListedAttachment } from '../../attachment-store.ts';
import type { Volume } from '../volume.ts';
import type { OrderPaper } from './order-paper.ts';

export type PrintedPicture = { readonly id: string; readonly bytes: Uint8Array };
export type PrintJob =
  | { readonly volume: Volume; readonly pictures: readonly PrintedPicture[] }
  | { readonly order: OrderPaper };

const worker = openOneWorker<PrintJob, Uint8Array>(new URL('./printer-worker.ts', import.meta.url), {
  mostWaiting: 16,
  secondsForOne: 30,
  secondsIdle: 60,
  heapMegabytes: 256,
  megabytes: 768,
});

/** One order on paper. Throws `WorkerBusy` where too many wait. */
export function printOrderPaper(order: OrderPaper): Promise<Uint8Array> {
  return worker.ask({ order });
}

/** Enough for half a page in print; the file itself is kept apart. */
const longestSide = 1000;
/** Two on a page: the rest are in the list, by hash. */
const mostPictures = 40;

/** A volume as PDF, its pictures made small. Throws `WorkerBusy` where too many wait. */
export async function printVolume(
  volume: Volume,
  attachments: readonly ListedAttachment[],
  files: FileStore,
): Promise<Uint8Array> {
  const pictures: PrintedPicture[] = [];
  const shown = attachments.filter(({ id }) => volume.attachments.some((named) => named.id === id));
  for (const { id, location, mediaType } of shown.slice(0, mostPictures)) {
    const type = pictureTypes.find((one) => one === mediaType);
    const bytes = type && (await files.get(location));
    if (type === undefined || bytes === undefined) continue;
    const { drawn } = await redrawPicture({ bytes, type, longest: longestSide, as: 'image/jpeg' });
    if (drawn !== undefined) pictures.push({ id, bytes: drawn.bytes });
  }
  return worker.ask({ volume, pictures });
}
