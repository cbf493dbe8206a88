/** What mediators and keepers of a committee's files read. */
export const mediator = {
  name: '调解',
  nav: { mine: '我的卷', calendar: '日程', open: '登记纠纷', committee: '调委会' },
  notHere: {
    title: '这里是调解委员会的工作页',
    lead: (role: string, unit: string) => `您现在的岗位是“${role}”（${unit}），不在调解委员会。`,
    change: '换一个岗位',
    desk: '去工作台',
  },
  /** What a day brings, at the head of the list and at its button. */
  today: {
    title: '今天',
    said: (count: number) => `${count} 件提醒您`,
    invitations: '请我们一起调解的',
    asked: (count: number) => `${count} 件请我们一起调解`,
  },
  list: {
    title: '我的卷',
    waiting: '等您办的',
    nothingWaits: '现在没有等您办的。',
    going: '进行中的',
    after: '协议以后',
    ended: '已结束，还没归档',
    archive: '已归档的卷',
    onlyFirst: (count: number) => `只列出最先到期的 ${count} 件。办完一些，后面的会接着出来。`,
    empty: '还没有您的卷',
    emptyLead: '指定给您的、调委会收到的纠纷，会出现在这里。',
    count: (count: number) => ` ${count} 件`,
    noNumber: '还没有编号',
    session: (when: string) => `${when} 开调解`,
    opened: (when: string) => `${when} 登记`,
    more: '再看一些',
    find: '找一个卷：编号、纠纷类型或地方',
    found: '找到的',
    noneFound: '没有找到。已经归档的，在“已归档的卷”里找。',
    nobody: '列表里不写姓名；打开卷会记下是谁打开的，当事人可以查看。',
  },
};
