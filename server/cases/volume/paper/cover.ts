import { type Case, leadOrder } from '@linli/domain/cases';
import type { Content } from 'pdfmake';
import type { Volume } from '../volume.ts';
import { day } from './moments.ts';
import { words } from './words.ts';

/** 封面: what lies in this volume, to be read on a shelf. */
export function cover({ head, case: told, sha256 }: Volume): Content[] {
  const found = told as Case;
  const assisting = found.orders.filter(({ part, status }) => part === 'assist' && status === 'resolved');
  const rows: [string, string][] = [
    ['案　　号', spaced(head.caseCode)],
    ['事项类别', head.categoryName ?? '未定类别'],
    ['事发地点', head.placeName],
    ['主办单位', leadOrder(found)?.unit.name ?? '—'],
    ['协办单位', namesOf(assisting.map(({ unit }) => unit.name))],
    ['起止日期', `${day(found.registeredAt)} 至 ${day(head.sealedAt)}`],
    ['办理结果', resultOf(found)],
    ['保管期限', `${words.retention[head.retention]}（自${Number(head.keptFrom.slice(0, 4))}年1月1日起）`],
    ['保护级别', words.sensitivity[head.sensitivity]],
    ['卷　　号', `第 ${head.number} 卷`],
  ];
  return [
    { text: head.sealedBy, fontSize: 18, alignment: 'center', margin: [0, 4, 0, 0] },
    { text: '案　卷', fontSize: 44, bold: true, alignment: 'center', margin: [0, 14, 0, 0] },
    {
      text: head.title,
      fontSize: head.title.length > 44 ? 14 : 18,
      bold: true,
      alignment: 'center',
      lineHeight: 1.3,
      margin: [20, 14, 20, 18],
    },
    {
      table: {
        widths: [90, '*'],
        dontBreakRows: true,
        body: [
          ...rows.map(([label, text]): Content[] => [labelled(label), { text, fontSize: 12, margin: [4, 2, 4, 2] }]),
          [
            labelled('核　　对'),
            {
              columns: [
                { width: 'auto', qr: `LINLI ${head.caseCode} ${head.number} ${sha256}`, fit: 106 },
                { width: '*', text: '扫码可核对案号与封存值', style: 'small', margin: [12, 44, 0, 0] },
              ],
              margin: [4, 4, 4, 4],
            },
          ],
        ],
      },
      layout: 'form',
      margin: [24, 0, 24, 0],
    },
  ];
}

function labelled(label: string): Content {
  return { text: label, bold: true, fontSize: 12, margin: [4, 2, 0, 2] };
}

/** How the case ended before it was archived. */
export function resultOf(found: Case): string {
  if (found.mergedInto !== undefined) return `并入 ${spaced(found.mergedInto)}`;
  if (found.outcome === undefined) return found.closedAt === undefined ? '—' : '办结并结案';
  const { reason } = found.outcome;
  const target = (words.transferTarget as Record<string, string>)[reason];
  if (target !== undefined) return `移送：${target}`;
  const declined = words.declineReason[reason];
  return declined === undefined ? `诉求人撤回：${reason}` : `不予受理：${declined}`;
}

/** Twenty digits are read in groups, as everywhere: county, day, and the serial in two halves. */
export function spaced(code: string): string {
  return code.replace(/^(\d{6})(\d{6})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
}

/** A cover names a few; the orders inside name all. */
function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)];
  if (names.length === 0) return '—';
  return `${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} 个单位` : ''}`;
}
