import { instantOf, localDateOf } from '@linli/domain/kernel';
import type { CommitteeView } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { localDate } from '../../client/beijing-time.ts';
import { readCommittee } from '../../client/committees.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { PhoneLink } from '../../parts/mediation/phone-link.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useBegunForm } from '../kept-form.tsx';
import { CommitteeForm, membersForm } from './committee-form.tsx';
import { RoomsCard } from './rooms-card.tsx';
import { RosterLines } from './roster-lines.tsx';
import { WayBack } from './way-back.tsx';

/** One committee: who was elected into it, and everybody who mediates there. */
export function RosterScreen({ unitId }: { unitId: string }) {
  const words = useWords(committeeWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['committees', unitId],
    queryFn: () => readCommittee(unitId),
  });
  if (error)
    return (
      <WayBack to="/" words={words.desk.home}>
        <Failure of={error} onRetry={() => void refetch()} />
      </WayBack>
    );
  if (!data) return <Loading />;
  return (
    <div className="stack stack-wide">
      <WayBack to="/" words={words.desk.home}>
        <h1>{data.name}</h1>
      </WayBack>
      <Members committee={data} />
      <RoomsCard committee={data} />
      <RosterLines committee={data} />
    </div>
  );
}

function Members({ committee }: { committee: CommitteeView }) {
  const all = useWords(committeeWords);
  const words = all.roster;
  const language = useLanguage();
  const [isEditing, setEditing] = useBegunForm(membersForm(committee));
  const today = localDateOf(instantOf(Date.now()));
  const { members, wanting, shortfall, kind, residents, shortName, phone, may } = committee;
  if (isEditing) return <CommitteeForm committee={committee} onDone={() => setEditing(false)} />;
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.members}</h2>
        {may.includes('roster.change') && (
          <Button kind="secondary" onClick={() => setEditing(true)}>
            {words.editMembers}
          </Button>
        )}
      </div>
      <p className="soft small">{words.membersLead}</p>
      <p className="row">
        {wanting.map((one) => (
          <Badge key={one} kind="bad">
            {all.state.wanting[one]}
          </Badge>
        ))}
        {shortfall && <Badge kind="warn">{all.state.missing(shortfall.missing)}</Badge>}
      </p>
      {members.length === 0 && <p className="soft">{words.noMembers}</p>}
      <ul className="roster-lines">
        {members.map(({ name, isWoman, office, electedOn, termEndsOn }) => (
          <li key={`${name}-${office}-${electedOn}`} className="roster-line">
            <h3>
              {name} <span className="soft small">{words.offices[office]}</span>
              {isWoman && <span className="soft small">{words.woman}</span>}
            </h3>
            <p className="row small">
              <span className="soft">{words.endsOn(localDate(termEndsOn, Date.now(), language))}</span>
              {termEndsOn < today && <Badge kind="bad">{words.over}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      <dl className="facts-grid">
        <div>
          <dt>{words.kind}</dt>
          <dd>{words.kinds[kind]}</dd>
        </div>
        <div>
          <dt>{words.shortName}</dt>
          <dd>{shortName}</dd>
        </div>
        {phone && (
          <div>
            <dt>{words.phone}</dt>
            <dd>
              <PhoneLink number={phone} />
            </dd>
          </div>
        )}
        {residents > 0 && (
          <div>
            <dt>{words.residents}</dt>
            <dd className="figures">{residents.toLocaleString('en')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
