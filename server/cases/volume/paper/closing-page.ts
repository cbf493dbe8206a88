import type { Content } from 'pdfmake';
import type { Volume } from '../volume.ts';
import { archivistOf } from './course.ts';
import { moment } from './moments.ts';
import { form, subheading } from './page.ts';

/** 卷内备考表: who compiled the volume, what is in it, and how anybody can check that nothing was changed. */
export function closingPage(volume: Volume): Content[] {
  const { head, sha256, entries, attachments, notes } = volume;
  const inside = `本卷共 ${entries.length} 条记录、${attachments.length} 件附件。${notes[0] ?? ''}`;
  return [
    form([
      [['本卷情况', { stack: [inside, ...notes.slice(2)].map((text) => ({ text })) }]],
      [
        ['总 页 数', { pageReference: 'end' }],
        ['卷　　号', `第 ${head.number} 卷`],
      ],
      [
        ['立 卷 人', archivistOf(volume)],
        ['检 查 人', ''],
      ],
      [
        ['立卷单位', head.sealedBy],
        ['立卷时间', moment(head.sealedAt)],
      ],
    ]),
    subheading('封存值'),
    form([
      [['卷宗封存值', { text: grouped(sha256), characterSpacing: 0.3 }]],
      [['末条记录哈希', { text: grouped(head.ledgerHash), characterSpacing: 0.3 }]],
    ]),
    subheading('核验方法'),
    ...methods.map((text, at): Content => ({ text: `${at + 1}. ${text}`, margin: [0, 0, 0, 4], lineHeight: 1.25 })),
    { text: '', id: 'end' },
  ];
}

const methods = [
  '取得本卷 JSON 文件（诉求详情页“卷宗”，或 GET /api/v1/cases/案号/volume.json）。',
  '封存值：对其中 head 部分按 RFC 8785 规范化后计算 SHA-256，应与上面的“卷宗封存值”一致。',
  '逐条记录：contentHash 是 salt 与 {actor, body} 规范化文本的 SHA-256；hash 是上一条 hash 与本条 {countyCode, subject, subjectId, seq, type, at, contentHash} 规范化文本的 SHA-256；第一条之前的 hash 为 64 个 0。最后一条应与“末条记录哈希”一致。',
  '附件：对文件计算 SHA-256，应与附件清单所列一致。',
  '任何一处改动、增删或调换次序，都会使上述值不一致。',
];

/** Sixty-four letters are compared in groups of eight, four in a line. */
function grouped(hash: string): string {
  return hash.replaceAll(/(.{8})(?=.)/g, '$1 ').replace(/^(.{35}) /, '$1\n');
}
