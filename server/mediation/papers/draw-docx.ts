import { type DrawnBlock, type DrawnPaper, notEvidenceElsewhere } from '@linli/domain/mediation';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { visibleTexts } from '../../files/index.ts';
import { isToWrite, linesOf, runsOf } from './drawing.ts';
import { dayToWrite, formShares, lineHeight, sheet, signatureShares, textWidth, type } from './page-layout.ts';

/** 仿宋 and 小标宋 may not be given away: the file names them, and the reader's own system has them or something like them. */
const fonts = { words: '仿宋', title: '方正小标宋简体', heading: '黑体', latin: 'Times New Roman' } as const;
const width = convertMillimetersToTwip(textWidth);
const twips = (points: number) => points * 20;
/** Sizes of type are counted in half points. */
const half = (points: number) => points * 2;

/** A paper as a Word file on A4, with the fonts that official papers are set in. */
export async function drawDocx(paper: DrawnPaper, { author }: { author: string }): Promise<Uint8Array> {
  const { name, blocks } = visibleTexts(paper, isInXml);
  const document = new Document({
    title: name,
    creator: author,
    lastModifiedBy: author,
    description: notEvidenceElsewhere,
    styles: { default: { document: { run: run(type.words), paragraph: { spacing: lines } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(sheet.width), height: convertMillimetersToTwip(sheet.height) },
            margin: {
              ...{ top: convertMillimetersToTwip(sheet.top), bottom: convertMillimetersToTwip(sheet.bottom) },
              ...{ left: convertMillimetersToTwip(sheet.left), right: convertMillimetersToTwip(sheet.right) },
              footer: convertMillimetersToTwip(12),
            },
          },
        },
        footers: { default: footer() },
        children: runsOf(blocks).flatMap((run) => run.flatMap((block, at) => draw(block, at < run.length - 1))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const lines = { line: twips(lineHeight), lineRule: LineRuleType.EXACT };
const loose = { line: 300, lineRule: LineRuleType.AUTO };

function run(points: number, font: string = fonts.words) {
  return { size: half(points), font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: font } };
}

function text(words: string, points: number, font?: string, more: object = {}): TextRun {
  return new TextRun({ text: words, ...run(points, font), ...more });
}

/** XML has no place for controls and halves of characters, and Word would not open the file. */
function isInXml(codePoint: number): boolean {
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0xfffe) || codePoint > 0xffff;
}

/** `keepNext`: the block after it comes on the same page. */
function draw(block: DrawnBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [title(block.text, block.size === 'large')];
    case 'number':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { ...lines, after: twips(6) },
          children: [text(block.text, type.signature)],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({ keepNext: true, spacing: lines, children: [text(block.text, type.words, fonts.heading)] }),
      ];
    case 'paragraph':
      return linesOf(block.text).map((line) => paragraph(line, block.at, keepNext));
    case 'form':
      return [form(block.rows), gap()];
    case 'grid':
      return [grid(block), gap()];
    case 'signature':
      return [gap(8, true), signature(block, keepNext), gap(2, keepNext)];
    case 'seal':
      return [gap(10, true), seal(block), gap()];
    case 'space':
      return Array.from({ length: block.lines }, () => new Paragraph({ spacing: lines }));
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word joins tables that touch. */
function gap(points = 8, keepNext = false): Paragraph {
  const spacing = { line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Paragraph({ keepNext, spacing, children: [text('', 1)] });
}

function title(words: string, isLarge: boolean): Paragraph {
  const size = isLarge ? type.cover : type.title;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: twips(size * 1.5), lineRule: LineRuleType.EXACT, after: twips(12) },
    children: [text(words, size, fonts.title)],
  });
}

function paragraph(words: string, at: 'flush' | 'centre' | 'right' | undefined, keepNext: boolean): Paragraph {
  const aligned = { centre: AlignmentType.CENTER, right: AlignmentType.RIGHT, flush: AlignmentType.BOTH };
  return new Paragraph({
    keepNext,
    alignment: at === undefined ? AlignmentType.BOTH : aligned[at],
    spacing: lines,
    ...(at === undefined && { indent: { firstLine: twips(type.words * 2) } }),
    children: [text(words, type.words)],
  });
}

function cellWords(words: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], isBold = false) {
  return linesOf(words).map(
    (line) =>
      new Paragraph({
        alignment,
        spacing: loose,
        children: [text(line, type.table, isBold ? fonts.heading : fonts.words)],
      }),
  );
}

const inside = { top: 60, bottom: 60, left: 100, right: 100 };

function cell(words: string, size: number, of: { isCentred: boolean; isBold?: boolean; columnSpan?: number }) {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    columnSpan: of.columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: inside,
    children: cellWords(words, of.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, of.isBold),
  });
}

function form(rows: readonly (readonly string[])[]): Table {
  const widths = widthsOf(formShares.four);
  const [first = 0, ...others] = widths;
  const rest = others.reduce((sum, each) => sum + each, 0);
  return table(
    widths,
    rows.map((row) => {
      const isWide = row.length < 4;
      const cells = row.map((words, at) =>
        isWide && at === 1
          ? cell(words, rest, { isCentred: false, columnSpan: 3 })
          : cell(words, at === 0 ? first : (widths[at] ?? 0), { isCentred: at % 2 === 0 }),
      );
      return new TableRow({ children: cells });
    }),
  );
}

function grid({ columns, rows }: Extract<DrawnBlock, { kind: 'grid' }>): Table {
  const widths = widthsOf(columns.map(({ width: share }) => share));
  const head = columns.map(({ name }, at) => cell(name, widths[at] ?? 0, { isCentred: true, isBold: true }));
  return table(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...rows.map(
      (row) =>
        new TableRow({
          children: row.map((one, at) =>
            cell(typeof one === 'string' ? one : '', widths[at] ?? 0, { isCentred: (columns[at]?.width ?? 0) < 15 }),
          ),
        }),
    ),
  ]);
}

function table(columnWidths: number[], rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows,
  });
}

function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / whole) * width));
}

const no = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = { top: no, bottom: no, left: no, right: no } as const;
const under = { ...bare, bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto' } } as const;

function signature({ text: who, signed, day }: Extract<DrawnBlock, { kind: 'signature' }>, keepNext: boolean): Table {
  const widths = widthsOf(signatureShares);
  const one = (words: string, at: number, of: { points: number; isCentred?: boolean; borders: object }) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: of.borders,
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: [
        new Paragraph({
          alignment: of.isCentred === true ? AlignmentType.CENTER : AlignmentType.RIGHT,
          keepNext,
          spacing: loose,
          children: [text(words, of.points)],
        }),
      ],
    });
  const row = new TableRow({
    cantSplit: true,
    children: [
      one(`${who}：`, 0, { points: type.signature, borders: bare }),
      one(isToWrite(signed) ? '' : (signed ?? ''), 1, { points: type.table, isCentred: true, borders: under }),
      one(isToWrite(day) ? dayToWrite : (day ?? ''), 2, { points: type.table, borders: bare }),
    ],
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...bare, insideHorizontal: no, insideVertical: no },
    rows: [row],
  });
}

/** 42 mm square, with lines of dashes: the seal is pressed over the words in it. */
function seal({ text: words, day }: Extract<DrawnBlock, { kind: 'seal' }>): Table {
  const across = convertMillimetersToTwip(42);
  const dashed = { style: BorderStyle.DASHED, size: 6, color: '888888' } as const;
  const said = [words, ...(day === undefined ? [] : [isToWrite(day) ? dayToWrite : day])];
  const place = new TableCell({
    width: { size: across, type: WidthType.DXA },
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    verticalAlign: VerticalAlignTable.CENTER,
    children: said.flatMap((line) => cellWords(line, AlignmentType.CENTER)),
  });
  return new Table({
    alignment: AlignmentType.RIGHT,
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: [across],
    rows: [new TableRow({ cantSplit: true, height: { value: across, rule: 'exact' }, children: [place] })],
  });
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({ spacing: loose, children: [text(notEvidenceElsewhere, type.note)] }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: loose,
        children: [
          new TextRun({
            ...run(type.pages),
            children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
          }),
        ],
      }),
    ],
  });
}
