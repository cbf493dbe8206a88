import type { MediatorCard } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { localDate } from '../../client/beijing-time.ts';
import { readMediator } from '../../client/committees.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { useListed } from '../../parts/mediation/use-listed.ts';
import { Badge } from '../../ui/badge.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { MediatorAway } from './mediator-away.tsx';
import { MediatorForm } from './mediator-form.tsx';
import { MediatorHours } from './mediator-hours.tsx';
import { MediatorLetters } from './mediator-letters.tsx';
import { MediatorPhoto } from './mediator-photo.tsx';
import { MediatorRecords } from './mediator-records.tsx';
import { UnattendedSittings } from './unattended-sittings.tsx';
import { WayBack } from './way-back.tsx';

/** One mediator: what she knows, her grade and what the next one asks, her hours on duty, her days away, training, letters. */
export function MediatorScreen({ id }: { id: string }) {
  const words = useWords(committeeWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['committees', 'mediator', id],
    queryFn: () => readMediator(id),
  });
  if (error)
    return (
      <WayBack to="/" words={words.desk.home}>
        <Failure of={error} onRetry={() => void refetch()} />
      </WayBack>
    );
  if (!data) return <Loading />;
  const isKeeper = data.may.includes('roster.change');
  const isOwn = data.may.includes('roster.changeOwn');
  return (
    <div className="stack stack-wide">
      <WayBack to={`/rosters/${data.committee.id}`} words={words.mediator.back}>
        <Head mediator={data} />
      </WayBack>
      <Merit mediator={data} />
      {(isKeeper || isOwn) && <MediatorForm mediator={data} isKeeper={isKeeper} />}
      <UnattendedSittings mediator={data} />
      <MediatorHours mediator={data} mayChange={isKeeper || isOwn} />
      <MediatorAway mediator={data} mayChange={isKeeper || isOwn} />
      <MediatorRecords mediator={data} isKeeper={isKeeper} />
      <MediatorLetters mediator={data} />
      <MediatorPhoto mediator={data} isOwn={isOwn} />
    </div>
  );
}

function Head({ mediator }: { mediator: MediatorCard }) {
  const all = useWords(committeeWords);
  const words = all.mediator;
  const language = useLanguage();
  const nameOf = useDisputeTypeName();
  const listed = useListed();
  const { name, kind, committee, beganOn, leftOn, isAway, personId, fields, languages } = mediator;
  return (
    <header className="stack stack-tight">
      <h1>{name}</h1>
      <p className="row">
        <span>{words.kinds[kind]}</span>
        {leftOn && <Badge>{all.roster.left}</Badge>}
        {isAway && <Badge kind="warn">{all.roster.away}</Badge>}
        {personId === undefined && <Badge>{all.roster.noAccount}</Badge>}
      </p>
      <p className="soft">
        {committee.name} · {words.since(localDate(beganOn, Date.now(), language))}
      </p>
      <p>{[listed(fields.map(nameOf)), listed(languages)].filter((one) => one !== '').join(' · ')}</p>
      {personId === undefined && <p className="soft small">{all.roster.noAccountHint}</p>}
    </header>
  );
}

function Merit({ mediator }: { mediator: MediatorCard }) {
  const all = useWords(committeeWords);
  const words = all.mediator;
  const listed = useListed();
  const { merit, grade, next, openFiles, capacity, personId } = mediator;
  const facts = [
    [words.criteria.years, words.merit.years(merit.years)],
    [words.criteria.concluded, words.merit.concluded(merit.concluded, merit.settled)],
    [words.criteria.performedShare, merit.concluded === 0 ? '—' : words.merit.performed(merit.performedShare)],
    [words.criteria.trainingHours, words.merit.hours(merit.trainingHours)],
    [words.criteria.assessment, words.results[merit.assessment]],
  ];
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.grade}</h2>
        <Badge kind="accent">{words.grades[grade]}</Badge>
      </div>
      <dl className="facts-grid">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {next && (
        <p className="soft">
          {words.next(words.grades[next.grade])}
          {listed(next.lacks.map((one) => words.criteria[one]))}
        </p>
      )}
      {personId !== undefined && <p className="soft">{all.roster.load(openFiles, capacity)}</p>}
    </section>
  );
}
