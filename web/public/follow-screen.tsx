import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { follow } from '../client/follows.ts';
import { newIntent } from '../client/intent.ts';
import { mapSettings } from '../client/map-settings.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePreferences, useWords } from '../ui/use-language.ts';
import { FeedAddresses } from './feed-addresses.tsx';
import { FollowForm } from './follow-form.tsx';
import { type FollowValues, followSearch, followValues } from './follow-values.ts';
import { followWords } from './words.ts';

/** What somebody wants to hear of, and a letter that asks once more. */
export default function FollowScreen() {
  const words = useWords(followWords);
  const { elder } = usePreferences();
  const [search] = useSearchParams();
  const [values, setValues] = useState<FollowValues>(() => followValues(search));
  const [intent, setIntent] = useState(newIntent);
  const settings = useQuery(mapSettings);
  const county = settings.data?.county;
  const wanted = followSearch(values, county?.code ?? '');
  const sending = useMutation({
    mutationFn: () => {
      const topic = Object.fromEntries(wanted) as { division?: string; category?: string; near?: string };
      return follow({ email: values.email.trim(), county: county?.code ?? '', ...topic }, intent);
    },
  });
  const change = (changed: Partial<FollowValues>) => {
    setValues((before) => ({ ...before, ...changed }));
    setIntent(newIntent());
  };

  if (sending.isSuccess)
    return (
      <div className="stack stack-wide">
        <h1>{words.title}</h1>
        <Notice kind="good" icon="check" title={words.sentTitle} live>
          {words.sent(values.email.trim())}
        </Notice>
        <div>
          <Button kind="secondary" onClick={() => sending.reset()}>
            {words.again}
          </Button>
        </div>
      </div>
    );
  if (settings.error) return <Failure of={settings.error} onRetry={() => void settings.refetch()} />;
  if (!county) return <Loading />;
  return (
    <div className="stack stack-wide">
      <FollowForm
        county={county}
        values={values}
        change={change}
        onSend={() => sending.mutate()}
        isSending={sending.isPending}
        failure={sending.error && <Failure of={sending.error} />}
      />
      {/* Readers of feeds are for those who know what one is. */}
      {!elder && <FeedAddresses search={wanted} />}
    </div>
  );
}
