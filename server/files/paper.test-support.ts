import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A PDF as it is typed by hand: objects in their order, then where each lies. */
export function pdfOf(objects: readonly (string | Buffer)[], { trailer = '', head = '%PDF-1.7\n' } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(head)];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part as string, 'latin1');
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [at, object] of objects.entries()) {
    places.push(length);
    add(`${at + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  }
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

export function streamOf(dict: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dict} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** One page that says "A dark lamp", with what is asked added to the catalogue and to the page, and more objects from 6 on. */
export function lampPaper({ catalogue = '', page = '', more = [] as (string | Buffer)[], trailer = '' } = {}): Buffer {
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /JS 5 0 R >> >> ${page} >>`,
      streamOf('', Buffer.from('BT /JS 12 Tf 20 100 Td (A dark lamp) Tj ET')),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...more,
    ],
    { trailer },
  );
}

/** A PDF with all its objects in plain sight, as text. */
export async function inPlainSight(paper: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(paper, { updateMetadata: false });
  return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
}

export async function longPaper(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < pages; at += 1) document.addPage().drawText(`Page ${at}`, { x: 50, y: 700, font });
  return document.save();
}
