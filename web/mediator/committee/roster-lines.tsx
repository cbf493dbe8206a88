import type { CommitteeView, MediatorView } from '@linli/domain/mediation';
import { useState } from 'react';
import { Link } from 'wouter';
import { dutyWords } from '../../client/duty-words.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { useListed } from '../../parts/mediation/use-listed.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { AddMediatorForm } from './add-mediator-form.tsx';

type Own = { committee: CommitteeView };
type Adding = { personId?: string; name: string };
const onPage = 20;

/** Everybody on a committee's roster, and who has an account and does not stand on it yet. */
export function RosterLines({ committee }: Own) {
  const all = useWords(committeeWords);
  const words = all.roster;
  const nameOf = useDisputeTypeName();
  const [adding, setAdding] = useState<Adding>();
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(onPage);
  const { mediators, unlisted, may, unitId } = committee;
  const isKeeper = may.includes('roster.change');
  const wanted = sought.trim();
  const found = mediators.filter(
    ({ name, fields }) => wanted === '' || name.includes(wanted) || fields.some((one) => nameOf(one).includes(wanted)),
  );
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.mediators(mediators.filter(({ leftOn }) => leftOn === undefined).length)}</h2>
        {isKeeper && adding === undefined && (
          <Button icon="plus" onClick={() => setAdding({ name: '' })}>
            {words.add}
          </Button>
        )}
      </div>
      {adding && (
        <AddMediatorForm key={adding.personId ?? ''} unitId={unitId} {...adding} onDone={() => setAdding(undefined)} />
      )}
      {isKeeper && unlisted.length > 0 && (
        <div className="stack stack-tight">
          <h3>{words.unlisted}</h3>
          <div className="row">
            {unlisted.map(({ personId, name }) => (
              <Button key={personId} kind="secondary" onClick={() => setAdding({ personId, name })}>
                {words.unlistedAdd(name)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {mediators.length === 0 && <p className="soft">{words.noMediators}</p>}
      {mediators.length > onPage && (
        <TextField id="mediator-sought" type="search" label={words.filter} value={sought} onValue={setSought} />
      )}
      <ul className="roster-lines">
        {found.slice(0, most).map((mediator) => (
          <li key={mediator.id} className="roster-line line-link">
            <MediatorLine mediator={mediator} />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button kind="quiet" wide onClick={() => setMost(most + 50)}>
          {all.desk.more}
        </Button>
      )}
    </section>
  );
}

function MediatorLine({ mediator }: { mediator: MediatorView }) {
  const all = useWords(committeeWords);
  const words = all.roster;
  const nameOf = useDisputeTypeName();
  const listed = useListed();
  const { id, name, kind, grade, fields, personId, leftOn, isAway, openFiles, capacity, dutyHours } = mediator;
  const language = useLanguage();
  return (
    <>
      <h3>
        <Link href={`/mediators/${id}`}>{name}</Link>
        <span className="soft small">{all.mediator.kinds[kind]}</span>
        {grade !== 'mediator' && <Badge kind="accent">{all.mediator.grades[grade]}</Badge>}
        {leftOn !== undefined && <Badge>{words.left}</Badge>}
        {isAway && <Badge kind="warn">{words.away}</Badge>}
      </h3>
      <p className="small">{listed(fields.map(nameOf))}</p>
      {dutyHours.length > 0 && <p className="soft small">{all.open.hours(dutyWords(dutyHours, language))}</p>}
      <p className="soft small">{personId === undefined ? words.noAccount : words.load(openFiles, capacity)}</p>
    </>
  );
}
