import { type Mediation, partyCode, type Reminder } from '@linli/domain/mediation';

/**
 * What a party reads on her telephone: when, and what to do, and nothing of the matter or of the other side, for others see that
 * screen too.
 */
export function wordReminder(found: Pick<Mediation, 'code'>, { party, kind, at, on }: Reminder): string {
  const day = on === undefined ? '' : spokenDay.format(new Date(`${on}T04:00:00.000Z`)).replaceAll(' ', '');
  const moment = at === undefined ? '' : spokenMoment.format(new Date(at)).replaceAll(' ', '');
  const words = {
    invitation: `调解通知：约好${moment}调解；来不了请告诉调解员。`,
    sessionOff: `调解通知：原定${moment}的调解取消，请等另行通知。`,
    session: `调解提醒：${moment}有一次调解，请准时参加；来不了请告诉调解员。`,
    signature: '调解提醒：协议文本等您查看，同意的话请签名。',
    termDue: `调解提醒：您约定要做的事，请在${day}前完成。`,
    termOverdue: `调解提醒：有一项约定到${day}已经到期，还没有履行的记录。`,
    confirmation: `调解提醒：双方可以共同申请法院确认协议，${day}截止。`,
    claim: '调解提醒：对方说约定的事办好了，请您说一说是不是这样。',
    proposal: '调解提醒：有一份方案等您答复。',
    longerTime: '调解提醒：有人提出延长调解时间，请您看一看是否同意。',
    modelCase: '调解提醒：有一段文字等您看一看，是否同意公开。',
  } as const satisfies Record<Reminder['kind'], string>;
  return `${words[kind]}请凭编号和回执码查看。编号 ${partyCode(found, party)}`;
}

const beijing = { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' } as const;
const spokenDay = new Intl.DateTimeFormat('zh-CN', beijing);
const spokenMoment = new Intl.DateTimeFormat('zh-CN', {
  ...beijing,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
