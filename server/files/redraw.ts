import { openOneWorker, WorkerLost } from './one-worker.ts';
import type { DrawnPaper, PaperJob } from './paper.ts';
import type { DrawnPicture, PictureJob } from './picture.ts';

const worker = openOneWorker<PictureJob | PaperJob, DrawnPicture | DrawnPaper>(
  new URL('./file-worker.ts', import.meta.url),
  { mostWaiting: 24, secondsForOne: 20, secondsIdle: 30, heapMegabytes: 256, megabytes: 512 },
);

/**
 * Draws a picture anew: upright, no larger than asked, with nothing in it but pixels. Where it was taken, when, by what
 * device, and whatever was hidden in or behind it is gone. Throws `WorkerBusy` where too many wait.
 */
export function redrawPicture(job: PictureJob): Promise<DrawnPicture> {
  return unlessLost(job) as Promise<DrawnPicture>;
}

/** Writes a PDF anew: see redraw-paper.ts. Throws `WorkerBusy` where too many wait. */
export function redrawPaper(paper: Uint8Array): Promise<DrawnPaper> {
  return unlessLost({ paper }) as Promise<DrawnPaper>;
}

async function unlessLost(job: PictureJob | PaperJob): Promise<DrawnPicture | DrawnPaper> {
  try {
    return await worker.ask(job);
  } catch (error) {
    // A file that kills or stalls its reader is one that cannot be read.
    if (error instanceof WorkerLost) return { because: 'unreadable' };
    throw error;
  }
}
