import type { Case } from '@linli/domain/cases';
import type { Content } from 'pdfmake';
import type { Volume } from '../volume.ts';
import { spaced } from './cover.ts';
import { yesNo } from './entry-words.ts';
import { moment } from './moments.ts';
import { form, said } from './page.ts';
import { words } from './words.ts';

/** 诉求登记表. */
export function registration({ head, case: told, entries }: Volume): Content[] {
  const found = told as Case;
  const { place, fields } = found;
  const supplements = entries.filter(({ type }) => type === 'case.supplemented');
  return [
    form([
      [
        ['案号', spaced(found.code)],
        ['登记时间', moment(found.registeredAt)],
      ],
      [
        ['来源渠道', words.channel[found.channel]],
        ['诉求人', words.reporterKind[found.reporterKind]],
      ],
      [
        [
          '事项类别',
          `${head.categoryName ?? '未定类别'}${head.categoryCode === undefined ? '' : `（${head.categoryCode}）`}`,
        ],
        ['保护级别', words.sensitivity[found.sensitivity]],
      ],
      [
        ['事发地点', said(head.placeName)],
        ['区划代码', `${place.divisionCode}（${words.precision[place.precision]}）`],
      ],
      [
        ['详细地址', said(place.address ?? '—')],
        ['经 纬 度', place.lng === undefined ? '—' : `${place.lng}，${place.lat}`],
      ],
      [
        ['受理单位', said(found.centre.name)],
        ['受理时间', moment(found.acceptedAt)],
      ],
      [['诉求内容', { stack: paragraphs(found.words), margin: [0, 2, 0, 2] }]],
      ...Object.entries(fields).map(([name, value]): [[string, Content]] => [
        [head.fieldTitles[name] ?? name, said(typeof value === 'boolean' ? yesNo(value) : String(value))],
      ]),
      ...supplements.map(({ at, body }): [[string, Content]] => [
        ['补充材料', { stack: [said(String(body?.words ?? '—')), { text: moment(at), style: 'small' }] }],
      ]),
      ...(found.linkedTo === undefined ? [] : [[['关联案号', spaced(found.linkedTo)]] as [[string, Content]]]),
      ...(found.absorbed.length === 0
        ? []
        : [[['并入案号', found.absorbed.map(spaced).join('、')]] as [[string, Content]]]),
    ]),
  ];
}

export function paragraphs(text: string): Content[] {
  return text.split('\n').map(said);
}
