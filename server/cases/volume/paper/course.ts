import type { ActorRef, Case } from '@linli/domain/cases';
import type { Content } from 'pdfmake';
import type { Volume, VolumeEntry } from '../volume.ts';
import { linesOf, stepName } from './entry-words.ts';
import { shortMoment } from './moments.ts';
import { centred, list, said } from './page.ts';

/** 办理过程记录: every entry of the ledger, in order, each with the beginning of its hash. */
export function course({ entries, case: told }: Volume): Content[] {
  return [
    list(
      [
        ['序号', 26],
        ['时　间', 56],
        ['环　节', 48],
        ['办理单位、人员', 86],
        ['内容（末行为记录哈希）', '*'],
      ],
      entries.map((entry) => rowOf(entry, told as Case)),
    ),
    {
      text: '时间为北京时间。记录哈希为该条记录 SHA-256 值的前 16 位，完整值见本卷 JSON 文件。',
      style: 'small',
      margin: [0, 6, 0, 0],
    },
  ];
}

function rowOf(entry: VolumeEntry, found: Case): Content[] {
  const lines = linesOf(entry.type, entry.body, found) ?? ['（单位之间的内部记录，此处仅列哈希）'];
  return [
    centred(String(entry.seq)),
    centred(shortMoment(entry.at)),
    centred(stepName(entry.type)),
    { stack: whoOf(entry.actor as ActorRef).map(said) },
    {
      stack: [...lines.flatMap((line) => line.split('\n')).map(said), { text: shownHash(entry.hash), style: 'small' }],
    },
  ];
}

function shownHash(hash: string): string {
  return `# ${hash.slice(0, 8)} ${hash.slice(8, 16)}`;
}

function whoOf({ kind, name, unitName, delegatedFrom }: ActorRef): string[] {
  const inPlaceOf = delegatedFrom === undefined ? '' : `（代${delegatedFrom.name}）`;
  if (kind === 'staff') return [unitName ?? '', name ?? '', inPlaceOf].filter((text) => text !== '');
  return [residents.has(kind) ? '诉求人' : '系统自动'];
}

const residents = new Set(['reporter', 'anyone', 'resident']);

/** Who took the last step of the volume: the archivist, or the clock. */
export function archivistOf({ entries, head }: Volume): string {
  const { kind, name } = (entries.at(-1)?.actor ?? {}) as ActorRef;
  if (kind !== 'staff') return '系统自动归档';
  return name ?? head.sealedBy;
}
