import type { DrawnBlock, DrawnGrid, DrawnPaper, DrawnSignature } from '@linli/domain/mediation';
import type { Content } from 'pdfmake';
import { isToWrite, linesOf, runsOf } from './drawing.ts';
import { dayToWrite, formShares, handBox, lineHeight, signatureShares, textWidth, type } from './page-layout.ts';

const mm = 72 / 25.4;
const width = textWidth * mm;

/** Noto Serif SC sets a line in 1.437 of its size; lines of 28 points need that much less between them. */
const naturalLine = 1.437;
const spread = (size: number, wanted: number) => wanted / (size * naturalLine);
const tableLine = spread(type.table, 18);

/** The blocks of a paper as pdfmake lays them out. `id` is what the table of contents of a volume points to. */
export function contentOf({ blocks }: DrawnPaper, { id, startsPage, hands }: Place): Content[] {
  const anchor: Content = { text: '', id, fontSize: 0.1, ...(startsPage && { pageBreak: 'before' as const }) };
  return [anchor, ...runsOf(blocks).flatMap((run) => together(run, hands))];
}

/** What a paper is in its file, whether it begins a page, and which hands there are pictures of. */
type Place = { readonly id: string; readonly startsPage: boolean; readonly hands: ReadonlySet<string> };

function together(run: readonly DrawnBlock[], hands: Place['hands']): Content[] {
  const [heading, table] = run;
  if (heading?.kind === 'heading' && table?.kind === 'grid' && !isShortGrid(table)) return [grid(table, heading.text)];
  const drawn = run.flatMap((block) => draw(block, hands));
  return run.length > 1 ? [{ stack: drawn, unbreakable: true }] : drawn;
}

function draw(block: DrawnBlock, hands: Place['hands']): Content[] {
  switch (block.kind) {
    case 'title':
      return [title(block.text, block.size === 'large')];
    case 'number':
      return [{ text: block.text, fontSize: type.number, alignment: 'right', margin: [0, 0, 0, 8] }];
    case 'heading':
      return [{ ...words, text: block.text, bold: true, margin: [0, 4, 0, 0] }];
    case 'paragraph':
      return linesOf(block.text).map((text) => paragraph(text, block.at));
    case 'form':
      return form(block.rows);
    case 'grid':
      return [grid(block)];
    case 'signature':
      return [signature(block, hands)];
    case 'seal':
      return [seal(block)];
    case 'space':
      return [{ text: '', margin: [0, 0, 0, block.lines * lineHeight] }];
    case 'page':
      return [{ text: '', fontSize: 0.1, pageBreak: 'before' }];
  }
}

const words = { fontSize: type.words, lineHeight: spread(type.words, lineHeight) } as const;

function title(text: string, isLarge: boolean): Content {
  return {
    text,
    bold: true,
    alignment: 'center',
    fontSize: isLarge ? type.cover : type.title,
    lineHeight: 1.1,
    margin: [0, 0, 0, 14],
  };
}

function paragraph(text: string, at: 'flush' | 'centre' | 'right' | undefined): Content {
  if (at === 'centre') return { ...words, text, alignment: 'center' };
  if (at === 'right') return { ...words, text, alignment: 'right', margin: [0, 6, 0, 0] };
  const laid = { ...words, text, ...(longRun.test(text) && { wordBreak: 'break-all' as const }) };
  return at === 'flush' ? laid : { ...laid, leadingIndent: type.words * 2 };
}

/** An endless word is broken anywhere rather than run over the edge of the paper. */
const longRun = /[^\s\u2e80-\uffff]{25}/u;

const cell = (text: string, more: object = {}): Content => ({
  text,
  fontSize: type.table,
  lineHeight: tableLine,
  verticalAlignment: 'middle',
  ...(longRun.test(text) && { wordBreak: 'break-all' as const }),
  ...more,
});

/**
 * A row that breaks over pages must not be set in the middle of its height: pdfmake then loses what comes after it. So long rows are
 * tables of their own that may break, and all others stay whole.
 */
function form(rows: readonly (readonly string[])[]): Content[] {
  const parts: (readonly string[])[][] = [];
  for (const row of rows) {
    const before = parts.at(-1)?.at(-1);
    if (before !== undefined && isShort(row) && isShort(before)) parts.at(-1)?.push(row);
    else parts.push([row]);
  }
  return parts.map((part, at) => formPart(part, at > 0, at === parts.length - 1));
}

function formPart(rows: readonly (readonly string[])[], isJoined: boolean, isLast: boolean): Content {
  const dontBreakRows = rows.every(isShort);
  const more = dontBreakRows ? {} : { verticalAlignment: 'top' };
  const body = rows.map((row) => {
    const cells = row.map((text, at) => cell(text, at % 2 === 0 ? { alignment: 'center', ...more } : more));
    const [label, answer, ...rest] = cells as [Content, Content, ...Content[]];
    return rest.length === 2 ? cells : [label, { ...(answer as object), colSpan: 3 }, '', ''];
  });
  return {
    table: { widths: widthsOf(formShares.four), body, dontBreakRows },
    layout: 'paper',
    margin: [0, isJoined ? -0.6 : 0, 0, isLast ? 8 : 0],
  };
}

/** A long list takes its heading along as the first row of its head: on a page of its own the heading would head nothing. */
function grid({ columns, rows }: DrawnGrid, heading?: string): Content {
  const shares = columns.map(({ width: share }) => share);
  const head = columns.map(({ name }) => cell(name, { alignment: 'center', bold: true }));
  const title: Content = { ...words, text: heading ?? '', bold: true, colSpan: columns.length, border: under };
  const above =
    heading === undefined ? [] : [[title, ...columns.slice(1).map((): Content => ({ text: '', border: under }))]];
  // A row that is kept together and longer than a page would run over its edge and be lost.
  const dontBreakRows = JSON.stringify(rows).length < 2000 * rows.length && rows.every(isShort);
  const more = dontBreakRows ? {} : { verticalAlignment: 'top' };
  const body = rows.map((row) =>
    row.map((one, at): Content => {
      if (typeof one !== 'string')
        return { pageReference: `paper-${one.pageOf}`, alignment: 'center', fontSize: type.table };
      return cell(one, (shares[at] ?? 0) < 15 ? { alignment: 'center', ...more } : more);
    }),
  );
  return {
    table: {
      widths: widthsOf(shares),
      body: [...above, head, ...body],
      headerRows: above.length + 1,
      dontBreakRows,
      keepWithHeaderRows: 1,
    },
    layout: heading === undefined ? 'paper' : 'headed',
    margin: [0, 0, 0, 8],
  };
}

function isShortGrid(block: DrawnGrid): boolean {
  return JSON.stringify(block).length < 700;
}

function isShort(row: readonly unknown[]): boolean {
  return JSON.stringify(row).length < 900;
}

/** Shares of the width of the page, less what the lines and the space inside the cells take. */
function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const inside = width - shares.length * 10 - 1;
  return shares.map((share) => (share / whole) * inside);
}

/** Who signs, her hand on the line or how it was given, and the day; where her hand is seen, how it was given stands small above it. */
function signature({ text, signed, day, hand }: DrawnSignature, hands: Place['hands']): Content {
  const line = (of: string, more: object): Content => ({
    text: of,
    fontSize: type.signature,
    verticalAlignment: 'bottom',
    ...more,
  });
  const said = isToWrite(signed) ? ' ' : (signed ?? '');
  const date = isToWrite(day) ? dayToWrite : (day ?? '');
  const isSeen = hand !== undefined && hands.has(hand);
  const onLine: Content = isSeen
    ? { image: hand, fit: [handBox.width * mm, handBox.height * mm], border: under, alignment: 'center' }
    : line(said, { border: under, alignment: 'center', fontSize: type.table });
  const beside: Content = isSeen
    ? {
        stack: [
          { text: said, fontSize: type.note, alignment: 'right' },
          { text: date, fontSize: type.table, alignment: 'right' },
        ],
        border: none,
        verticalAlignment: 'bottom',
      }
    : line(date, { border: none, alignment: 'right', fontSize: type.table });
  return {
    table: {
      widths: widthsOf(signatureShares),
      body: [[line(`${text}：`, { border: none, alignment: 'right' }), onLine, beside]],
      dontBreakRows: true,
    },
    layout: 'hand',
    margin: [0, 10, 0, 0],
  };
}

type Border = [boolean, boolean, boolean, boolean];
const none: Border = [false, false, false, false];
const under: Border = [false, false, false, true];

/** A seal is 42 mm across (国发〔1999〕25号, for what a county licenses); the day stands in it, as a seal is pressed over it. */
function seal({ text, day }: Extract<DrawnBlock, { kind: 'seal' }>): Content {
  const across = 42 * mm;
  const left = width - across - 20;
  const circle = {
    type: 'ellipse',
    x: left + across / 2,
    y: across / 2,
    r1: across / 2,
    r2: across / 2,
    dash: { length: 4, space: 3 },
    lineColor: '#888888',
    lineWidth: 0.8,
  };
  // A long name is set smaller, or its first line would run over the circle.
  const size = text.length > 14 ? 10 : type.table;
  const inLine = Math.floor((across - 20) / size);
  const high = (Math.ceil(text.length / inLine) * size * 1.1 + (day === undefined ? 0 : type.table)) * naturalLine + 8;
  const inside: Content[] = [
    { text, alignment: 'center', fontSize: size, lineHeight: 1.1 },
    ...(day === undefined
      ? []
      : [
          {
            text: isToWrite(day) ? dayToWrite : day,
            alignment: 'center' as const,
            fontSize: type.table,
            margin: [0, 8, 0, 0] as [number, number, number, number],
          },
        ]),
  ];
  return {
    stack: [
      { canvas: [circle] },
      {
        columns: [
          { width: left + 10, text: '' },
          { width: across - 20, stack: inside },
        ],
        margin: [0, -(across + high) / 2, 0, (across - high) / 2 + 10],
      },
    ],
    unbreakable: true,
    margin: [0, 16, 0, 0],
  };
}

const paperLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/**
 * Thin lines all around, as on a printed form, but none above a heading that the table takes along; a hand's line is under its
 * middle cell alone.
 */
export const paperLayouts = {
  paper: paperLayout,
  headed: { ...paperLayout, hLineWidth: (line: number) => (line === 0 ? 0 : 0.6) },
  hand: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 4,
    paddingBottom: () => 1,
  },
};
