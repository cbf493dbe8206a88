import type { mediation } from '../../locales/zh-CN/mediation.ts';

/** How long something may take, as people say it: 15 天, 1 个月, and 36 months as 3 年. */
export function spanWords(
  { amount, unit }: { amount: number; unit: string },
  { span, years }: Pick<typeof mediation, 'span' | 'years'>,
): string {
  if (unit === 'months' && amount % 12 === 0) return years(amount / 12);
  return (span as Record<string, (count: number) => string>)[unit]?.(amount) ?? `${amount} ${unit}`;
}
