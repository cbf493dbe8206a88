import type { FilePeriod } from '../../cases/index.ts';
import type { Period } from '../../kernel/index.ts';
import type { Obligation } from '../agreement.ts';
import type { PassingReason } from '../handings.ts';
import type {
  FailureReason,
  MediationSource,
  mediationDeclineReasons,
  Outcome,
  Side,
  VisitBack,
} from '../mediation.ts';
import type { RoadKind } from '../roads.ts';
import type { Attendance, Evidence, SessionKind, SessionResult } from '../sessions.ts';
import type { Manner, TermKind } from '../terms.ts';

/** How the words of the record stand on papers, which are in Chinese whatever the screens are in. */
export const sourceWords: Readonly<Record<MediationSource, string>> = {
  application: '当事人申请',
  foundByCommittee: '调委会主动调解',
  foundByGridWorker: '网格上报',
  case: '诉求平台转入',
  hotlineReferral: '12345热线转入',
  policeReferral: '公安机关移交',
  petitionReferral: '信访转入',
  procuratorateReferral: '检察机关委托',
  authorityReferral: '政府部门指定（移送）',
  preFilingReferral: '法院委派（立案前）',
  postFilingReferral: '法院委托（立案后）',
};

export const sideWords: Readonly<Record<Side, string>> = { applicant: '申请人', respondent: '被申请人' };

export const sessionWords: Readonly<Record<SessionKind, string>> = {
  together: '面对面调解',
  online: '在线调解',
  onSite: '现场调解',
};

export const attendanceWords: Readonly<Record<Attendance['came'], string>> = {
  herself: '本人到场',
  agent: '代理人到场',
  absent: '未到场',
};

/** The ministry's form has all three with their numbers; the one that is true is ticked. */
export const resultWords: Readonly<Record<SessionResult, string>> = {
  agreed: '达成协议',
  notAgreed: '未达成协议',
  toBeContinued: '有待继续调解',
};

export const mannerWords: Readonly<Record<Manner, string>> = {
  atOnce: '当场履行',
  cash: '现金支付',
  transfer: '转账支付',
  inKind: '实物交付',
  onSite: '现场履行',
  other: '按约定方式',
};

export const termWords: Readonly<Record<TermKind, string>> = {
  pay: '支付',
  do: '完成',
  refrain: '不得',
  deliver: '交付',
  apologize: '赔礼道歉',
};

export const evidenceWords: Readonly<Record<Evidence['kind'], string>> = { original: '原件', copy: '复印件' };

export const obligationWords: Readonly<Record<Obligation['status'], string>> = {
  open: '未履行',
  partial: '部分履行',
  performed: '已履行',
  broken: '未按约定履行',
};

export const performanceWords: Readonly<Record<VisitBack['performance'], string>> = {
  performed: '已全部履行',
  partly: '部分履行',
  not: '未履行',
};

export const satisfactionWords: Readonly<Record<VisitBack['satisfied'], string>> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
};

export const failureWords: Readonly<Record<FailureReason, string>> = {
  apart: '分歧较大，难以达成一致',
  refusedByParty: '一方当事人明确表示不愿继续调解',
  unreachable: '期限内无法联系当事人',
  timeOver: '调解期限届满未达成协议，且双方未同意延长',
  refusedToSign: '一方当事人拒绝在调解协议上签名、盖章或者按指印',
  broken: '协议未按约定履行，当事人不愿再行调解',
  forbidden: '所争议的事项依法不能以调解方式处理',
  other: '其他原因',
};

export const declineWords: Readonly<Record<(typeof mediationDeclineReasons)[number], string>> = {
  notPrivateDispute: '不属于民间纠纷',
  onlyAuthority: '法律、法规规定只能由专门机关管辖处理',
  alreadyDecided: '人民法院、公安机关或者其他行政机关已经受理或者解决',
  partyRefuses: '一方当事人明确拒绝调解',
  outsideCompetence: '不属于本调委会受理范围',
};

export const passingWords: Readonly<Record<PassingReason, string>> = {
  grave: '疑难复杂',
  tied: '中间一级调委会与当事人有利害关系或者已经回避',
  noCommittee: '中间一级没有调委会',
};

export const roadWords: Readonly<Record<RoadKind, string>> = {
  arbitration: '仲裁',
  administrative: '行政',
  litigation: '司法',
  police: '公安',
};

export const authorityWords = { general: '一般授权', special: '特别授权' } as const;

export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'declined':
      return outcome.reason === 'keptByCentre'
        ? '受理中心未转交调解，诉求继续办理'
        : `不予受理：${declineWords[outcome.reason]}`;
    case 'failed':
      return `调解不成：${failureWords[outcome.reason]}`;
    case 'withdrawn':
      return '当事人撤回申请';
    case 'settled':
      return `${outcome.scope === 'whole' ? '' : '部分'}达成${outcome.form === 'written' ? '书面' : '口头'}调解协议`;
  }
}

/** `3年`, `30日`, `15个工作日`. */
export function periodWords({ amount, unit }: Period): string {
  if (unit === 'months') return amount % 12 === 0 ? `${amount / 12}年` : `${amount}个月`;
  const units: Partial<Record<Period['unit'], string>> = { days: '日', 'working-days': '个工作日' };
  return `${amount}${units[unit] ?? '小时'}`;
}

/** What became of the word of whoever owes, where it was not confirmed: said by whom. */
export const claimWords = {
  nobody: '义务人陈述已经履行，权利人尚未确认',
  creditor: '义务人陈述已经履行，权利人不予认可',
  committee: '义务人陈述已经履行，调委会核实不属实',
};

/** 保管期限, as the cover of a volume says it. */
export const keptWords: Readonly<Record<FilePeriod, string>> = {
  permanent: '永久',
  '30years': '30年',
  '10years': '10年',
};
