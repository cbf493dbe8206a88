import type { DrawnBlock, DrawnSignature } from '@linli/domain/mediation';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cellWords, text, twips, width, widthsOf } from './docx-words.ts';
import { isToWrite } from './drawing.ts';
import type { PrintedHand } from './hands-on-paper.ts';
import { dayToWrite, handBox, signatureShares, type } from './page-layout.ts';

const no = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = { top: no, bottom: no, left: no, right: no } as const;
const under = { ...bare, bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto' } } as const;

export type DrawnHand = Extract<DrawnBlock, { kind: 'signature' | 'seal' }>;

/** Every line for a hand, and the place of the seal under the days: nobody’s seal stands on a page without hands. */
export function handsTable(blocks: readonly DrawnHand[], printed: readonly PrintedHand[], isFollowed: boolean): Table {
  const widths = widthsOf(signatureShares);
  const rows = blocks.flatMap((block, at) => {
    const keepNext = isFollowed || at < blocks.length - 1;
    return block.kind === 'seal' ? sealRows(block, widths) : [handRow(block, widths, keepNext, printed)];
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...bare, insideHorizontal: no, insideVertical: no },
    rows,
  });
}

function handRow(
  { text: who, signed, day, hand }: DrawnSignature,
  widths: readonly number[],
  keepNext: boolean,
  printed: readonly PrintedHand[],
): TableRow {
  const seen = printed.find(({ id }) => id === hand);
  const said = isToWrite(signed) ? '' : (signed ?? '');
  const date = text(isToWrite(day) ? dayToWrite : (day ?? ''), type.table);
  const { CENTER, RIGHT } = AlignmentType;
  const one = (
    at: number,
    borders: object,
    alignment: typeof CENTER | typeof RIGHT,
    lines: readonly ParagraphChild[],
  ) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders,
      // A picture that touches the line would cover it.
      margins: { left: 0, right: 40, bottom: 30 },
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: lines.map((line) => new Paragraph({ alignment, keepNext, spacing: tight, children: [line] })),
    });
  return new TableRow({
    cantSplit: true,
    height: { value: twips(36), rule: HeightRule.ATLEAST },
    children: [
      one(0, bare, RIGHT, [text(`${who}：`, type.signature)]),
      one(1, under, CENTER, [seen === undefined ? text(said, type.table) : pictureOf(seen)]),
      one(2, bare, RIGHT, seen === undefined ? [date] : [text(said, type.note), date]),
    ],
  });
}

const tight = { line: 240, lineRule: LineRuleType.AUTO };

/** As large as its place on the line; Word counts in pixels of a ninety-sixth of an inch. */
function pictureOf({ bytes, width: wide, height: high }: PrintedHand): ImageRun {
  const pixels = (millimetres: number) => (millimetres / 25.4) * 96;
  const scale = Math.min(pixels(handBox.width) / wide, pixels(handBox.height) / high);
  const transformation = { width: Math.round(wide * scale), height: Math.round(high * scale) };
  return new ImageRun({ type: 'jpg', data: bytes, transformation });
}

/** 42 mm square, with lines of dashes: the seal is pressed over the words in it. */
function sealRows({ text: words, day }: Extract<DrawnBlock, { kind: 'seal' }>, widths: readonly number[]): TableRow[] {
  const [label = 0, line = 0, last = 0] = widths;
  const dashed = { style: BorderStyle.DASHED, size: 6, color: '888888' } as const;
  const said = [words, ...(day === undefined ? [] : [isToWrite(day) ? dayToWrite : day])];
  const empty = (keepNext: boolean, size: number, columnSpan: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders: bare,
      columnSpan,
      children: [new Paragraph({ keepNext, spacing: tight, children: [text('', 1)] })],
    });
  const place = new TableCell({
    width: { size: last, type: WidthType.DXA },
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    verticalAlign: VerticalAlignTable.CENTER,
    children: said.flatMap((each) => cellWords(each, { alignment: AlignmentType.CENTER })),
  });
  const across = convertMillimetersToTwip(42);
  return [
    new TableRow({ height: { value: twips(12), rule: HeightRule.EXACT }, children: [empty(true, width, 3)] }),
    new TableRow({
      cantSplit: true,
      height: { value: across, rule: HeightRule.EXACT },
      children: [empty(false, label + line, 2), place],
    }),
  ];
}
