import type { PlaceVisit } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { listPlaceVisits } from '../client/place-visits.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { ActHead } from './acts/act-head.tsx';
import { useActs } from './acts/use-acts.ts';
import { readOrRecall } from './kept/kept-reads.ts';
import { VisitPhotos } from './visit-photos.tsx';
import { gridWords } from './words.ts';
import './acts/acts.css';

/** Which places were looked at this week, and the way to look at one more. */
export default function VisitsScreen() {
  const words = useWords(gridWords).visit;
  const { post } = useSession();
  const { acts } = useActs();
  const visits = useQuery({
    queryKey: ['cases', 'visits', post.id],
    queryFn: () => readOrRecall(`${post.id}/visits`, listPlaceVisits),
  });
  const waiting = acts.filter(({ call, state }) => call.kind === 'visit' && state !== 'sent');
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      <LinkButton to="/visits/new" icon="check" wide>
        {words.begin}
      </LinkButton>
      <section className="stack stack-tight">
        <h2>{words.week}</h2>
        {visits.isPending && <Loading />}
        {visits.error && <Failure of={visits.error} onRetry={() => void visits.refetch()} />}
        {visits.data?.value.length === 0 && waiting.length === 0 && <Empty title={words.none} />}
        <ul className="stack stack-tight">
          {waiting.map((act) => (
            <li key={act.id} className="act-line">
              <ActHead act={act} />
            </li>
          ))}
          {visits.data?.value.map((visit) => (
            <li key={visit.id} className="act-line">
              <VisitLine visit={visit} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function VisitLine({ visit }: { visit: PlaceVisit }) {
  const words = useWords(gridWords).visit;
  const language = useLanguage();
  const wrong = visit.answers.filter(({ finding }) => finding === 'wrong').length;
  return (
    <>
      <p className="row row-apart">
        <strong>{language === 'en' ? visit.checklistNameEn : visit.checklistNameZh}</strong>
        <Badge kind={wrong > 0 ? 'warn' : 'good'}>{wrong > 0 ? words.wrong(wrong) : words.fine}</Badge>
      </p>
      <p>{visit.placeName}</p>
      {visit.words && <p className="words">{visit.words}</p>}
      <p className="soft small figures">
        {nearDateAndTime(visit.visitedAt, Date.now(), language)}
        {visit.unitName && ` · ${visit.unitName}`}
      </p>
      <VisitPhotos visit={visit} />
    </>
  );
}
