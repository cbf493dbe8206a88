import { instantOf, localDateOf } from '@linli/domain/kernel';
import type { CommitteeList } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { listCommittees } from '../../client/committees.ts';
import { daysLater } from '../../client/days.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { Shortfalls } from './shortfalls.tsx';
import { WayBack } from './way-back.tsx';

type Committee = CommitteeList['committees'][number];
const onPage = 30;

/** Which places fall short, and which committees have to elect. */
export function PlacesScreen() {
  const all = useWords(committeeWords);
  const words = all.places;
  const { post } = useSession();
  const { data, error, refetch } = useQuery({ queryKey: ['committees'], queryFn: listCommittees });
  const [sought, setSought] = useState('');
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const found = data.committees.filter(({ name }) => sought.trim() !== '' && name.includes(sought.trim()));
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        {post.role !== 'administrator' && <WayBack to="/" words={all.desk.home} />}
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      <TextField id="committee-sought" label={words.find} value={sought} onValue={setSought} type="search" />
      {sought.trim() === '' ? (
        <WhatIsWanting list={data} />
      ) : (
        <>
          <p aria-live="polite">{found.length === 0 ? words.none : words.found(found.length)}</p>
          <Committees committees={found} />
        </>
      )}
    </div>
  );
}

function WhatIsWanting({ list: { committees, shortfalls } }: { list: CommitteeList }) {
  const all = useWords(committeeWords);
  const words = all.places;
  const [most, setMost] = useState(10);
  const soon = daysLater(localDateOf(instantOf(Date.now())), 90);
  const wanting = committees.filter((each) => each.wanting.length > 0);
  const ending = committees.filter(
    ({ wanting: lacks, termEndsOn }) => lacks.length === 0 && termEndsOn !== undefined && termEndsOn <= soon,
  );
  return (
    <>
      <section className="card stack">
        <h2>{words.short(shortfalls.length)}</h2>
        <Shortfalls shortfalls={shortfalls} most={most} />
        {shortfalls.length > most && (
          <Button kind="quiet" onClick={() => setMost(most + 50)}>
            {all.desk.more}
          </Button>
        )}
      </section>
      <section className="stack">
        <h2>{wanting.length === 0 ? words.wantingNone : words.wanting(wanting.length)}</h2>
        <Committees committees={wanting} />
      </section>
      {ending.length > 0 && (
        <section className="stack">
          <h2>{words.ending(ending.length)}</h2>
          <Committees committees={ending} />
        </section>
      )}
    </>
  );
}

function Committees({ committees }: { committees: readonly Committee[] }) {
  const words = useWords(committeeWords);
  const [most, setMost] = useState(onPage);
  return (
    <>
      <ul className="desk-lines">
        {committees.slice(0, most).map(({ unitId, name, wanting, members, women, mediators }) => (
          <li key={unitId} className="desk-line line-link">
            <h3>
              <Link href={`/rosters/${unitId}`}>{name}</Link>
            </h3>
            <p className="row small">
              {wanting.map((one) => (
                <Badge key={one} kind="bad">
                  {words.state.wanting[one]}
                </Badge>
              ))}
              <span className="soft">
                {words.state.members} {words.state.membersOf(members, women)} · {words.roster.mediators(mediators)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {committees.length > most && (
        <Button kind="quiet" wide onClick={() => setMost(most + onPage)}>
          {words.desk.more}
        </Button>
      )}
    </>
  );
}
