import type { PublicModelCases } from '@linli/domain/mediation';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { mapSettings } from '../client/map-settings.ts';
import { listPublicModelCases } from '../client/model-cases.ts';
import { modelCaseWords } from '../parts/mediation/model-cases/model-case-words.ts';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Unread } from '../ui/unread.tsx';
import { useWords } from '../ui/use-language.ts';
import { ModelCaseWays } from './model-case-ways.tsx';
import './model-cases-screen.css';

/** How others came to terms: by kind of dispute and by words. */
export default function ModelCasesScreen() {
  const words = useWords(modelCaseWords);
  const settings = useQuery(mapSettings);
  const county = settings.data?.county.code;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [type, setType] = useState('');
  const nameOf = useDisputeTypeName();
  const found = useInfiniteQuery({
    queryKey: ['public-model-cases', county, type, asked],
    queryFn: ({ pageParam }) =>
      listPublicModelCases({
        ...{ county: county ?? '', page: pageParam },
        ...{ type: type || undefined, words: asked || undefined },
      }),
    initialPageParam: 1,
    getNextPageParam: (page, pages) => (page.hasMore ? pages.length + 1 : undefined),
    enabled: county !== undefined,
    placeholderData: (before) => before,
  });
  const first = found.data?.pages[0];
  const listed = found.data?.pages.flatMap((page) => page.modelCases) ?? [];
  const isNarrowed = type !== '' || asked !== '';
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <h1>{words.name}</h1>
        <p>{words.open.lead}</p>
      </div>
      <form
        className="model-cases-search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <SelectField
          id="model-cases-kind"
          label={words.open.kind}
          empty={words.open.anyKind}
          value={type}
          onValue={setType}
          options={(first?.kinds ?? []).map(({ disputeType, count }) => ({
            value: disputeType,
            label: words.open.kindOf(nameOf(disputeType), count),
          }))}
        />
        <TextField
          id="model-cases-words"
          label={words.open.words}
          hint={words.open.wordsHint}
          type="search"
          maxLength={60}
          value={typed}
          onValue={setTyped}
        />
        <Button type="submit" kind="secondary">
          {words.open.find}
        </Button>
      </form>
      <Unread of={[settings, found]} />
      {!found.data && !settings.error && !found.error && <Loading />}
      {first && listed.length === 0 && (
        <Empty title={isNarrowed ? words.open.noneFound : words.open.none}>
          {!isNarrowed && <p>{words.open.noneLead}</p>}
        </Empty>
      )}
      {first && listed.length > 0 && (
        <>
          <p className="soft" aria-live="polite">
            {words.open.count(first.total)}
          </p>
          <ul className="model-cases" aria-label={words.name}>
            {listed.map((one) => (
              <li key={one.id} className="card">
                <Listed one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {found.hasNextPage && (
        <Button kind="secondary" wide busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.open.more}
        </Button>
      )}
      <ModelCaseWays />
    </div>
  );
}

function Listed({ one }: { one: PublicModelCases['modelCases'][number] }) {
  const words = useWords(modelCaseWords).open;
  const nameOf = useDisputeTypeName();
  const [year = '', month = ''] = one.month.split('-');
  return (
    <article className="stack stack-tight">
      <h2>
        <Link href={`/model-cases/${one.countyCode}/${one.id}`}>{one.title}</Link>
      </h2>
      <p className="row small">
        <Badge>{nameOf(one.disputeType)}</Badge>
        <span className="soft">{words.month(year, String(Number(month)))}</span>
      </p>
      <p>{one.begins}</p>
    </article>
  );
}
