import type { Category } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mapSettings } from '../client/map-settings.ts';
import { searchPublicUnits } from '../client/units.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { accusesSomebody, type ReportValues } from './report-values.ts';
import type { ChangeDraft } from './use-report-draft.ts';

type Own = { values: ReportValues; category: Category | undefined; change: ChangeDraft };

/** Whom a report is about, asked only where it is about a unit or its people: by the kind, by the words, or by her own press. */
export function AccusedChoice({ values, category, change }: Own) {
  const words = useWords(pageWords).accused;
  if (!accusesSomebody(values, category))
    return (
      <div>
        <Button kind="quiet" onClick={() => change({ values: { accuses: true } })}>
          {words.open}
        </Button>
      </div>
    );
  return (
    <section className="stack" aria-labelledby="accused-title">
      <h2 id="accused-title">{words.title}</h2>
      <Notice icon="check" title={words.kept}>
        {words.keptMore}
      </Notice>
      <NamedUnits values={values} change={change} />
      <TextField
        id="accused-other"
        label={words.other}
        hint={words.otherHint}
        optional
        value={values.accusedOther}
        onValue={(accusedOther) => change({ values: { accusedOther } })}
        maxLength={100}
      />
      <div>
        <Button kind="quiet" onClick={() => change({ values: { accuses: false, accused: [], accusedOther: '' } })}>
          {words.close}
        </Button>
      </div>
    </section>
  );
}

const most = 8;

function NamedUnits({ values: { accused }, change }: Pick<Own, 'values' | 'change'>) {
  const words = useWords(pageWords).accused;
  const [typed, setTyped] = useState('');
  const { data: settings } = useQuery(mapSettings);
  const division = settings?.county.code ?? '';
  const found = useQuery({
    queryKey: ['public-units', division, typed.trim()],
    queryFn: () => searchPublicUnits(division, typed),
    enabled: division !== '' && typed.trim() !== '',
    staleTime: 600_000,
  });
  const others = (found.data ?? []).filter(({ id }) => !accused.some((unit) => unit.id === id));
  const put = (unit: ReportValues['accused'][number], isAccused: boolean) => {
    const rest = accused.filter(({ id }) => id !== unit.id);
    change({ values: { accused: isAccused ? [...rest, { id: unit.id, name: unit.name }].slice(0, most) : rest } });
  };
  return (
    <div className="stack stack-tight">
      <TextField id="accused-search" label={words.search} hint={words.searchHint} value={typed} onValue={setTyped} />
      {[...accused, ...others].map((unit) => (
        <CheckboxField
          key={unit.id}
          id={`accused-${unit.id}`}
          label={unit.name}
          checked={accused.some(({ id }) => id === unit.id)}
          onChecked={(isAccused) => put(unit, isAccused)}
        />
      ))}
      {typed.trim() !== '' && found.data?.length === 0 && <p className="soft">{words.notFound}</p>}
    </div>
  );
}
