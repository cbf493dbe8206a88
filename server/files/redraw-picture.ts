import { openOneWorker, WorkerLost } from './one-worker.ts';
import type { DrawnPicture, PictureJob } from './picture.ts';

const worker = openOneWorker<PictureJob, DrawnPicture>(new URL('./picture-worker.ts', import.meta.url), {
  mostWaiting: 24,
  secondsForOne: 20,
  secondsIdle: 30,
  heapMegabytes: 128,
});

/**
 * Draws a picture anew: upright, no larger than asked, with nothing in it but pixels. Where it was taken, when, by what
 * device, and whatever was hidden in or behind it is gone. Throws `WorkerBusy` where too many pictures wait.
 */
export async function redrawPicture(job: PictureJob): Promise<DrawnPicture> {
  try {
    return await worker.ask(job);
  } catch (error) {
    // A picture that kills or stalls its reader is one that cannot be read.
    if (error instanceof WorkerLost) return { because: 'unreadable' };
    throw error;
  }
}
