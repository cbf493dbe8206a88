import type { Case } from '@linli/domain/cases';
import type { Content } from 'pdfmake';
import { resultOf } from './cover.ts';
import { yesNo } from './entry-words.ts';
import { moment, period } from './moments.ts';
import { form, type Row, said, subheading } from './page.ts';
import { paragraphs } from './registration.ts';
import { words } from './words.ts';

/** 办理结果: what was done or where it went, and what was decided on the way. */
export function outcome(found: Case): Content[] {
  const { resolution, outcome: ended, extensions, pauses, ruling, supervisions = [] } = found;
  const summary: Content = { stack: paragraphs(resolution?.summary ?? '—') };
  return [
    form([
      [
        ['办理结果', said(resultOf(found))],
        ['结案时间', moment(found.closedAt)],
      ],
      [
        ['办结时间', moment(resolution?.at)],
        ['退回次数', `${found.returns} 次`],
      ],
      [['办结说明', summary]],
      ...(ended?.words === undefined ? [] : [[['说　　明', said(ended.words)]] as [Row]]),
      ...(ended?.route === undefined ? [] : [[['告知途径', said(ended.route)]] as [Row]]),
    ]),
    ...part('职责裁定', ruling === undefined ? [] : [`${moment(ruling.at)}　理由：${ruling.reason}`]),
    ...part(
      '延期',
      extensions.map(
        ({ askedAt, extra, reason, decision }) =>
          `${moment(askedAt)}　申请延长 ${period(extra)}，${decision === 'approved' ? '同意' : '未同意'}。理由：${reason}`,
      ),
    ),
    ...part(
      '暂停计时',
      pauses.map(({ from, to, reason }) => `${moment(from)} 至 ${moment(to)}　${words.suspension[reason] ?? reason}`),
    ),
    ...part(
      '督办',
      supervisions.map(
        ({ at, by, trigger, words: text, listed }) =>
          `${moment(at)}　${by}　${words.trigger[trigger]}${listed ? '（挂牌督办）' : ''}：${text}`,
      ),
    ),
  ];
}

/** 回访记录: three answers asked apart, or the reason why there are none. */
export function followUp(found: Case): Content[] {
  const { followUp: answer, noFollowUp, followUpAttempts, rounds } = found;
  const tried = followUpAttempts.map(moment).join('；') || '—';
  if (answer === undefined)
    return [
      form([
        [['回访情况', noFollowUp === undefined ? '无须回访' : words.noFollowUp[noFollowUp]]],
        [['联系记录', said(tried)]],
      ]),
    ];
  return [
    form([
      [
        ['是否响应', yesNo(answer.responded)],
        ['是否解决', yesNo(answer.solved)],
      ],
      [
        ['满意程度', words.satisfied[answer.satisfied]],
        ['回访时间', moment(answer.at)],
      ],
      [
        ['联系记录', said(tried)],
        ['重办次数', `${rounds} 次`],
      ],
      [['诉求人意见', { stack: paragraphs(answer.words ?? '—') }]],
    ]),
  ];
}

function part(title: string, lines: readonly string[]): Content[] {
  return lines.length === 0 ? [] : [subheading(title), ...lines.map(said)];
}
