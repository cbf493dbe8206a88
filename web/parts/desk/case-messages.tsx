import type { CaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listMessages, type ToldMessage } from '../../client/messages.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

/** What the people of the case were told, and whether it went out; only for posts that may see it. */
export function CaseMessages({ found: { code, version } }: { found: CaseView }) {
  const words = useWords(deskWords).page;
  const language = useLanguage();
  const { data = [] } = useQuery({
    // Asked anew with each version that was seen: by then it is known whether this post may still ask.
    queryKey: ['messages', code, version],
    queryFn: () => listMessages(code),
    retry: false,
  });
  if (data.length === 0) return null;
  const state = ({ sentAt, givenUpAt }: ToldMessage) =>
    sentAt ? words.messageSent : givenUpAt ? words.messageGivenUp : words.messageWaits;
  const stops = data.map((message, index) => ({
    key: `${message.createdAt} ${message.type} ${index}`,
    title: `${words.messageTo[message.part]} ${message.to}`,
    when: `${dateAndTime(message.sentAt ?? message.createdAt, Date.now(), language)}　${state(message)}`,
    state: 'past' as const,
    children: <p className="words">{message.words ?? words.erased}</p>,
  }));
  return (
    <section className="panel">
      <h2>{words.messages}</h2>
      <Timeline stops={stops} label={words.messages} />
    </section>
  );
}
