import type { PictureType } from './recognize-media.ts';

export type PictureJob = {
  readonly bytes: Uint8Array;
  /** The longest side of the result in pixels; smaller pictures stay as they are. */
  readonly longest: number;
  readonly type: PictureType;
  /** What it becomes, where it is not to stay what it is. */
  readonly as?: PictureType;
  /** The longest side of a small WebP picture beside it. */
  readonly thumbnail?: number;
};

export type Picture = {
  readonly bytes: Uint8Array;
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
  readonly thumbnail?: Uint8Array;
};

export type DrawnPicture = { drawn: Picture } | { drawn?: undefined; because: 'unreadable' | 'tooManyPixels' };

/** The widest sensor of common phones, 8192 × 6144: what one picture may cost while it is drawn. */
export const mostPixels = 50_331_648;
