import { type DrawnBlock, type DrawnPaper, notEvidenceElsewhere } from '@linli/domain/mediation';
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
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
import { type DrawnHand, handsTable } from './docx-hands.ts';
import { cellWords, fonts, loose, run, text, twips, width, widthsOf } from './docx-words.ts';
import { isHand, linesOf, runsOf } from './drawing.ts';
import type { PrintedHand } from './hands-on-paper.ts';
import { formShares, lineHeight, sheet, type } from './page-layout.ts';

/** A paper as a Word file on A4, with the fonts that official papers are set in. */
export async function drawDocx(
  paper: DrawnPaper,
  { author, hands = [] }: { readonly author: string; readonly hands?: readonly PrintedHand[] },
): Promise<Uint8Array> {
  const { name, blocks, isOutsideFiles = false } = visibleTexts(paper, isInXml);
  const sentence = isOutsideFiles ? '' : notEvidenceElsewhere;
  const document = new Document({
    title: name,
    creator: author,
    lastModifiedBy: author,
    description: sentence,
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
        footers: { default: footer(sentence) },
        children: runsOf(blocks).flatMap((run, at, all) => drawRun(run, hands, at === all.length - 1)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const lines = { line: twips(lineHeight), lineRule: LineRuleType.EXACT };
/** XML has no place for controls and halves of characters, and Word would not open the file. */
function isInXml(codePoint: number): boolean {
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0xfffe) || codePoint > 0xffff;
}

/** What stays together; the hands at its end are one table, whose rows Word and LibreOffice keep on one page. */
function drawRun(run: readonly DrawnBlock[], printed: readonly PrintedHand[], isLast: boolean): (Paragraph | Table)[] {
  const first = run.findIndex(isHand);
  if (first < 0) return run.flatMap((block, at) => draw(block as Words, at < run.length - 1));
  const last = run.findLastIndex(isHand);
  const above = run.slice(0, first).flatMap((block) => draw(block as Words, true));
  const under = run.slice(last + 1).flatMap((block) => draw(block as Words, false));
  const hands = handsTable(run.slice(first, last + 1) as DrawnHand[], printed, under.length > 0);
  return [...above, gap(6, true), hands, gap(isLast || under.length > 0 ? 1 : 10, under.length > 0), ...under];
}

type Words = Exclude<DrawnBlock, DrawnHand>;

/** `keepNext`: the block after it comes on the same page. */
function draw(block: Words, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [title(block.text, block.size === 'large')];
    case 'number':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { ...lines, after: twips(6) },
          children: [text(block.text, type.number)],
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
    case 'space':
      return Array.from({ length: block.lines }, () => new Paragraph({ spacing: lines }));
    case 'page':
      // A break in a line of its own would leave an empty page behind a full one.
      return [new Paragraph({ ...slim(1), pageBreakBefore: true })];
  }
}

function slim(points: number) {
  return {
    spacing: { line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [text('', 1)],
  };
}

/** Word joins tables that touch. */
function gap(points = 8, keepNext = false): Paragraph {
  return new Paragraph({ ...slim(points), keepNext });
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

const inside = { top: 60, bottom: 60, left: 100, right: 100 };

type CellOf = { isCentred: boolean; isBold?: boolean; columnSpan?: number; keepNext?: boolean };

function cell(words: string, size: number, { isCentred, columnSpan, ...of }: CellOf) {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: inside,
    children: cellWords(words, { alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, ...of }),
  });
}

/** What is said of one party stays on one page. */
const longestTogether = 120;

function form(rows: readonly (readonly string[])[]): Table {
  const widths = widthsOf(formShares.four);
  const [first = 0, ...others] = widths;
  const rest = others.reduce((sum, each) => sum + each, 0);
  const staysTogether = rows.length <= 5 && rows.flat().every((words) => words.length < longestTogether);
  return table(
    widths,
    rows.map((row, line) => {
      const keepNext = staysTogether && line < rows.length - 1;
      const isWide = row.length < 4;
      const cells = row.map((words, at) =>
        isWide && at === 1
          ? cell(words, rest, { isCentred: false, columnSpan: 3, keepNext })
          : cell(words, at === 0 ? first : (widths[at] ?? 0), { isCentred: at % 2 === 0, keepNext }),
      );
      return new TableRow({ cantSplit: isShort(row), children: cells });
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
          cantSplit: isShort(row),
          children: row.map((one, at) =>
            cell(typeof one === 'string' ? one : '', widths[at] ?? 0, { isCentred: (columns[at]?.width ?? 0) < 15 }),
          ),
        }),
    ),
  ]);
}

/** A row that is longer than a page may break; no other does. */
function isShort(row: readonly unknown[]): boolean {
  return JSON.stringify(row).length < 900;
}

function table(columnWidths: number[], rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows,
  });
}

function footer(sentence: string): Footer {
  return new Footer({
    children: [
      new Paragraph({ spacing: loose, children: [text(sentence, type.note)] }),
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
