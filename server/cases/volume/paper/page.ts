import type { Content, DocumentDefinition } from 'pdfmake';
import { visibleText } from '../../../files/index.ts';

/** Millimetres in points; the left margin leaves room for the binding. */
const mm = 72 / 25.4;
export const margins = { left: 28 * mm, top: 24 * mm, right: 20 * mm, bottom: 22 * mm };
export const textWidth = 210 * mm - margins.left - margins.right;

export const styles: DocumentDefinition['styles'] = {
  heading: { fontSize: 17, bold: true, alignment: 'center', margin: [0, 4, 0, 12] },
  subheading: { fontSize: 11.5, bold: true, margin: [0, 14, 0, 6] },
  label: { bold: true, fillColor: '#f2f2f2' },
  column: { bold: true, alignment: 'center', fillColor: '#f2f2f2' },
  small: { fontSize: 8, color: '#444444' },
};

/** Thin black lines all around, as on a printed form. */
export const layouts = {
  form: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
};

/** The title of one document of the volume; `id` is what the table of contents points to. */
export function heading(id: string, text: string, startsPage = true): Content {
  return { text, id, style: 'heading', ...(startsPage && { pageBreak: 'before' }) };
}

export function subheading(text: string): Content {
  return { text, style: 'subheading' };
}

/** Words that somebody wrote. An endless word is broken anywhere rather than run over the edge of the paper. */
export function said(text: string): Content {
  return longRun.test(text) ? { text: visibleText(text, isOneUnit), wordBreak: 'break-all' } : { text };
}

const longRun = /[^\s\u2e80-\uffff]{25}/u;
/** pdfmake breaks a long run anywhere, also between the halves of a character beyond U+FFFF. */
const isOneUnit = (codePoint: number) => codePoint <= 0xffff;

export type Row = readonly [label: string, content: Content];

/** A form of two columns of labels and answers; a row given alone takes the whole width. */
export function form(rows: readonly (readonly [Row, Row] | readonly [Row])[]): Content {
  const labelled = ([label, content]: Row) => [{ text: label, style: 'label' }, content];
  const empty: Content = { text: '' };
  const body = rows.map(([first, second]) => {
    if (second !== undefined) return [...labelled(first), ...labelled(second)];
    const [label, content] = labelled(first);
    const wide = typeof content === 'string' ? { text: content } : (content as object);
    return [label as Content, { ...wide, colSpan: 3 }, empty, empty];
  });
  return { table: { widths: [74, '*', 74, '*'], body }, layout: 'form' };
}

/** A list with a head that is repeated on every page. */
export function list(
  columns: readonly (readonly [name: string, width: number | string])[],
  rows: Content[][],
): Content {
  const head = columns.map(([text]) => ({ text, style: 'column' }));
  const widths = columns.map(([, width]) => width);
  // A row that is kept together and longer than a page would run over its edge and be lost.
  const dontBreakRows = rows.every((row) => JSON.stringify(row).length < mostLettersOfRow);
  return { table: { widths, body: [head, ...rows], headerRows: 1, dontBreakRows }, layout: 'form' };
}

const mostLettersOfRow = 1200;

export function centred(content: Content): Content {
  return { text: content, alignment: 'center' };
}
