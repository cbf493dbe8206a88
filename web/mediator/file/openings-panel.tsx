import type { MediationFileView } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { listMediationOpenings } from '../../client/mediations.ts';
import { signInWords } from '../../parts/identity/words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

/** Who opened the file, for whoever keeps it; asked for on a press. */
export function OpeningsPanel({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).file;
  const { role: roles } = useWords(signInWords);
  const language = useLanguage();
  const [isWanted, setWanted] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['mediation', found.code, 'openings'],
    queryFn: () => listMediationOpenings(found.code),
    enabled: isWanted,
  });
  if (!found.mayRead.includes('readOpenings')) return null;
  if (!isWanted)
    return (
      <Button kind="quiet" onClick={() => setWanted(true)}>
        {words.openings}
      </Button>
    );
  return (
    <section className="card stack">
      <h2>{words.openings}</h2>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      <ul className="stack stack-tight">
        {data?.map(({ openedAt, name, role, unitName }) => (
          <li key={`${openedAt}-${name}`} className="row">
            <span>{name}</span>
            <span className="soft small">
              {unitName} · {roles[role as keyof typeof roles] ?? ''}
            </span>
            <span className="soft small figures">{nearDateAndTime(openedAt, Date.now(), language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
