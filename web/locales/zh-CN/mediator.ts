/** What mediators and keepers of a committee's files read. */
export const mediator = {
  name: '调解',
  nav: { mine: '我的卷', open: '登记纠纷', committee: '调委会' },
  notHere: {
    title: '这里是调解委员会的工作页',
    lead: (role: string, unit: string) => `您现在的岗位是“${role}”（${unit}），不在调解委员会。`,
    change: '换一个岗位',
    desk: '去工作台',
  },
  list: {
    title: '我的卷',
    waiting: '等您办的',
    nothingWaits: '现在没有等您办的。',
    going: '进行中的',
    after: '协议以后',
    ended: '已结束，还没归档',
    empty: '还没有您的卷',
    emptyLead: '指定给您的、调委会收到的纠纷，会出现在这里。',
    count: (count: number) => ` ${count} 件`,
    noNumber: '还没有编号',
    session: (when: string) => `${when} 开调解`,
    opened: (when: string) => `${when} 登记`,
    more: '再看一些',
    nobody: '列表里不写姓名；打开卷会记下是谁打开的，当事人可以查看。',
  },
};
