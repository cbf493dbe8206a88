import { type Case, type CaseEvent, fold } from '@linli/domain/cases';
import { beginning, sealEntry } from '../../database/index.ts';
import { sealOf } from './seal-volume.ts';
import type { Volume, VolumeEntry, VolumeHead } from './volume.ts';

const caseId = '00000000-0000-7000-b000-000000000001';
const code = '50023526030212345675';
const centre = { id: '00000000-0000-7000-a000-000000000001', name: '云阳县综治中心', divisionCode: '500235' };
const department = { id: '00000000-0000-7000-a000-000000000002', name: '云阳县城市管理局', divisionCode: '500235' };
const due = (at: string) => ({
  at,
  from: '2026-03-02T01:00:00.000Z',
  periods: [{ amount: 3, unit: 'working-days' as const }],
  rule: 'resolve-01',
  ruleVersion: '2026.1',
  calendarVersion: '1',
});
const zhao = { kind: 'staff', name: '赵敏', unitId: centre.id, unitName: centre.name };
const sun = { kind: 'staff', name: '孙工', unitId: department.id, unitName: department.name };

const story = [
  {
    type: 'case.registered',
    actor: { kind: 'anyone' },
    body: {
      id: caseId,
      code,
      countyCode: '500235',
      channel: 'web',
      reporterKind: 'contact',
      words: '滨江路3号门口的路灯坏了三天',
      place: { divisionCode: '500235001001', precision: 'division', address: '滨江路3号' },
      categoryCode: '0101',
      fields: { lampCount: 3 },
      sensitivity: 'ordinary',
      isPublic: true,
      attachments: [],
      centre,
      onTheSpot: false,
      due: due('2026-03-02T07:00:00.000Z'),
    },
  },
  { type: 'case.accepted', actor: zhao, body: { due: due('2026-03-02T09:30:00.000Z') } },
  {
    type: 'case.dispatched',
    actor: zhao,
    body: {
      orders: [
        {
          unit: department,
          part: 'lead',
          kind: 'dispatch',
          status: 'issued',
          issuedAt: '2026-03-02T01:20:00.000Z',
          due: due('2026-03-05T09:30:00.000Z'),
        },
      ],
      informed: [],
      acknowledgeDue: due('2026-03-02T09:30:00.000Z'),
      firstContactDue: due('2026-03-03T09:30:00.000Z'),
      rule: '0101-any',
      ruleVersion: '2026.1',
    },
  },
  { type: 'case.acknowledged', actor: sun, body: { unitId: department.id, part: 'lead' } },
  { type: 'case.resolved', actor: sun, body: { summary: '已更换灯头三只', due: due('2026-03-05T09:30:00.000Z') } },
  {
    type: 'case.followedUp',
    actor: zhao,
    body: { answer: { responded: true, solved: true, satisfied: 'satisfied', words: '谢谢' } },
  },
  { type: 'case.closed', actor: zhao, body: {} },
  { type: 'case.archived', actor: zhao, body: {} },
] as const;

/** The volume of one lamp, sealed like a real one. */
export function sampleVolume(): Volume {
  const entries: VolumeEntry[] = [];
  let previous: Buffer = beginning;
  for (const [index, event] of story.entries()) {
    const at = new Date(Date.UTC(2026, 2, 2, 1, index * 10)).toISOString();
    const entry = { countyCode: '500235', subject: 'case' as const, subjectId: caseId, seq: index + 1, at, ...event };
    const { salt, contentHash, hash } = sealEntry(entry, previous, Buffer.alloc(16, index + 1));
    const hashes = { contentHash: hex(contentHash), previousHash: hex(previous), hash: hex(hash) };
    entries.push({ ...(entry as unknown as VolumeEntry), salt: hex(salt), ...hashes });
    previous = hash;
  }
  const told: Case = fold(entries as unknown as CaseEvent[]);
  const head: VolumeHead = {
    format: 'linli-volume/1',
    countyCode: '500235',
    caseId,
    caseCode: code,
    number: 1,
    title: '双江街道滨江社区路灯故障诉求办理案卷',
    categoryCode: '0101',
    categoryName: '路灯故障',
    placeName: '双江街道 滨江社区',
    fieldTitles: { lampCount: '涉及盏数（盏）' },
    sensitivity: 'ordinary',
    sealedBy: centre.name,
    sealedAt: told.archivedAt as string,
    retention: '30years',
    keptFrom: '2027-01-01',
    lastSeq: entries.length,
    ledgerHash: hex(previous),
  };
  return {
    head,
    sha256: sealOf(head),
    case: told,
    entries,
    attachments: [],
    notes: ['诉求人的姓名和联系方式单独保管，不在本卷宗内。', '核验方法见备考表。'],
  };
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
