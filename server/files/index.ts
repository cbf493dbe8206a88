/** Bytes: where they are kept, what they are, and pictures drawn anew. Knows no case, no person and no HTTP. */
export { contentKey } from './content-key.ts';
export { type FileStore, openFileStore } from './file-store.ts';
export { type Gate, openGate } from './gate.ts';
export { type OneWorker, openOneWorker, WorkerBusy } from './one-worker.ts';
export { type DrawnPicture, mostPixels, type Picture } from './picture.ts';
export { type PictureType, pictureTypes, recognizeMedia } from './recognize-media.ts';
export { redrawPaper, redrawPicture } from './redraw.ts';
export { visibleText, visibleTexts } from './visible-text.ts';
export { workOn } from './work-on.ts';
