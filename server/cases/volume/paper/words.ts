import type {
  Case,
  Channel,
  Clock,
  FilePeriod,
  FollowUpAnswer,
  NoFollowUpReason,
  Order,
  Place,
  Status,
  SupervisionTrigger,
  TransferTarget,
} from '@linli/domain/cases';
import type { TimeUnit } from '@linli/domain/kernel';

/** How a volume calls things: paper speaks Chinese, whoever prints it. */
export const words = {
  status: {
    registered: '待受理',
    accepted: '待分派',
    declined: '不予受理',
    dispatched: '待签收',
    acknowledged: '已签收',
    returned: '被退回',
    handling: '办理中',
    suspended: '暂停计时',
    resolved: '已办结',
    followedUp: '已回访',
    closed: '已结案',
    rework: '重新办理',
    archived: '已归档',
    withdrawn: '诉求人撤回',
    merged: '并案',
    transferred: '移送',
  } satisfies Record<Status, string>,
  channel: {
    hotline: '热线',
    window: '窗口',
    web: '网页',
    wechat: '微信',
    app: '手机应用',
    sms: '短信',
    letter: '来信',
    gridWorker: '网格员上报',
    transfer: '转来',
    import: '导入',
  } satisfies Record<Channel, string>,
  reporterKind: { named: '实名（另存）', contact: '留有联系方式（另存）', anonymous: '未留身份' } satisfies Record<
    Case['reporterKind'],
    string
  >,
  sensitivity: { ordinary: '一般', personal: '涉及个人信息', confidential: '保密' } satisfies Record<
    Case['sensitivity'],
    string
  >,
  precision: { cell: '位于网格内', nearest: '最近的网格', division: '仅知区划' } satisfies Record<
    Place['precision'],
    string
  >,
  part: { lead: '主办', assist: '协办' } satisfies Record<Order['part'], string>,
  orderKind: { dispatch: '派单', jointAction: '吹哨报到' } satisfies Record<Order['kind'], string>,
  orderStatus: {
    issued: '待签收',
    acknowledged: '已签收',
    resolved: '已办结',
    released: '已解除',
    returned: '已退回',
  } satisfies Record<Order['status'], string>,
  clock: {
    accept: '受理',
    dispatch: '分派',
    acknowledge: '签收',
    firstContact: '首次联系',
    resolve: '办结',
    followUp: '回访',
    assist: '协办',
    extensionDecision: '延期审批',
  } satisfies Record<Clock, string>,
  satisfied: { satisfied: '满意', basicallySatisfied: '基本满意', dissatisfied: '不满意' } satisfies Record<
    FollowUpAnswer['satisfied'],
    string
  >,
  noFollowUp: {
    unreachable: '多次联系不上诉求人',
    anonymous: '诉求人未留身份，无法回访',
    reporterRefused: '诉求人不愿接受回访',
    notSampled: '当场办结，未抽中回访',
  } satisfies Record<NoFollowUpReason, string>,
  trigger: {
    refused: '推诿拒办',
    overdue: '超时未办',
    unsolved: '应解决未解决',
    poorHandling: '办理质量差',
    other: '其他',
  } satisfies Record<SupervisionTrigger, string>,
  transferTarget: {
    emergency: '紧急救援（110/119/120）',
    petition: '信访',
    litigation: '诉讼',
    arbitration: '仲裁',
    disclosure: '政府信息公开',
    discipline: '纪检监察',
  } satisfies Record<TransferTarget, string>,
  declineReason: {
    notOurPlace: '不在本辖区',
    notOurMatter: '不属于受理范围',
    noFacts: '没有具体事实',
    beingHeardElsewhere: '正在其他法定程序中',
    alreadyDecided: '已有终局处理意见',
    unlawfulAim: '诉求违反法律',
  } as Record<string, string>,
  suspension: {
    awaitingReporter: '等待诉求人补充',
    appraisal: '等待鉴定',
    weather: '天气原因',
    other: '其他原因',
  } as Record<string, string>,
  rework: { notSolved: '诉求人反映未解决', notSolvedAgain: '多次办理仍未解决，升级办理' } as Record<string, string>,
  noteKind: { note: '办理记录', onSiteCheck: '现场核查', cost: '费用' },
  timeUnit: {
    'working-minutes': '个工作分钟',
    'working-hours': '个工作小时',
    'working-days': '个工作日',
    days: '日',
    months: '个月',
  } satisfies Record<TimeUnit, string>,
  retention: { permanent: '永久', '30years': '定期 30 年', '10years': '定期 10 年' } satisfies Record<
    FilePeriod,
    string
  >,
  mediaType: {
    'image/jpeg': 'JPEG 图片',
    'image/png': 'PNG 图片',
    'image/webp': 'WebP 图片',
    'application/pdf': 'PDF 文件',
  } as Record<string, string>,
} as const;
