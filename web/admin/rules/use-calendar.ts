import type { Calendar } from '@linli/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { readCalendar } from '../../client/rules.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';

/** The calendar as it holds in the county of the post. */
export function useCalendar() {
  const county = useSession().post.divisionCode.slice(0, 6);
  return useQuery({
    queryKey: ['rules', 'calendar', county],
    queryFn: async (): Promise<Calendar> => (await readCalendar(county)) as Calendar,
  });
}

/** `08:30-12:00,14:00-17:30`, as it is typed. */
export function hoursInWords(hours: Calendar['hours']): string {
  return hours.map((interval) => interval.join('-')).join(',');
}
