import type { Calendar } from '../../kernel/index.ts';
import type { Category, DeadlineRule } from '../category.ts';

/** 2026 around the spring festival, with its make-up days; 2027 without any. */
export const calendar: Calendar = {
  version: 'test.1',
  hours: [
    ['08:30', '12:00'],
    ['14:00', '17:30'],
  ],
  years: {
    2026: {
      holidays: ['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
      makeUpDays: ['2026-02-14', '2026-02-28'],
    },
    2027: { holidays: [], makeUpDays: [] },
    2028: { holidays: [], makeUpDays: [] },
  },
};

const rule = (stage: DeadlineRule['stage'], amount: number, unit: DeadlineRule['unit']): DeadlineRule => ({
  id: `T-${stage}`,
  stage,
  category: '',
  division: '',
  amount,
  unit,
  source: 'test',
});

export const rules: readonly DeadlineRule[] = [
  rule('accept', 4, 'working-hours'),
  rule('acknowledge', 4, 'working-hours'),
  rule('firstContact', 1, 'working-days'),
  rule('resolve', 5, 'working-days'),
  rule('followUp', 3, 'working-days'),
  rule('assist', 3, 'working-days'),
  rule('extensionDecision', 1, 'working-days'),
  rule('rework', 3, 'working-days'),
];

/** The same in working hours, in which the paused time can be told to the minute. */
export const hourRules: readonly DeadlineRule[] = rules.map((each) =>
  each.unit === 'working-days' ? { ...each, amount: each.amount * 7, unit: 'working-hours' } : each,
);

export const lamp: Category = {
  code: '0101',
  nameZh: '路灯',
  nameEn: 'street lamp',
  duty: 'lighting',
  fields: {
    type: 'object',
    properties: {
      lamps: { type: 'integer', title: '盏数', 'x-title-en': 'lamps', minimum: 1, maximum: 500 },
      pole: { type: 'string', title: '灯杆编号', 'x-title-en': 'pole', pattern: '^[A-Z][0-9]{4}$' },
      since: { type: 'string', title: '何时起', 'x-title-en': 'since', format: 'date' },
      kind: { type: 'string', title: '类型', 'x-title-en': 'kind', enum: ['dark', 'flickering'] },
      dangerous: { type: 'boolean', title: '有危险', 'x-title-en': 'dangerous' },
    },
    required: ['lamps'],
    additionalProperties: false,
  },
  sensitivity: 'ordinary',
  isPublic: true,
  keywords: ['路灯'],
};

const plain = { fields: { type: 'object' as const, properties: {}, additionalProperties: false as const } };

export const noise: Category = {
  ...plain,
  code: '0201',
  nameZh: '噪声',
  nameEn: 'noise',
  duty: 'noise',
  sensitivity: 'ordinary',
  isPublic: true,
  keywords: ['噪声'],
};

export const violence: Category = {
  ...plain,
  code: '0301',
  nameZh: '家庭暴力',
  nameEn: 'domestic violence',
  duty: 'families',
  sensitivity: 'confidential',
  isPublic: false,
  keywords: ['家暴'],
};
