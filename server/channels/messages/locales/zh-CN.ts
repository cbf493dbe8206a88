/**
 * What the people of a case are told. The longest stays under 70 characters, one text message; the code follows apart.
 * Nothing here repeats what somebody reported. `most` is how long a reason or an answer may be.
 */
export const zhCN = {
  yours: '您反映的事项',
  followed: '您关注的事项',
  code: (code: string) => `编号 ${code}`,
  leave: (link: string) => `不再接收：${link}`,
  private: '您反映的事项有新进展，请凭编号和回执查询。',
  hidden: '您关注的事项不再公开，不再通知进展。如您也遇到，请另行反映。',
  ended: '您反映的事项并入的那件已不再办理。如仍未解决，请再次反映。',
  accepted: (matter: string) => `${matter}已受理。`,
  declined: (matter: string) => (route: string) => `${matter}不予受理。${route}`,
  dispatched: (matter: string, due: string) => (unit: string) => `${matter}已交${unit}办理，${due}前答复。`,
  asked: '办理您反映事项的单位有问题想问您，请凭编号和回执查看并回答。',
  extended: (matter: string, due: string) => (reason: string) => `${matter}改为${due}前答复，原因：${reason}`,
  extendedTo: (matter: string, due: string) => `${matter}改为${due}前答复。`,
  suspended: (matter: string, reason: string) => `${matter}暂停办理：${reason}。`,
  suspensions: {
    awaitingReporter: '等您补充情况',
    appraisal: '等待鉴定',
    weather: '天气原因',
    other: '需要等待',
  } as Readonly<Record<string, string>>,
  awaitingOther: '等待补充情况',
  resumed: (matter: string, due: string) => `${matter}已恢复办理，${due}前答复。`,
  resolved: (matter: string) => (summary: string) => `${matter}已办理：${summary}`,
  resolvedAsk: (matter: string) => (summary: string) => `${matter}已办理：${summary} 请凭编号和回执评价。`,
  resolvedOnly: (matter: string) => `${matter}已办理，正在核实是否解决。`,
  reworked: (matter: string, due: string) => `${matter}没有办好，重新办理，${due}前答复。`,
  closed: (matter: string) => `${matter}已办完。`,
  closedOfReporter: '您反映的事项已办完。如果又出现，可凭编号和回执要求重办。',
  merged: (matter: string, into: string) => `${matter}与编号 ${into} 是同一件，合并办理，进展照样告诉您。`,
  withdrawn: '您反映的事项已撤回。',
  transferred: (route: string) => `您反映的事项须由其他机关办理。${route}`,
} as const;
