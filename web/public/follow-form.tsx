import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { StepHead } from '../ui/steps.tsx';
import { TextField } from '../ui/text-field.tsx';
import { usePreferences, useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { FollowKind } from './follow-kind.tsx';
import { FollowPlace } from './follow-place.tsx';
import { type FollowPart, type FollowValues, followParts, missingOfFollow } from './follow-values.ts';
import { followWords } from './words.ts';

type Own = {
  county: { code: string; name: string };
  values: FollowValues;
  change: (changed: Partial<FollowValues>) => void;
  onSend: () => void;
  isSending: boolean;
  failure: ReactNode;
};

/** Which place, which kind, which address: one page; in elder mode one question a page. */
export function FollowForm({ county, values, change, onSend, isSending, failure }: Own) {
  const words = useWords(followWords);
  const plain = useWords(uiWords);
  const { elder } = usePreferences();
  const [search, setSearch] = useSearchParams();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const page = elder ? Math.max(0, followParts.indexOf(search.get('step') as FollowPart)) : 0;
  const asked: readonly FollowPart[] = elder ? followParts.slice(page, page + 1) : followParts;
  const isLast = asked.includes('email');
  const toPage = (next: number) => {
    setErrors({});
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), step: followParts[next] ?? 'where' }));
  };
  const submit = () => {
    const missing = missingOfFollow(isLast ? followParts : asked, values, words.errors);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    if (isLast) onSend();
    else toPage(page + 1);
  };
  return (
    <>
      {elder ? (
        <StepHead
          current={page + 1}
          total={followParts.length}
          title={page === 0 ? words.title : words.titles[asked[0] ?? 'where']}
          onBack={page > 0 ? () => toPage(page - 1) : undefined}
        />
      ) : (
        <h1>{words.title}</h1>
      )}
      {page === 0 && <p className="soft">{words.lead}</p>}
      <form
        className="stack stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {asked.includes('where') && <FollowPlace county={county} values={values} errors={errors} change={change} />}
        {asked.includes('kind') && (
          <FollowKind category={values.category} onCategory={(category) => change({ category })} />
        )}
        {isLast && (
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
        )}
        {failure}
        <Button type="submit" wide busy={isSending}>
          {isLast ? words.send : plain.next}
        </Button>
      </form>
    </>
  );
}
