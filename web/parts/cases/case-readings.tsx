import type { ReadingView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listReadings, type Proof } from '../../client/cases.ts';
import { pack } from '../../client/locale.ts';
import { readings } from '../../locales/zh-CN/readings.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';

export const readingWords = pack(readings, async () => (await import('../../locales/en/readings.ts')).readings);

/** Who opened the sensitive parts of a case, and why: never empty of words, so that nobody wonders. */
export function CaseReadings({ code, proof = {} }: { code: string; proof?: Proof }) {
  const words = useWords(readingWords);
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['readings', code],
    queryFn: () => listReadings(code, proof),
    retry: false,
  });
  if (error) return <p className="soft">{words.failed}</p>;
  if (data === undefined) return null;
  if (data.length === 0) return <p className="soft">{words.none}</p>;
  const stops = data.map((reading, index) => ({
    key: `${reading.at} ${index}`,
    title: words.what[reading.what] ?? words.other,
    when: [dateAndTime(reading.at, Date.now(), language), whoOf(reading)].join('　'),
    state: 'past' as const,
    children: reading.reason && <p className="words">{words.why(words.reason[reading.reason] ?? reading.reason)}</p>,
  }));
  return <Timeline label={words.ofCase} stops={stops} />;

  function whoOf({ unitName, role, name }: ReadingView): string {
    return [unitName, words.role[role ?? ''], name].filter(Boolean).join(' ');
  }
}
