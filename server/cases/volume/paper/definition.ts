import type { Case } from '@linli/domain/cases';
import type { Content, DocumentDefinition } from 'pdfmake';
import type { Volume } from '../volume.ts';
import { attachments } from './attachments.ts';
import { closingPage } from './closing-page.ts';
import { contents, type Document } from './contents.ts';
import { course } from './course.ts';
import { cover, spaced } from './cover.ts';
import { day } from './moments.ts';
import { orders } from './orders.ts';
import { followUp, outcome } from './outcome.ts';
import { heading, margins, styles } from './page.ts';
import { registration } from './registration.ts';

/** A whole volume on A4, as PDF/A for the archive. The same volume always gives the same bytes. */
export function definitionOf(volume: Volume, images: Record<string, string>): DocumentDefinition {
  const { head } = volume;
  const documents = listDocuments(volume, new Set(Object.keys(images)));
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    info: {
      title: head.title,
      author: head.sealedBy,
      subject: `${head.caseCode} 第${head.number}卷`,
      creator: 'Linli 邻里',
      producer: 'Linli 邻里',
      creationDate: new Date(head.sealedAt),
    },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10, lineHeight: 1.15 },
    styles,
    images,
    header: (page) => (page === 1 ? undefined : runningTitle(volume)),
    footer: (page, pages) => ({ text: `第 ${page} 页　共 ${pages} 页`, alignment: 'center', margin: [0, 22, 0, 0] }),
    content: [...cover(volume), ...contents(documents), ...documents.flatMap(laidOut)],
  };
}

/** Each document begins a page, but for a short one that goes under the one before where it fits. */
function laidOut({ id, title, content, isShort = false }: Document): Content[] {
  const page = [heading(id, title, !isShort), ...content];
  return isShort ? [{ stack: page, unbreakable: true, margin: [0, 28, 0, 0] }] : page;
}

function runningTitle({ head }: Volume): Content {
  return {
    columns: [
      { text: head.title, width: '*' },
      { text: `${spaced(head.caseCode)}　第 ${head.number} 卷`, width: 'auto', alignment: 'right' },
    ],
    fontSize: 8,
    color: '#444444',
    margin: [margins.left, 34, margins.right, 0],
  };
}

function listDocuments(volume: Volume, pictures: ReadonlySet<string>): Document[] {
  const { head, case: told, entries } = volume;
  const found = told as Case;
  const centre = head.sealedBy;
  const lead = found.orders.findLast(({ part }) => part === 'lead')?.unit.name ?? centre;
  const files = volume.attachments.length;
  const isFollowedUp = found.followUp !== undefined || found.noFollowUp !== undefined;
  const all: (Document | false)[] = [
    {
      id: 'registration',
      title: '诉求登记表',
      by: centre,
      on: day(found.registeredAt),
      content: registration(volume),
    },
    found.orders.length > 0 && {
      id: 'orders',
      title: '派单与承办情况',
      by: centre,
      on: day(found.orders[0]?.issuedAt),
      note: `${found.orders.length} 份工单`,
      content: orders(found),
    },
    {
      id: 'course',
      title: '办理过程记录',
      by: '各办理单位',
      on: day(entries.at(-1)?.at),
      note: `${entries.length} 条`,
      content: course(volume),
    },
    {
      id: 'outcome',
      title: '办理结果',
      by: lead,
      on: day(found.resolution?.at ?? head.sealedAt),
      content: outcome(found),
    },
    isFollowedUp && {
      id: 'followUp',
      title: '回访记录',
      by: centre,
      on: day(found.followUp?.at ?? found.closedAt),
      content: followUp(found),
      isShort: (found.followUp?.words ?? '').length < 400,
    },
    files > 0 && {
      id: 'attachments',
      title: '附件清单',
      by: centre,
      on: day(head.sealedAt),
      note: `${files} 件`,
      content: attachments(volume, pictures),
    },
    { id: 'closing', title: '卷内备考表', by: centre, on: day(head.sealedAt), content: closingPage(volume) },
  ];
  return all.filter((document) => document !== false);
}
