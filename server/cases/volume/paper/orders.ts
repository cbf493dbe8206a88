import type { Case, Order } from '@linli/domain/cases';
import type { Content } from 'pdfmake';
import { deadline, moment } from './moments.ts';
import { form, said, subheading } from './page.ts';
import { words } from './words.ts';

/** 派单与承办: every order of the case, also those that were given back. */
export function orders({ orders: all, informed = [] }: Case): Content[] {
  const told = informed.map(({ name }) => name);
  return [
    ...all.flatMap((order, at) => [subheading(`工单 ${at + 1}：${order.unit.name}`), orderForm(order)]),
    ...(told.length === 0 ? [] : [subheading('知会单位'), said([...new Set(told)].join('、'))]),
  ];
}

function orderForm(order: Order): Content {
  const { part, kind, status, issuedAt, acknowledgedAt, resolvedAt, due, task, summary } = order;
  return form([
    [
      ['承办方式', `${words.orderKind[kind]}（${words.part[part]}）`],
      ['状　　态', words.orderStatus[status]],
    ],
    [
      ['派发时间', moment(issuedAt)],
      ['签收时间', moment(acknowledgedAt)],
    ],
    [
      ['办结时间', moment(resolvedAt)],
      ['按时办结', onTime(order)],
    ],
    [['办理时限', said(deadline(due))]],
    ...(task === undefined ? [] : [[['任　　务', said(task)]] as [[string, Content]]]),
    ...(summary === undefined ? [] : [[['办理情况', said(summary)]] as [[string, Content]]]),
  ]);
}

function onTime({ resolvedAt, due }: Order): string {
  if (resolvedAt === undefined) return '—';
  return resolvedAt <= due.at ? '是' : '否（超期）';
}
