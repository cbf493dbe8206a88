import { useQuery } from '@tanstack/react-query';
import { localDate } from '../../client/beijing-time.ts';
import { readCommittee } from '../../client/committees.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';

/** Whether a committee is as the law asks: its members, its terms, its mediators. */
export function CommitteeState({ unitId }: { unitId: string }) {
  const words = useWords(committeeWords).state;
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['committees', unitId],
    queryFn: () => readCommittee(unitId),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { members, mediators, wanting, shortfall } = data;
  const ends = members.map(({ termEndsOn }) => termEndsOn).toSorted()[0];
  const inOffice = mediators.filter(({ leftOn }) => leftOn === undefined).length;
  const women = members.filter(({ isWoman }) => isWoman).length;
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.title}</h2>
        <LinkButton to={`/rosters/${unitId}`} kind="secondary">
          {words.roster}
        </LinkButton>
      </div>
      <dl className="facts-grid">
        <div>
          <dt>{words.members}</dt>
          <dd>{words.membersOf(members.length, women)}</dd>
        </div>
        <div>
          <dt>{words.mediators}</dt>
          <dd>{words.mediatorsOf(inOffice, shortfall?.required)}</dd>
        </div>
        {ends && (
          <div>
            <dt>{words.term}</dt>
            <dd>{localDate(ends, Date.now(), language)}</dd>
          </div>
        )}
      </dl>
      <p className="row">
        {wanting.map((one) => (
          <Badge key={one} kind="bad">
            {words.wanting[one]}
          </Badge>
        ))}
        {shortfall && <Badge kind="warn">{words.missing(shortfall.missing)}</Badge>}
        {wanting.length === 0 && <Badge kind="good">{words.good}</Badge>}
      </p>
    </section>
  );
}
