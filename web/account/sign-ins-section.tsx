import { useQuery } from '@tanstack/react-query';
import { listSignIns } from '../client/account.ts';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { Failure } from '../ui/failure.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { accountWords } from './words.ts';

export function SignInsSection() {
  const all = useWords(accountWords);
  const words = all.signIns;
  const language = useLanguage();
  const { data, error } = useQuery({ queryKey: ['sign-ins'], queryFn: listSignIns });
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {error && <Failure of={error} />}
      {data?.length === 0 && <p>{words.none}</p>}
      <ul className="account-list">
        {data?.map(({ at, means, device, failures }) => (
          <li key={at}>
            <span>
              {nearDateAndTime(at, Date.now(), language)} · {words.means[means]} · {device ?? all.sessions.unknown}
            </span>
            {failures > 0 && <strong>{words.failures(failures)}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
