import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listMediatorsToChoose } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';
import { type PartyProof, takeMediationStep } from '../../client/mediations.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { committeeWords } from './committee-words.ts';
import { useDisputeTypeName } from './use-dispute-type-name.ts';
import { useListed } from './use-listed.ts';
import './candidates.css';

type Own = PartyProof & { code: string; chosenId?: string | undefined; onChosen?: () => void };

/** For a party: whom she may choose, and nothing of how much anybody has to do. */
export function MediatorsToChoose({ code, token, chosenId, onChosen }: Own) {
  const all = useWords(committeeWords);
  const nameOf = useDisputeTypeName();
  const listed = useListed();
  const cache = useQueryClient();
  const [intent, setIntent] = useState(newIntent);
  const { data, error, refetch } = useQuery({
    queryKey: ['mediations', code, 'to-choose'],
    queryFn: () => listMediatorsToChoose(code, { token }),
  });
  const choose = useMutation({
    mutationFn: (personId: string) =>
      takeMediationStep({ code, step: 'mediatorChoice', body: { personId }, intent, token }),
    onSuccess: () => {
      setIntent(newIntent());
      void cache.invalidateQueries({ queryKey: ['mediations'] });
      onChosen?.();
    },
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <ul className="candidate-list">
      {data.mediators.map(({ personId, name, committeeName, fields, languages }) => (
        <li key={personId} className={personId === chosenId ? 'candidate candidate-chosen' : 'candidate'}>
          <div>
            <h3>{name}</h3>
            <p className="soft small">{committeeName}</p>
          </div>
          <p>{listed(fields.map(nameOf))}</p>
          {languages.length > 0 && <p className="soft">{all.open.languages(listed(languages))}</p>}
          <Button
            kind={personId === chosenId ? 'primary' : 'secondary'}
            aria-pressed={personId === chosenId}
            busy={choose.isPending}
            onClick={() => choose.mutate(personId)}
          >
            {all.candidates.pick(name)}
          </Button>
        </li>
      ))}
      {choose.error && <Failure of={choose.error} />}
    </ul>
  );
}
