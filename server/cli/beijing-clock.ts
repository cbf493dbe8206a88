import type { Instant } from '@linli/domain/kernel';

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `2026年3月2日星期一 09:00（北京时间）`, as people on the phone say it; seconds only where there are some. */
export function inBeijing(instant: Instant): string {
  return `${clock.format(new Date(instant)).replace(/:00$/, '')}（北京时间）`;
}
