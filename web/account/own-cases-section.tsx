import { useMutation, useQuery } from '@tanstack/react-query';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { listOwnCases, openOwnCase } from '../client/residents.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { accountWords } from './words.ts';

/** What a resident reported into her account: each opens in the resident's pages, as it does with its receipt. */
export function OwnCasesSection() {
  const words = useWords(accountWords).ownCases;
  const language = useLanguage();
  const cases = useQuery({ queryKey: ['own-cases'], queryFn: listOwnCases });
  const opening = useMutation({
    mutationFn: openOwnCase,
    onSuccess: (_, code) => location.assign(`/progress/${code}`),
  });
  const failure = cases.error ?? opening.error;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {cases.data?.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="account-list">
        {cases.data?.map(({ code, words: about, status, registeredAt }) => (
          <li key={code}>
            <span>
              {about} <StatusBadge status={status} />
              <span className="soft small"> {nearDateAndTime(registeredAt, Date.now(), language)}</span>
            </span>
            <Button
              kind="secondary"
              aria-label={words.openOf(about)}
              busy={opening.isPending && opening.variables === code}
              onClick={() => opening.mutate(code)}
            >
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
      {failure && <Failure of={failure} />}
    </section>
  );
}
