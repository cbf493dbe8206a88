import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { dateOf } from '../../client/beijing-time.ts';
import { listMediationArchive } from '../../client/mediations.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';
import '../../ui/edge-card.css';
import '../file-card.css';

/** What the committee has archived: found by its number, or leafed through from the last. */
export default function ArchiveScreen() {
  const { archive: words } = useWords(mediatorFileWords);
  const { outcome } = useWords(mediationWords);
  const language = useLanguage();
  const typeOf = useDisputeTypeName();
  const { post } = useSession();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['mediation-archive', post.id, asked],
    queryFn: ({ pageParam }) => listMediationArchive(asked, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const files = data?.pages.flatMap((page) => page.files) ?? [];
  const look = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed.trim());
  };
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <Link className="way-back" href="/">
          {words.back}
        </Link>
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      <search>
        <form className="stack stack-tight file-narrow" noValidate onSubmit={look}>
          <TextField
            id="words"
            type="search"
            label={words.find}
            hint={words.findHint}
            value={typed}
            onValue={setTyped}
          />
          <div>
            <Button type="submit" kind="secondary" icon="search">
              {words.look}
            </Button>
          </div>
        </form>
      </search>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && files.length === 0 && (
        <Empty title={asked === '' ? words.empty : words.notFound(asked)}>
          <p>{asked === '' ? words.emptyLead : words.notFoundLead}</p>
        </Empty>
      )}
      <ul className="file-cards">
        {files.map(({ code, number, disputeType, placeName, outcome: ended, archivedAt, isHeld, erasedAt }) => (
          <li key={code}>
            <Link className="edge-card file-card" href={addressesOf(code).file}>
              <span className="file-card-what figures">{number ?? words.noNumber}</span>
              <span>
                {typeOf(disputeType)} · {placeName}
              </span>
              <span className="row">
                <Badge kind={ended === 'settled' ? 'good' : 'plain'}>{outcome[ended]}</Badge>
                {isHeld && <Badge kind="plain">{words.held}</Badge>}
                <span className="soft small figures">
                  {erasedAt
                    ? words.erased(dateOf(erasedAt, Date.now(), language))
                    : words.archived(dateOf(archivedAt, Date.now(), language))}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button kind="secondary" wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
