import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { getCatalogue } from '../client/catalogue.ts';
import { follow } from '../client/follows.ts';
import { newIntent } from '../client/intent.ts';
import { mapSettings } from '../client/map-settings.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { FeedAddresses } from './feed-addresses.tsx';
import { FollowPlace } from './follow-place.tsx';
import { type FollowValues, followSearch, followValues, missingOfFollow } from './follow-values.ts';
import { followWords } from './words.ts';

/** Which place, which kind, which address: one page, and a letter that asks once more. */
export default function FollowScreen() {
  const words = useWords(followWords);
  const language = useLanguage();
  const [search] = useSearchParams();
  const [values, setValues] = useState<FollowValues>(() => followValues(search));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [intent, setIntent] = useState(newIntent);
  const settings = useQuery(mapSettings);
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
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
  const submit = () => {
    const missing = missingOfFollow(values, words.errors);
    setErrors(missing);
    if (Object.keys(missing).length === 0) sending.mutate();
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
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      <form
        className="stack stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {county && <FollowPlace county={county} values={values} errors={errors} change={change} />}
        <SelectField
          id="kind"
          label={words.kind}
          empty={words.allKinds}
          value={values.category}
          onValue={(category) => change({ category })}
          options={(catalogue.data?.groups ?? []).map((group) => ({
            value: group.code,
            label: language === 'en' ? group.nameEn : group.nameZh,
          }))}
        />
        <TextField
          id="email"
          label={words.email}
          hint={words.emailHint}
          error={errors.email}
          value={values.email}
          onValue={(email) => change({ email })}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
        />
        {sending.error && <Failure of={sending.error} />}
        <Button type="submit" wide busy={sending.isPending}>
          {words.send}
        </Button>
      </form>
      <FeedAddresses search={wanted} />
    </div>
  );
}
