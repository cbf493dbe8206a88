import { type Case, leadOrder, type Order } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { Content, DocumentDefinition } from 'pdfmake';
import { spaced } from './cover.ts';
import { deadline, moment } from './moments.ts';
import { form, margins, said, styles } from './page.ts';
import { paragraphs } from './registration.ts';
import { words } from './words.ts';

/** What stands on the paper that goes with an order. Nothing of who reported: the unit looks that up and leaves a trace. */
export type OrderPaper = {
  readonly found: Case;
  readonly order: Order;
  /** Which order of the case it is, from one. */
  readonly number: number;
  readonly categoryName?: string;
  readonly placeName: string;
  /** The law, standard or custom that the deadline comes from. */
  readonly source?: string;
  readonly printedBy: string;
  readonly printedAt: Instant;
};

/** 交办单 for whoever leads, 协办单 for whoever assists: one page on A4, with a place to sign. */
export function orderPaper(paper: OrderPaper): DocumentDefinition {
  const { found, order, number } = paper;
  const title = order.part === 'lead' ? '交　办　单' : '协　办　单';
  return {
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    info: {
      title: `${found.code} ${title.replaceAll('　', '')}`,
      author: found.centre.name,
      creator: 'Linli 邻里',
      producer: 'Linli 邻里',
      creationDate: new Date(paper.printedAt),
    },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.2 },
    styles,
    footer: (page, pages) => ({
      text: `${paper.printedBy} 打印于 ${moment(paper.printedAt)}　第 ${page} 页　共 ${pages} 页`,
      style: 'small',
      alignment: 'center',
      margin: [0, 22, 0, 0],
    }),
    content: [
      { text: found.centre.name, fontSize: 15, alignment: 'center' },
      { text: title, fontSize: 26, bold: true, alignment: 'center', margin: [0, 6, 0, 4] },
      { text: `${spaced(found.code)}—${number}`, alignment: 'right', margin: [0, 0, 0, 6] },
      matter(paper),
      demands(paper),
      signatures(),
    ],
  };
}

function matter({ found, order, categoryName, placeName }: OrderPaper): Content {
  const address = found.place.address === undefined ? placeName : `${placeName}　${found.place.address}`;
  const others = found.orders.filter((one) => one !== order && one.part === 'assist' && one.status !== 'released');
  const lead = leadOrder(found)?.unit.name ?? '—';
  const beside = order.part === 'lead' ? others.map(({ unit }) => unit.name).join('、') || '—' : lead;
  return form([
    [['承办单位', said(order.unit.name)]],
    [
      ['承办方式', `${words.orderKind[order.kind]}（${words.part[order.part]}）`],
      [order.part === 'lead' ? '协办单位' : '主办单位', said(beside)],
    ],
    [
      ['交办时间', moment(order.issuedAt)],
      ['来源渠道', words.channel[found.channel]],
    ],
    [
      ['事项类别', said(categoryName ?? '未定类别')],
      ['保护级别', words.sensitivity[found.sensitivity]],
    ],
    [['事发地点', said(address)]],
    [['诉求内容', { stack: paragraphs(found.words), margin: [0, 2, 0, 2] }]],
    ...(order.task === undefined ? [] : [[['任　　务', said(order.task)]] as [[string, Content]]]),
  ]);
}

function demands({ found, order, source }: OrderPaper): Content {
  const acknowledge = found.dues.acknowledge;
  const asked = [
    ...(acknowledge === undefined
      ? []
      : [`请于 ${moment(acknowledge.at)} 前在系统内签收；不属本单位职责的，写明依据退回。`]),
    `请于 ${moment(order.due.at)} 前办结，并写明做了什么、结果怎样，答复诉求人。`,
    '确需延长的，在到期前申请；需等待鉴定、补正的，申请暂停计时。',
    '诉求人的联系方式不在纸上：因办理需要，在系统内写明理由后查看，每次查看都有记录。',
  ];
  return {
    stack: [
      form([
        [['办理时限', said(deadline(order.due))]],
        ...(source === undefined ? [] : [[['时限依据', said(source)]] as [[string, Content]]]),
      ]),
      { stack: asked.map((line, index) => `${index + 1}．${line}`), margin: [0, 10, 0, 0] },
    ],
    margin: [0, -0.6, 0, 0],
  };
}

function signatures(): Content {
  const line = '＿＿＿＿＿＿＿＿';
  return {
    columns: [
      { width: '*', stack: [{ text: `签收人：${line}`, margin: [0, 0, 0, 12] }, { text: `签收时间：${line}` }] },
      { width: '*', stack: [{ text: '交办单位（盖章）', margin: [0, 0, 0, 12] }, { text: `经办人：${line}` }] },
    ],
    margin: [0, 28, 0, 0],
  };
}
