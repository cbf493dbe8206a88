import sharp, { type Sharp } from 'sharp';
import type { DrawnPaper, PaperJob } from './paper.ts';
import { type DrawnPicture, mostPixels, type PictureJob } from './picture.ts';
import type { PictureType } from './recognize-media.ts';
import { workOn } from './work-on.ts';

const secondsToDraw = 15;
const jpegQuality = 82;

// One picture, one core, nothing remembered: the memory of a request ends with it.
sharp.concurrency(1);
sharp.cache(false);
// Readers of formats that we do not accept are no way in (SVG loads files, others have known holes).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});

workOn<PictureJob | PaperJob, DrawnPicture | DrawnPaper>(async (job) => {
  // Most uploads are photos: what reads papers is loaded with the first of them.
  if ('paper' in job) return (await import('./redraw-paper.ts')).redrawPaper(job.paper);
  try {
    return await draw(job);
  } catch (error) {
    return { because: (error as Error).message.includes('pixel limit') ? 'tooManyPixels' : 'unreadable' };
  }
});

async function draw({ bytes, longest, type, as = type, thumbnail }: PictureJob): Promise<DrawnPicture> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .timeout({ seconds: secondsToDraw })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
  const mediaType = typeAfter[as];
  const { data, info } = await encoders[mediaType](picture).toBuffer({ resolveWithObject: true });
  const small = thumbnail === undefined ? undefined : await drawThumbnail(data, thumbnail);
  return { drawn: { bytes: data, mediaType, width: info.width, height: info.height, thumbnail: small } };
}

/** AVIF is slow to write, and old phones do not show it. */
const typeAfter = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/avif': 'image/jpeg',
} as const satisfies Record<PictureType, PictureType>;

const encoders = {
  'image/jpeg': (picture: Sharp) => picture.flatten({ background: '#fff' }).jpeg({ quality: jpegQuality }),
  'image/png': (picture: Sharp) => picture.png(),
  'image/webp': (picture: Sharp) => picture.webp({ quality: jpegQuality }),
};

function drawThumbnail(drawn: Uint8Array, longest: number): Promise<Buffer> {
  return sharp(drawn).resize({ width: longest, height: longest, fit: 'inside' }).webp({ quality: 75 }).toBuffer();
}
