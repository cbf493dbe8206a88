import type { ImportProblem } from '@linli/domain/identity';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useMemberWords } from './use-member-words.ts';
import { importsWords } from './words.ts';

type Own = { problems: ImportProblem[]; count?: number; isWarning?: boolean };

/** Every fault of a file by place and by what stands there; or what is worth a look and hinders nothing. */
export function ImportFaults({ problems, count = problems.length, isWarning = false }: Own) {
  const words = useWords(importsWords);
  const title = isWarning ? words.warnings(count) : words.problems(count);
  return (
    <section className="stack">
      <Notice kind={isWarning ? 'warn' : 'bad'} icon="alert" title={title}>
        {!isWarning && <p>{words.problemsHint}</p>}
      </Notice>
      <CardTable<ImportProblem>
        label={title}
        rowKey={({ place, code, value }) => `${place} ${code} ${value}`}
        rows={problems}
        columns={[
          { title: words.place, width: '16em', render: ({ place }) => <FaultPlace place={place} /> },
          { title: words.wrong, width: '14em', render: ({ sentence }) => sentence },
          { title: words.value, render: ({ value }) => value },
        ]}
      />
      {count > problems.length && <p className="soft">{words.mostProblems(problems.length)}</p>}
    </section>
  );
}

/** In words, and as the path in the file by which it is found there. */
function FaultPlace({ place }: { place: string }) {
  const words = useWords(importsWords);
  const { whereOf } = useMemberWords();
  if (place === '') return words.root;
  if (!place.startsWith('/')) return place;
  return (
    <span className="stack stack-tight">
      <span>{whereOf(place)}</span>
      <span className="soft small figures">{place}</span>
    </span>
  );
}
