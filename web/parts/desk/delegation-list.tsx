import type { DelegationView } from '@linli/domain/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { dateAndTime } from '../../client/beijing-time.ts';
import { endDelegation, listDelegations } from '../../client/posts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { postsWords } from './posts-words.ts';
import { useActNames } from './use-act-names.ts';
import { deskWords } from './words.ts';

/** Delegations that run and covers that are planned, in the order in which they begin. */
export function DelegationList() {
  const words = useWords(postsWords).delegation;
  const { data, error, refetch } = useQuery({ queryKey: ['delegations'], queryFn: listDelegations });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.length === 0) return <Empty title={words.none} />;
  return (
    <ul className="stack">
      {data.map((one) => (
        <DelegationLine key={one.id} one={one} />
      ))}
    </ul>
  );
}

function DelegationLine({ one }: { one: DelegationView }) {
  const words = useWords(postsWords).delegation;
  const roles = useWords(deskWords).role;
  const nameOf = useActNames();
  const language = useLanguage();
  const cache = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endDelegation(one.id),
    onSettled: () => cache.invalidateQueries({ queryKey: ['delegations'] }),
  });
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  const isPlanned = Date.parse(one.validFrom) > Date.now();
  return (
    <li className="panel">
      <strong>{words.from_to(one.from.personName, one.to.personName)}</strong>
      <p>
        {one.unitName} · {roles[one.role]}
      </p>
      {one.acts && <p>{words.named(one.acts.map(nameOf).join('、'))}</p>}
      <p className="soft">
        {isPlanned ? words.planned : words.running} · {when(one.validFrom)} – {when(one.validTo)}
      </p>
      {ending.error && <Failure of={ending.error} />}
      {one.may.includes('end') && (
        <div>
          <Button onClick={() => ending.mutate()}>{words.end}</Button>
        </div>
      )}
    </li>
  );
}
