import type { LocalDate } from '../../kernel/index.ts';
import type { PaperBlock } from './blocks.ts';
import type { Filling } from './filling.ts';
import { dayOnPaper } from './on-paper.ts';

/** What stands on a letter of appointment (聘书, 人民调解员证书). The check code tells whether it still holds. */
export type Appointment = {
  readonly name: string;
  /** 人民调解员, 特邀调解员, 专职人民调解员 … */
  readonly post: string;
  readonly committee: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly issuedBy: string;
  readonly issuedOn: LocalDate;
  readonly number: string;
  readonly checkCode: string;
  /** Where anybody may look the code up. */
  readonly checkAt?: string;
};

export const appointmentBlocks: readonly PaperBlock[] = [
  { kind: 'title', text: '聘　书', size: 'large' },
  { kind: 'number', text: '编号：{证书编号}' },
  { kind: 'paragraph', text: '{姓名}同志：', at: 'flush' },
  {
    kind: 'paragraph',
    text: '根据《中华人民共和国人民调解法》第八条、第十三条、第十四条的规定，现聘任您为{调委会}{职务}，聘期自{聘期起}至{聘期止}。',
  },
  {
    kind: 'paragraph',
    text: '请依法、公道、热心调解民间纠纷，不偏袒一方当事人，不侮辱当事人，不索取、收受财物或者牟取其他不正当利益，不泄露当事人的个人隐私、商业秘密。',
  },
  { kind: 'paragraph', text: '特发此证。' },
  { kind: 'seal', text: '{发证单位}', day: '{发证日期}' },
  {
    kind: 'form',
    rows: [
      ['校验码', '{校验码}'],
      ['查验方式', '{查验地址?}'],
    ],
  },
];

export function fillingOfAppointment({ name, post, committee, from, until, ...rest }: Appointment): Filling {
  return {
    ...{ 姓名: name, 职务: post, 调委会: committee },
    ...{ 聘期起: dayOnPaper(from), 聘期止: dayOnPaper(until) },
    ...{ 发证单位: rest.issuedBy, 发证日期: dayOnPaper(rest.issuedOn), 证书编号: rest.number },
    ...{ 校验码: rest.checkCode, 查验地址: rest.checkAt },
  };
}
