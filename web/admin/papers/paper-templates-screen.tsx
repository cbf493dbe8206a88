import type { PaperTemplateView } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listPaperTemplates } from '../../client/mediation-papers.ts';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { paperTemplateWords } from './words.ts';

/** The forms of mediation as this county prints them. */
export default function PaperTemplatesScreen() {
  const words = useWords(paperTemplateWords);
  const language = useLanguage();
  const { data, error, refetch } = useQuery({ queryKey: ['paper-templates'], queryFn: listPaperTemplates });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <CardTable<PaperTemplateView>
        label={words.title}
        rowKey={({ paper }) => paper}
        rows={data}
        columns={[
          {
            title: words.form,
            render: ({ paper, name }) => (
              <Link href={`/papers/${paper}`} lang="zh-CN">
                {name}
              </Link>
            ),
          },
          {
            title: words.version,
            width: '9em',
            render: ({ version }) => (version === 0 ? words.house : words.versionOf(version)),
          },
          {
            title: words.changed,
            width: '20em',
            render: ({ changedBy, changedAt }) =>
              changedBy && changedAt && words.changedBy(changedBy, dateAndTime(changedAt, Date.now(), language)),
          },
        ]}
      />
    </section>
  );
}
