import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { PrintedPdf } from './print-paper.ts';

/** A PDF that lies behind a paper: its pages, or none where it cannot be opened or is too long for a volume. */
export type OpenedPdf = Omit<PrintedPdf, 'bytes'> & { readonly document?: PDFDocument; readonly pages: number };

/** Of one file in a volume; what is longer lies beside it. */
const mostPages = 120;

/** Where a page was left free for a page of a PDF: points from the lower left corner. */
export type FreePlace = {
  readonly page: number;
  readonly of: OpenedPdf;
  readonly at: number;
};
export type Frame = { readonly left: number; readonly bottom: number; readonly width: number; readonly height: number };

export async function openPdf({ bytes, ...about }: PrintedPdf): Promise<OpenedPdf> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = document.getPageCount();
    return pages === 0 || pages > mostPages ? { ...about, pages: 0 } : { ...about, document, pages };
  } catch {
    // Locked or broken: the page that stands for it says so.
    return { ...about, pages: 0 };
  }
}

/** Puts the pages of PDFs into the places that were left free for them, each as large as its place lets it be, and upright. */
export async function fillPlaces(printed: Uint8Array, places: readonly FreePlace[], frame: Frame): Promise<Uint8Array> {
  if (places.length === 0) return printed;
  const volume = await PDFDocument.load(printed, { updateMetadata: false });
  for (const { page, of, at } of places) {
    const given = of.document?.getPage(at);
    if (given !== undefined) await drawInto(volume, volume.getPage(page - 1), given, frame);
  }
  return volume.save({ useObjectStreams: false, updateFieldAppearances: false });
}

async function drawInto(volume: PDFDocument, page: PDFPage, given: PDFPage, frame: Frame): Promise<void> {
  const drawn = await volume.embedPage(given);
  const turn = ((given.getRotation().angle % 360) + 360) % 360;
  const isAcross = turn === 90 || turn === 270;
  const [wide, high] = isAcross ? [drawn.height, drawn.width] : [drawn.width, drawn.height];
  const scale = Math.min(frame.width / wide, frame.height / high, 1);
  const [width, height] = [drawn.width * scale, drawn.height * scale];
  const left = frame.left + (frame.width - wide * scale) / 2;
  const bottom = frame.bottom + (frame.height - high * scale) / 2;
  // A page is turned about its lower left corner, against the clock.
  const corner = {
    0: [left, bottom],
    90: [left, bottom + width],
    180: [left + width, bottom + height],
    270: [left + height, bottom],
  }[turn] ?? [left, bottom];
  page.drawPage(drawn, { x: corner[0], y: corner[1], width, height, rotate: degrees(-turn) });
}
