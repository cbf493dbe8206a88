import type { CommitteeList } from '@linli/domain/mediation';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { PlaceName } from '../../parts/desk/place-name.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useWords } from '../../ui/use-language.ts';

type Own = Pick<CommitteeList, 'shortfalls'> & { most: number };

/** Places with too few mediators, the worst first. */
export function Shortfalls({ shortfalls, most }: Own) {
  const words = useWords(committeeWords).places;
  if (shortfalls.length === 0) return <p>{words.shortNone}</p>;
  return (
    <div className="shortfalls">
      <CardTable
        label={words.short(shortfalls.length)}
        rows={shortfalls.slice(0, most)}
        rowKey={({ divisionCode }) => divisionCode}
        columns={[
          {
            title: words.place,
            render: ({ divisionCode, level }) => (
              <>
                <PlaceName code={divisionCode} /> <span className="soft small">{words.level[level]}</span>
              </>
            ),
          },
          {
            title: words.residents,
            width: '8em',
            render: ({ residents }) => <span className="figures">{residents.toLocaleString('en')}</span>,
          },
          { title: words.has, width: '5em', render: ({ mediators }) => <span className="figures">{mediators}</span> },
          {
            title: words.required,
            width: '5em',
            render: ({ required }) => <span className="figures">{required}</span>,
          },
          {
            title: words.missing,
            width: '5em',
            render: ({ missing }) => <strong className="figures">{missing}</strong>,
          },
        ]}
      />
    </div>
  );
}
