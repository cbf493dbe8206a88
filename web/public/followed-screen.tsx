import type { FollowView } from '@linli/domain/cases';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmFollow, endFollow, getFollow } from '../client/follows.ts';
import { newIntent } from '../client/intent.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { followWords } from './words.ts';

/** Where the link of a letter leads: confirm, look, or end it. Opening the page alone changes nothing. */
export default function FollowedScreen({ token }: { token: string }) {
  const words = useWords(followWords);
  const cache = useQueryClient();
  const [intents] = useState(() => ({ confirm: newIntent(), end: newIntent() }));
  const followed = useQuery({ queryKey: ['follow', token], queryFn: () => getFollow(token) });
  const confirming = useMutation({
    mutationFn: () => confirmFollow(token, intents.confirm),
    onSuccess: (view) => cache.setQueryData(['follow', token], view),
  });
  const ending = useMutation({ mutationFn: () => endFollow(token, intents.end) });

  if (ending.isSuccess)
    return (
      <div className="stack">
        <h1>{words.mine}</h1>
        <Notice kind="good" icon="check" title={words.ended} live />
      </div>
    );
  if (followed.error)
    return (
      <div className="stack">
        <h1>{words.mine}</h1>
        <Failure of={followed.error} />
        <div>
          <LinkButton to="/follow" kind="secondary">
            {words.title}
          </LinkButton>
        </div>
      </div>
    );
  if (!followed.data) return <Loading />;
  const isConfirmed = followed.data.confirmedAt !== undefined;
  return (
    <div className="stack stack-wide">
      <h1>{words.mine}</h1>
      <Topic view={followed.data} />
      {isConfirmed && <Notice kind="good" icon="check" title={words.confirmed} live />}
      {!isConfirmed && <p>{words.confirmLead}</p>}
      {confirming.error && <Failure of={confirming.error} />}
      {ending.error && <Failure of={ending.error} />}
      <div className="stack stack-tight">
        {!isConfirmed && (
          <Button wide busy={confirming.isPending} onClick={() => confirming.mutate()}>
            {words.confirm}
          </Button>
        )}
        <Button kind="secondary" wide busy={ending.isPending} onClick={() => ending.mutate()}>
          {words.end}
        </Button>
      </div>
    </div>
  );
}

function Topic({ view }: { view: FollowView }) {
  const words = useWords(followWords);
  const where = view.near === undefined ? view.placeName : words.aroundMetres(view.near.split(',')[2] ?? '');
  return (
    <div>
      <p className="thing-title">
        {where} · {view.categoryName ?? words.wholeKind}
      </p>
      <p className="soft">{words.to(view.to)}</p>
    </div>
  );
}
