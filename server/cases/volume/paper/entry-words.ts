import type { Case, CaseEventBodies, CaseEventType, Order } from '@linli/domain/cases';
import { period, shortDeadline } from './moments.ts';
import { words } from './words.ts';

/** What a step is called on paper, and what it says. */
type EntryWords<Type extends CaseEventType> = {
  readonly step: string;
  readonly tell: (body: CaseEventBodies[Type], found: Pick<Case, 'orders'>) => (string | undefined | false)[];
};

export function stepName(type: string): string {
  return entryWords[type as CaseEventType]?.step ?? type;
}

/** The lines that an entry says; `undefined` where its content was left out for this reader. */
export function linesOf(type: string, body: object | undefined, found: Pick<Case, 'orders'>): string[] | undefined {
  if (body === undefined) return undefined;
  const { tell } = entryWords[type as CaseEventType] as EntryWords<CaseEventType>;
  return tell(body as never, found).filter((line): line is string => typeof line === 'string' && line !== '');
}

const entryWords: { readonly [Type in CaseEventType]: EntryWords<Type> } = {
  'case.registered': {
    step: '登记',
    tell: ({ channel, onTheSpot, attachments, due }) => [
      `来源：${words.channel[channel]}${onTheSpot ? '（当场办理）' : ''}`,
      attachments.length > 0 && `附件 ${attachments.length} 件`,
      `受理时限：${shortDeadline(due)}`,
    ],
  },
  'case.categorized': {
    step: '分类',
    tell: ({ categoryCode, sensitivity }) => [`类别代码 ${categoryCode}，保护级别：${words.sensitivity[sensitivity]}`],
  },
  'case.accusationNamed': {
    step: '指明被反映单位',
    tell: ({ units, centre, seenBy, reason, due }) => [
      `被反映单位：${units.map(({ name }) => name).join('、')}`,
      `由${centre.name}负责`,
      seenBy.length > 0 && seenBy.map(({ unit, untilSeq }) => `${unit.name}此前可见前 ${untilSeq} 条记录`).join('；'),
      `理由：${reason}`,
      due && `重新分派时限：${shortDeadline(due)}`,
    ],
  },
  'case.accepted': {
    step: '受理',
    tell: ({ publicWords, due }) => [publicWords && `公开摘要：${publicWords}`, `分派时限：${shortDeadline(due)}`],
  },
  'case.declined': {
    step: '不予受理',
    tell: ({ reason, words: said, route }) => [
      `理由：${words.declineReason[reason] ?? reason}`,
      said,
      `告知途径：${route}`,
    ],
  },
  'case.dispatched': {
    step: '分派',
    tell: ({ orders, rule, ruleVersion, reason }) => [
      ...orders.map(orderLine),
      rule && `派单目录 ${rule}，${ruleVersion} 版`,
      reason && `理由：${reason}`,
    ],
  },
  'case.acknowledged': {
    step: '签收',
    tell: ({ unitId, part }, found) => [`${unitName(found, unitId)}（${words.part[part]}）签收`],
  },
  'case.returned': {
    step: '退回',
    tell: ({ reason, due }) => [`理由：${reason}`, `重新分派时限：${shortDeadline(due)}`],
  },
  'case.ruled': {
    step: '职责裁定',
    tell: ({ unitId, reason, due }, found) => [
      `裁定由${unitName(found, unitId)}承办`,
      `理由：${reason}`,
      due && `分派时限：${shortDeadline(due)}`,
    ],
  },
  'case.contacted': { step: '首次联系', tell: ({ words: said }) => [said ?? '已与诉求人联系'] },
  'case.noted': {
    step: '办理记录',
    tell: ({ kind, words: said, costYuan, attachments }) => [
      `${words.noteKind[kind]}：${said}`,
      costYuan !== undefined && `费用 ${costYuan} 元`,
      attachments.length > 0 && `附件 ${attachments.length} 件`,
    ],
  },
  'case.supplemented': {
    step: '补充材料',
    tell: ({ words: said, attachments }) => [said, attachments.length > 0 && `附件 ${attachments.length} 件`],
  },
  'case.asked': { step: '向反映人提问', tell: ({ words: said }) => [said] },
  'case.answered': {
    step: '反映人回答',
    tell: ({ words: said, attachments }) => [said, attachments.length > 0 && `附件 ${attachments.length} 件`],
  },
  'case.extensionAsked': {
    step: '申请延期',
    tell: ({ extra, reason }) => [`申请延长 ${period(extra)}`, `理由：${reason}`],
  },
  'case.extensionDecided': {
    step: '延期审批',
    tell: ({ decision, reason, due }) => [
      decision === 'approved' ? '同意延期' : '不同意延期',
      `理由：${reason}`,
      due && `办结时限改为：${shortDeadline(due)}`,
    ],
  },
  'case.suspended': {
    step: '暂停计时',
    tell: ({ reason, words: said }) => [`原因：${words.suspension[reason] ?? reason}`, said],
  },
  'case.resumed': {
    step: '恢复计时',
    tell: ({ words: said, due }) => [said, `办结时限顺延为：${shortDeadline(due)}`],
  },
  'case.jointActionCalled': {
    step: '吹哨报到',
    tell: ({ orders, reason }) => [...orders.map(orderLine), `事由：${reason}`],
  },
  'case.assistanceResolved': {
    step: '协办办结',
    tell: ({ unitId, summary }, found) => [`${unitName(found, unitId)}：${summary}`],
  },
  'case.assistanceReleased': {
    step: '解除协办',
    tell: ({ unitId, reason }, found) => [`${unitName(found, unitId)}，理由：${reason}`],
  },
  'case.resolved': { step: '办结', tell: ({ summary, due }) => [summary, `回访时限：${shortDeadline(due)}`] },
  'case.followUpAttempted': { step: '回访联系', tell: ({ words: said }) => [said ?? '联系诉求人，未接通'] },
  'case.followedUp': {
    step: '回访',
    tell: ({ answer, none }) => [
      answer &&
        `响应：${yesNo(answer.responded)}　解决：${yesNo(answer.solved)}　评价：${words.satisfied[answer.satisfied]}`,
      answer?.words,
      none && `未回访：${words.noFollowUp[none]}`,
    ],
  },
  'case.reworked': {
    step: '重办',
    tell: ({ reason, due }) => [words.rework[reason] ?? reason, `办结时限：${shortDeadline(due)}`],
  },
  'case.escalated': {
    step: '升级办理',
    tell: ({ centre, reason, due }) => [
      words.rework[reason] ?? reason,
      `由${centre.name}重新分派`,
      `时限：${shortDeadline(due)}`,
    ],
  },
  'case.closed': { step: '结案', tell: ({ words: said }) => [said ?? '准予结案'] },
  'case.archived': { step: '归档', tell: () => ['案卷归档封存'] },
  'case.reminded': { step: '催办', tell: ({ stage }) => [`“${words.clock[stage]}”时限将到`] },
  'case.fellDue': {
    step: '超期预警',
    tell: ({ stage, level }) => [`“${words.clock[stage]}”${level === 'red' ? '严重超期，红色预警' : '到期，黄色预警'}`],
  },
  'case.supervised': {
    step: '督办',
    tell: ({ trigger, words: said, listed }) => [`${words.trigger[trigger]}：${said}`, listed && '挂牌督办，县内公开'],
  },
  'case.reopened': {
    step: '重新打开',
    tell: ({ reason, due }) => [`理由：${reason}`, `办结时限：${shortDeadline(due)}`],
  },
  'case.handedOver': { step: '工作交接', tell: ({ from, to }) => [`${from}离岗，交${to ?? '本单位'}接办`] },
  'case.merged': { step: '并案', tell: ({ into, reason }) => [`并入 ${into}`, `理由：${reason}`] },
  'case.absorbed': { step: '并入', tell: ({ from }) => [`${from} 并入本件`] },
  'case.withdrawn': { step: '撤回', tell: ({ reason }) => [`理由：${reason}`] },
  'case.transferred': {
    step: '移送',
    tell: ({ to, reason, route }) => [
      `移送：${(words.transferTarget as Record<string, string>)[to] ?? to}`,
      `理由：${reason}`,
      `告知途径：${route}`,
    ],
  },
  'case.held': { step: '依法留存', tell: ({ reason }) => [`理由：${reason}`] },
  'case.holdReleased': { step: '解除留存', tell: ({ reason }) => [`理由：${reason}`] },
  'case.contactErased': { step: '删除联系方式', tell: () => [] },
  'case.erasureAsked': { step: '申请删除内容', tell: ({ reason }) => [`理由：${reason}`] },
  'case.erased': { step: '删除内容', tell: ({ seqs }) => [`第 ${seqs.join('、')} 条的文字已删除，校验值保留`] },
};

function orderLine({ unit, part, task, due }: Order): string {
  return `${words.part[part]}：${unit.name}${task === undefined ? '' : `（${task}）`}，时限 ${shortDeadline(due)}`;
}

function unitName({ orders }: Pick<Case, 'orders'>, unitId: string): string {
  return orders.find(({ unit }) => unit.id === unitId)?.unit.name ?? '有关单位';
}

export function yesNo(is: boolean): string {
  return is ? '是' : '否';
}
