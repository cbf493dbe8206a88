import type { RetentionRule } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { readRetention } from '../../client/rules.ts';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { PlaceName } from '../../parts/desk/place-name.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { RulesHead } from './rules-head.tsx';
import { importsWords } from './words.ts';

/** How long each class of record is kept, and by which law. */
export default function RetentionScreen() {
  const words = useWords(importsWords).retention;
  const { data, error, refetch } = useQuery({ queryKey: ['rules', 'retention'], queryFn: readRetention });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="stack">
      <RulesHead words={words} importAt="/retention/import" version={words.version(data.version)} />
      <CardTable<RetentionRule>
        label={words.rules}
        rowKey={({ division, recordClass }) => `${division} ${recordClass}`}
        rows={data.rules}
        columns={[
          { title: words.recordClass, width: '14em', render: ({ recordClass }) => words.classes[recordClass] },
          {
            title: words.division,
            width: '12em',
            render: ({ division }) => (division === 'CN' ? words.nation : <PlaceName code={division} />),
          },
          {
            title: words.keep,
            width: '6em',
            render: ({ keep }) => (keep === 'permanent' ? words.permanent : words.years(keep)),
          },
          { title: words.basis, render: ({ basis }) => basis },
        ]}
      />
    </section>
  );
}
