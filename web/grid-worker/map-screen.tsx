import { type CaseLine, isOver } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { listAreas } from '../client/places.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { MapFrame } from '../ui/map.tsx';
import { useWords } from '../ui/use-language.ts';
import { CaseCard } from './case-card.tsx';
import { useCells } from './cells.ts';
import { middleOf } from './middle-of.ts';
import { useDayList } from './today-screen.tsx';
import { gridWords } from './words.ts';

/** Her cells: the same by list and on a map, whose code comes only when she opens it. */
export default function MapScreen() {
  const words = useWords(gridWords).map;
  const cells = useCells();
  const orders = useDayList('orders');
  const recent = useDayList('recent');
  const [isOpen, setOpen] = useState(false);
  const both = [...(orders.data?.value ?? []), ...(recent.data?.value ?? [])];
  const lines = [...new Map(both.map((line) => [line.code, line])).values()].filter(({ status }) => !isOver(status));
  if (!cells.data || recent.isPending) return <Loading />;
  return (
    <div className="stack stack-wide">
      <h1>{words.title}</h1>
      {isOpen ? (
        <CellMap lines={lines} />
      ) : (
        <div className="stack stack-tight">
          <Button kind="secondary" icon="pin" wide onClick={() => setOpen(true)}>
            {words.open}
          </Button>
          <p className="field-hint">{words.openHint}</p>
        </div>
      )}
      {lines.length === 0 && <Empty title={words.none} />}
      {cells.data.value.map(({ code, name }) => (
        <Cell key={code} name={name} lines={lines.filter((line) => line.divisionCode === code)} />
      ))}
      <Cell name={words.elsewhere} lines={lines.filter((line) => line.divisionCode.length < 15)} />
    </div>
  );
}

function Cell({ name, lines }: { name: string; lines: CaseLine[] }) {
  const words = useWords(gridWords).mine;
  if (lines.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>
        {name}
        <span className="soft figures">{words.count(lines.length)}</span>
      </h2>
      <ul className="stack stack-tight">
        {lines.map((line) => (
          <li key={line.code}>
            <CaseCard line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CellMap({ lines }: { lines: CaseLine[] }) {
  const { post } = useSession();
  const [, goTo] = useLocation();
  const within = post.divisionCode.slice(0, 12);
  const areas = useQuery({
    queryKey: ['areas', within],
    queryFn: () => listAreas(within, 'cell'),
    staleTime: 3_600_000,
  });
  const points = lines.flatMap(({ code, lng, lat, words }) =>
    lng === undefined || lat === undefined ? [] : [{ key: code, lng, lat, label: words.slice(0, 20) }],
  );
  const own = areas.data?.features.filter(({ properties }) => String(properties?.code).startsWith(post.divisionCode));
  const centre = middleOf(own ?? []) ?? points[0];
  if (areas.isPending) return <Loading />;
  return (
    <MapFrame
      centre={centre ?? { lng: 108.7, lat: 30.93 }}
      zoom={13}
      areas={own && { type: 'FeatureCollection', features: own }}
      points={points}
      onPoint={(code) => goTo(`/cases/${code}`)}
    />
  );
}
