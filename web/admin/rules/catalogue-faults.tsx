import type { CataloguePreview } from '@linli/domain/cases';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { WideTable } from './wide-table.tsx';
import { rulesWords } from './words.ts';

type Fault = CataloguePreview['problems'][number];

/** Every fault of a file by place and by what stands there. */
export function CatalogueFaults({ problems }: { problems: Fault[] }) {
  const words = useWords(rulesWords).import;
  const sentenceOf = (code: string) => words.faults[code] ?? words.faults[code.split('.')[0] ?? ''] ?? code;
  return (
    <section className="stack">
      <Notice kind="bad" icon="alert" title={words.problems(problems.length)} live>
        <p>{words.problemsHint}</p>
      </Notice>
      <WideTable<Fault>
        label={words.problems(problems.length)}
        rowKey={({ path, code, value }) => `${path} ${code} ${value}`}
        rows={problems}
        columns={[
          { title: words.place, render: (_, { path }) => (path === '' ? words.root : path), className: 'figures' },
          { title: words.wrong, render: (_, { code }) => sentenceOf(code) },
          { title: words.value, dataIndex: 'value' },
        ]}
      />
    </section>
  );
}
