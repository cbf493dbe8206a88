import type { Instant } from '@linli/domain/kernel';

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 3月2日17:30, in Beijing. */
export function spokenMoment(instant: Instant): string {
  return clock.format(new Date(instant)).replaceAll(' ', '');
}
