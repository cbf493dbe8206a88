import type { DrawnBlock, DrawnPaper } from '@linli/domain/mediation';
import type { Content } from 'pdfmake';
import { isToWrite, linesOf, runsOf } from './drawing.ts';
import { dayToWrite, formShares, lineHeight, signatureShares, textWidth, type } from './page-layout.ts';

const mm = 72 / 25.4;
const width = textWidth * mm;

/** Noto Serif SC sets a line in 1.437 of its size; lines of 28 points need that much less between them. */
const naturalLine = 1.437;
const spread = (size: number, wanted: number) => wanted / (size * naturalLine);
const tableLine = spread(type.table, 18);

/** The blocks of a paper as pdfmake lays them out. `id` is what the table of contents of a volume points to. */
export function contentOf({ blocks }: DrawnPaper, id: string, startsPage: boolean): Content[] {
  const anchor: Content = { text: '', id, fontSize: 0.1, ...(startsPage && { pageBreak: 'before' as const }) };
  return [anchor, ...runsOf(blocks).flatMap(together)];
}

function together(run: readonly DrawnBlock[]): Content[] {
  const drawn = run.flatMap(draw);
  return run.length > 1 ? [{ stack: drawn, unbreakable: true }] : drawn;
}

function draw(block: DrawnBlock): Content[] {
  switch (block.kind) {
    case 'title':
      return [title(block.text, block.size === 'large')];
    case 'number':
      return [{ text: block.text, fontSize: type.signature, alignment: 'right', margin: [0, 0, 0, 8] }];
    case 'heading':
      return [{ ...words, text: block.text, bold: true, margin: [0, 4, 0, 0] }];
    case 'paragraph':
      return linesOf(block.text).map((text) => paragraph(text, block.at));
    case 'form':
      return [form(block.rows)];
    case 'grid':
      return [grid(block)];
    case 'signature':
      return [signature(block)];
    case 'seal':
      return [seal(block)];
    case 'space':
      return [{ text: '', margin: [0, 0, 0, block.lines * lineHeight] }];
    case 'page':
      return [{ text: '', pageBreak: 'before' }];
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

function form(rows: readonly (readonly string[])[]): Content {
  const body = rows.map((row) => {
    const cells = row.map((text, at) => cell(text, at % 2 === 0 ? { alignment: 'center' } : {}));
    const [label, answer, ...rest] = cells as [Content, Content, ...Content[]];
    return rest.length === 2 ? cells : [label, { ...(answer as object), colSpan: 3 }, '', ''];
  });
  return { table: { widths: widthsOf(formShares.four), body }, layout: 'paper', margin: [0, 0, 0, 8] };
}

function grid({ columns, rows }: Extract<DrawnBlock, { kind: 'grid' }>): Content {
  const shares = columns.map(({ width: share }) => share);
  const head = columns.map(({ name }) => cell(name, { alignment: 'center', bold: true }));
  const body = rows.map((row) =>
    row.map((one, at): Content => {
      if (typeof one !== 'string')
        return { pageReference: `paper-${one.pageOf}`, alignment: 'center', fontSize: type.table };
      return cell(one, (shares[at] ?? 0) < 15 ? { alignment: 'center' } : {});
    }),
  );
  // A row that is kept together and longer than a page would run over its edge and be lost.
  const dontBreakRows = JSON.stringify(rows).length < 2000 * rows.length && rows.every(isShort);
  return {
    table: { widths: widthsOf(shares), body: [head, ...body], headerRows: 1, dontBreakRows, keepWithHeaderRows: 1 },
    layout: 'paper',
    margin: [0, 0, 0, 8],
  };
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

function signature({ text, signed, day }: Extract<DrawnBlock, { kind: 'signature' }>): Content {
  const line = (of: string, more: object): Content => ({
    text: of,
    fontSize: type.signature,
    verticalAlignment: 'bottom',
    ...more,
  });
  return {
    table: {
      widths: widthsOf(signatureShares),
      body: [
        [
          line(`${text}：`, { border: none, alignment: 'right' }),
          line(isToWrite(signed) ? ' ' : (signed ?? ''), { border: under, alignment: 'center', fontSize: type.table }),
          line(isToWrite(day) ? dayToWrite : (day ?? ''), { border: none, alignment: 'right', fontSize: type.table }),
        ],
      ],
      dontBreakRows: true,
    },
    layout: 'hand',
    margin: [0, 10, 0, 0],
  };
}

const none = [false, false, false, false] as const;
const under = [false, false, false, true] as const;

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
  const inside: Content[] = [
    { text, alignment: 'center', fontSize: type.table, lineHeight: 1.1 },
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
        margin: [0, -across / 2 - 18, 0, across / 2 - 18],
      },
    ],
    unbreakable: true,
    margin: [0, 16, 0, 0],
  };
}

/** Thin lines all around, as on a printed form; a hand's line is under its middle cell alone. */
export const paperLayouts = {
  paper: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
  hand: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 4,
    paddingBottom: () => 1,
  },
};
