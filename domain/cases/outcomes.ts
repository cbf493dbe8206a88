/** Where a matter goes that is not a case: by law another road leads on, and the reporter is told what to do next. */
export const transferTargets = [
  'emergency',
  'petition',
  'litigation',
  'arbitration',
  'disclosure',
  'discipline',
] as const;
export type TransferTarget = (typeof transferTargets)[number];

/** What the reporter should do next when nobody wrote anything better. */
export const transferRoutes: Record<TransferTarget, string> = {
  emergency: '请立即拨打 110（报警）、119（火警）或 120（急救）。',
  petition:
    '请通过信访渠道提出：县信访办来访接待窗口，或国家信访局网上信访平台；信访部门应在 15 日内书面告知受理情况（信访工作条例第 22、23 条）。',
  litigation: '请向有管辖权的人民法院起诉；符合条件的可以向县法律援助中心申请法律援助。',
  arbitration: '请向劳动人事争议仲裁委员会或约定的仲裁机构申请仲裁；劳动争议申请仲裁的时效期间为一年。',
  disclosure: '请按政府信息公开条例向有关机关提出申请；机关应在 20 个工作日内答复（第 33 条）。',
  discipline: '请向纪检监察机关举报（电话 12388）；您的身份不会告知被举报人。',
};

/** Why a centre may decline, each with the road to take instead. */
export const declineReasons = [
  'notOurPlace',
  'notOurMatter',
  'noFacts',
  'beingHeardElsewhere',
  'alreadyDecided',
  'unlawfulAim',
] as const;
export type DeclineReason = (typeof declineReasons)[number];
