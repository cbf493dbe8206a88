import { useQuery } from '@tanstack/react-query';
import { endOneSession, endOtherSessions, listOwnSessions } from '../client/account.ts';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useAccountChange } from './use-account-change.ts';
import { accountWords } from './words.ts';

export function SessionsSection() {
  const words = useWords(accountWords).sessions;
  const language = useLanguage();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: listOwnSessions });
  const ending = useAccountChange(endOneSession);
  const endingAll = useAccountChange(endOtherSessions);
  const failure = sessions.error ?? ending.error ?? endingAll.error;
  const when = (moment: string) => nearDateAndTime(moment, Date.now(), language);
  const others = sessions.data?.some(({ isThis }) => !isThis);
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      <ul className="account-list">
        {sessions.data?.map(({ id, device, openedAt, seenAt, isThis }) => (
          <li key={id}>
            <span>
              <strong>{device ?? words.unknown}</strong> {isThis && <Badge kind="good">{words.current}</Badge>}
              <span className="soft small account-when">
                {words.since(when(openedAt))} · {words.seen(when(seenAt))}
              </span>
            </span>
            {!isThis && (
              <Button
                kind="quiet"
                aria-label={words.endOf(device ?? words.unknown)}
                busy={ending.isPending}
                onClick={() => ending.mutate(id)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others && (
        <div>
          <Button kind="secondary" busy={endingAll.isPending} onClick={() => endingAll.mutate(undefined)}>
            {words.endOthers}
          </Button>
        </div>
      )}
      {failure && <Failure of={failure} />}
    </section>
  );
}
