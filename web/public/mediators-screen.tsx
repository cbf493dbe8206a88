import type { PublicMediators } from '@linli/domain/mediation';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dutyWords } from '../client/duty-words.ts';
import { mapSettings } from '../client/map-settings.ts';
import { listChildren } from '../client/places.ts';
import { listPublicMediators } from '../client/public-mediators.ts';
import { committeeWords } from '../parts/mediation/committee-words.ts';
import { PhoneLink } from '../parts/mediation/phone-link.tsx';
import { useDisputeTypeName, useDisputeTypes } from '../parts/mediation/use-dispute-type-name.ts';
import { useListed } from '../parts/mediation/use-listed.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Unread } from '../ui/unread.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import './mediators-screen.css';

type Mediator = PublicMediators['mediators'][number];

/** Who mediates where: what everybody may know before she turns to somebody. */
export default function MediatorsScreen() {
  const words = useWords(committeeWords).open;
  const settings = useQuery(mapSettings);
  const county = settings.data?.county;
  const [township, setTownship] = useState('');
  const [community, setCommunity] = useState('');
  const [field, setField] = useState('');
  const nameOf = useDisputeTypeName();
  const types = useDisputeTypes();
  const division = community || township || county?.code;
  const found = useInfiniteQuery({
    queryKey: ['public-mediators', division, field],
    queryFn: ({ pageParam }) => listPublicMediators(division ?? '', field || undefined, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasMore ? page.mediators.at(-1)?.id : undefined),
    enabled: division !== undefined,
  });
  const mediators = found.data?.pages.flatMap((page) => page.mediators) ?? [];
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <div>
          <LinkButton to="/appointments" kind="secondary">
            {words.check.title}
          </LinkButton>
        </div>
      </div>
      <div className="mediators-filters">
        {county && (
          <Place
            id="mediators-township"
            label={words.place}
            parent={county}
            value={township}
            onValue={(code) => {
              setTownship(code);
              setCommunity('');
            }}
          />
        )}
        {township !== '' && (
          <Place
            id="mediators-community"
            label={words.community}
            parent={{ code: township, name: words.wholeTownship }}
            value={community}
            onValue={setCommunity}
          />
        )}
        <SelectField
          id="mediators-field"
          label={words.field}
          empty={words.anyField}
          value={field}
          onValue={setField}
          options={types.map(({ code }) => ({ value: code, label: nameOf(code) }))}
        />
      </div>
      <Unread of={[settings, found]} />
      {found.isPending && !settings.error && <Loading />}
      {found.data && mediators.length === 0 && <Empty title={words.none} />}
      {mediators.length > 0 && (
        <>
          <p aria-live="polite" className="soft">
            {words.count(mediators.length, found.hasNextPage)}
          </p>
          <ul className="mediators" aria-label={words.title}>
            {mediators.map((mediator) => (
              <li key={mediator.id} className="card mediator-open">
                <PublicMediator mediator={mediator} />
              </li>
            ))}
          </ul>
        </>
      )}
      {found.hasNextPage && (
        <Button kind="secondary" wide busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}

function PublicMediator({ mediator }: { mediator: Mediator }) {
  const all = useWords(committeeWords);
  const nameOf = useDisputeTypeName();
  const listed = useListed();
  const { id, name, kind, committee, phone, fields, languages, dutyHours, isAway, hasPhoto } = mediator;
  const language = useLanguage();
  return (
    <>
      {hasPhoto && (
        <img
          className="mediator-face"
          src={`/api/v1/public/mediators/${committee.divisionCode.slice(0, 6)}/${id}/photo`}
          alt={all.open.photoOf(name)}
          loading="lazy"
        />
      )}
      <div className="stack stack-tight">
        <div className="row">
          <h2>{name}</h2>
          {isAway && <Badge kind="warn">{all.open.away}</Badge>}
        </div>
        <p className="soft small">
          {all.mediator.kinds[kind]} · {committee.name}
        </p>
        {phone && (
          <p>
            {all.roster.phone} <PhoneLink number={phone} />
          </p>
        )}
        <p>{listed(fields.map(nameOf))}</p>
        {dutyHours.length > 0 && <p className="small">{all.open.hours(dutyWords(dutyHours, language))}</p>}
        {languages.length > 0 && <p className="small">{all.open.languages(listed(languages))}</p>}
      </div>
    </>
  );
}

type Own = {
  id: string;
  label: string;
  parent: { code: string; name: string };
  value: string;
  onValue: (code: string) => void;
};

/** The whole of a place, or one inside of it. */
function Place({ id, label, parent, value, onValue }: Own) {
  const { data } = useQuery({ queryKey: ['children', parent.code], queryFn: () => listChildren(parent.code) });
  return (
    <SelectField
      id={id}
      label={label}
      empty={parent.name}
      value={value}
      onValue={onValue}
      options={(data ?? []).map((one) => ({ value: one.code, label: one.name }))}
    />
  );
}
