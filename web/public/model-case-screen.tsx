import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { getPublicModelCase } from '../client/model-cases.ts';
import { ApiProblem } from '../client/problem.ts';
import { ModelCaseText } from '../parts/mediation/model-cases/model-case-text.tsx';
import { modelCaseWords } from '../parts/mediation/model-cases/model-case-words.ts';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { ModelCaseWays } from './model-case-ways.tsx';

type Own = { county: string; id: string };

/** One model case. Where it was taken back the page says so, and shows nothing of it. */
export default function ModelCaseScreen(own: Own) {
  const words = useWords(modelCaseWords).open;
  return (
    <div className="stack stack-wide">
      <p>
        <Link href="/model-cases">{words.back}</Link>
      </p>
      <Told {...own} />
    </div>
  );
}

function Told({ county, id }: Own) {
  const words = useWords(modelCaseWords).open;
  const nameOf = useDisputeTypeName();
  const { data, error, refetch } = useQuery({
    queryKey: ['public-model-case', county, id],
    queryFn: () => getPublicModelCase(county, id),
    retry: false,
    // Whoever took it back wants it out of sight now, also on a page that stands open.
    refetchInterval: 60_000,
    gcTime: 0,
  });
  const status = error instanceof ApiProblem ? error.problem.status : undefined;
  if (status === 410)
    return (
      <Empty title={words.gone}>
        <p>{words.goneLead}</p>
      </Empty>
    );
  if (status === 404 || status === 422) return <Empty title={words.missing} />;
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const [year = '', month = ''] = data.month.split('-');
  return (
    <article className="stack stack-wide">
      <header className="stack stack-tight">
        <h1>{data.text.title}</h1>
        <p className="row">
          <Badge>{nameOf(data.disputeType)}</Badge>
          <span className="soft">{words.month(year, String(Number(month)))}</span>
        </p>
      </header>
      <ModelCaseText text={data.text} />
      <Notice>{words.consent}</Notice>
      <ModelCaseWays />
    </article>
  );
}
