import type { SessionResult } from '@linli/domain/mediation';
import type { mediatorFile } from '../../locales/zh-CN/mediator-file.ts';
import type { Came } from '../steps/ask-attendance.tsx';
import type { Table } from './for-the-table.ts';

export const sessionPages = ['agenda', 'rights', 'attendance', 'minutes', 'result'] as const;

/** What is written at the table, and which page stands open. */
export type SessionValues = {
  attendance: Came[];
  minutes: string;
  result: SessionResult | undefined;
  page: number;
};

/** What is not there yet, by the page where it is asked. */
export function whatIsMissing(
  { attendance, minutes, result }: SessionValues,
  { session }: Pick<Table, 'session'>,
  words: (typeof mediatorFile)['session'],
): Record<string, string> {
  const isEverybody = session.invited.every((party) => attendance.some((one) => one.party === party));
  return {
    ...(!isEverybody && { attendance: words.attendanceMissing }),
    ...(minutes.trim() === '' && { minutes: words.minutesMissing }),
    ...(result === undefined && { result: words.resultMissing }),
  };
}
