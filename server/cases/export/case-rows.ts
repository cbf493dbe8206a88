import type { CaseLine, CaseList } from '@linli/domain/cases';
import type { Cell, Sheet } from '../../sheets/index.ts';
import { shortMoment } from '../volume/paper/moments.ts';
import { words } from '../volume/paper/words.ts';

const casesInPage = 1_000;

const alarms: Readonly<Record<CaseLine['alarm'], string>> = {
  none: '',
  reminded: '已提醒',
  yellow: '黄灯',
  red: '红灯',
};

const columns: readonly { title: string; width: number; of: (line: CaseLine) => Cell }[] = [
  { title: '编号', width: 23, of: ({ code }) => code },
  { title: '诉求内容（节选）', width: 60, of: (line) => line.words },
  { title: '地点', width: 30, of: ({ placeName }) => placeName },
  { title: '地址', width: 24, of: ({ address }) => address ?? null },
  { title: '类别', width: 16, of: ({ categoryName }) => categoryName ?? null },
  { title: '状态', width: 12, of: ({ status }) => words.status[status] },
  { title: '主办单位', width: 24, of: ({ leadUnit }) => leadUnit ?? null },
  { title: '来源', width: 12, of: ({ channel }) => words.channel[channel] },
  { title: '登记时间', width: 18, of: ({ registeredAt }) => shortMoment(registeredAt) },
  { title: '时限', width: 18, of: ({ dueAt }) => (dueAt === undefined ? null : shortMoment(dueAt)) },
  { title: '预警', width: 10, of: ({ alarm }) => alarms[alarm] },
];

/** Gives the page of a list that follows what was told last. */
export type TurnPage = (page: { limit: number; after?: string }) => Promise<CaseList>;

/** A list of cases as its reader sees it, with numbers in the words hidden and nothing of who reported, page after page. */
export function sheetOfCases(turnPage: TurnPage): Omit<Sheet, 'mark'> {
  async function* rows(): AsyncGenerator<Cell[]> {
    let after: string | undefined;
    do {
      const { cases, next } = await turnPage({ limit: casesInPage, ...(after === undefined ? {} : { after }) });
      for (const line of cases) yield columns.map(({ of }) => of(line));
      after = next;
    } while (after !== undefined);
  }
  return { title: '诉求', columns, rows: rows() };
}
