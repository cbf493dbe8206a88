/** What followers are told by e-mail. Nothing but what everybody may see. */
export const zhCN = {
  wholeKind: '各类事项',
  around: (metres: number) => `指定地点周围 ${metres} 米`,
  topic: (place: string, kind: string) => `${place} · ${kind}`,
  question: (topic: string, link: string) =>
    `【邻里】请确认订阅\n\n有人用这个邮箱订阅了“${topic}”的公开消息，每天最多一封。\n是您要的，请打开确认：\n${link}\n\n不是您要的，不用理会：一天后自动作废，也不会再发。`,
  head: (topic: string, shown: number, closed: number) =>
    `【邻里】${topic}\n${[shown > 0 && `新公开 ${shown} 件`, closed > 0 && `办完 ${closed} 件`].filter(Boolean).join('，')}。`,
  shown: '新公开',
  closed: '办完的',
  line: (words: string, place: string, link: string) => `· ${words}（${place}）\n  ${link}`,
  more: (count: number, link: string) => `还有 ${count} 件，请看：${link}`,
  leave: (link: string) => `不想再收，请打开退订：\n${link}`,
} as const;
