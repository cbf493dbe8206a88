import { type AlignmentType, convertMillimetersToTwip, LineRuleType, Paragraph, TextRun } from 'docx';
import { linesOf } from './drawing.ts';
import { textWidth, type } from './page-layout.ts';

/** 仿宋 and 小标宋 may not be given away: the file names them, and the reader's own system has them or something like them. */
export const fonts = { words: '仿宋', title: '方正小标宋简体', heading: '黑体', latin: 'Times New Roman' } as const;
export const width = convertMillimetersToTwip(textWidth);
export const twips = (points: number) => points * 20;
/** Sizes of type are counted in half points. */
export const half = (points: number) => points * 2;

export const loose = { line: 300, lineRule: LineRuleType.AUTO };

export function run(points: number, font: string = fonts.words) {
  return { size: half(points), font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: font } };
}

export function text(words: string, points: number, font?: string, more: object = {}): TextRun {
  return new TextRun({ text: words, ...run(points, font), ...more });
}

export type CellStyle = {
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly isBold?: boolean;
  /** The row under it comes on the same page. */
  readonly keepNext?: boolean;
};

export function cellWords(words: string, { alignment, isBold = false, keepNext = false }: CellStyle): Paragraph[] {
  return linesOf(words).map(
    (line) =>
      new Paragraph({
        alignment,
        keepNext,
        spacing: loose,
        children: [text(line, type.table, isBold ? fonts.heading : fonts.words)],
      }),
  );
}

export function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / whole) * width));
}
