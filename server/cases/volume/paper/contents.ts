import type { Content } from 'pdfmake';
import { centred, heading, list } from './page.ts';

/** One document inside a volume, as its table of contents names it. */
export type Document = {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly on: string;
  readonly note?: string;
  readonly content: Content[];
  /** Surely no longer than a page. */
  readonly isShort?: boolean;
};

/** 卷内文件目录: what lies inside, by whom, and on which page. */
export function contents(documents: readonly Document[]): Content[] {
  const rows = documents.map(({ id, title, by, on, note }, at) => [
    centred(String(at + 1)),
    { text: by },
    { text: title },
    centred(on),
    { pageReference: id, alignment: 'center' as const },
    { text: note ?? '' },
  ]);
  return [
    heading('contents', '卷内文件目录'),
    list(
      [
        ['顺序号', 38],
        ['责任者', 104],
        ['题　名', '*'],
        ['日　期', 80],
        ['页号', 32],
        ['备注', 52],
      ],
      rows,
    ),
  ];
}
