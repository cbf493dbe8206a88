import { useMutation, useQuery } from '@tanstack/react-query';
import { fileNameOf, getPaper, type ListedPaper, listPapers, type PaperFormat } from '../../client/mediation-papers.ts';
import { saveFile } from '../../client/save-file.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { paperWords } from './paper-words.ts';
import './papers-list.css';

type Own = {
  /** The 20 digits of the file. */
  code: string;
  /** Of a party, who comes with her receipt; staff are known by their cookie. */
  token?: string | undefined;
};

/**
 * The papers of one file for whoever looks at it: those that can be printed, each as PDF and as a Word file, and those that wait, with
 * what they wait for. It is fetched with the page that shows it and not before: wrap it in `lazy`.
 *
 *     const PapersList = lazy(async () => ({ default: (await import('…/papers-list.tsx')).PapersList }));
 */
export function PapersList({ code, token }: Own) {
  const words = useWords(paperWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['mediations', code, 'papers', token],
    // What can be printed changes with every step.
    staleTime: 0,
    queryFn: () => listPapers(code, { token }),
  });

  if (error) return <Failure of={error} onRetry={refetch} />;
  if (data === undefined) return <Loading words={words.reading} />;
  const ready = data.filter(({ waitsFor }) => waitsFor === undefined);
  const waiting = data.filter(({ waitsFor }) => waitsFor !== undefined);
  return (
    <div className="stack">
      {ready.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="papers">
        {ready.map((paper) => (
          <ReadyPaper key={keyOf(paper)} code={code} token={token} paper={paper} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <details className="papers-waiting">
          <summary>{words.notYet(waiting.length)}</summary>
          <ul className="papers">
            {waiting.map((paper) => (
              <li key={keyOf(paper)} className="paper">
                <span lang="zh-CN">{paper.name}</span>
                <span className="soft small">{paper.waitsFor && words.waits[paper.waitsFor]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ReadyPaper({ code, token, paper }: Own & { paper: ListedPaper }) {
  const words = useWords(paperWords);
  const print = useMutation({
    mutationFn: (format: PaperFormat) => getPaper(code, paper, format, { token }),
    onSuccess: (file, format) => {
      saveFile(`${code}-${fileNameOf(paper, format)}`, file);
      announce(words.printed(paper.name));
    },
  });
  const isBusy = (format: PaperFormat) => print.isPending && print.variables === format;

  return (
    <li className="paper">
      <span className="paper-name">
        <span lang="zh-CN">{paper.name}</span>
        {paper.missing.length > 0 && (
          <span className="paper-missing small">{words.missing(paper.missing.join('、'))}</span>
        )}
      </span>
      {paper.missing.length === 0 && (
        <span className="paper-kinds">
          <Button
            kind="secondary"
            busy={isBusy('pdf')}
            aria-label={words.printPdf(paper.name)}
            onClick={() => print.mutate('pdf')}
          >
            {words.pdf}
          </Button>
          <Button
            kind="quiet"
            busy={isBusy('docx')}
            aria-label={words.printDocx(paper.name)}
            onClick={() => print.mutate('docx')}
          >
            {words.docx}
          </Button>
        </span>
      )}
      {print.error && <Failure of={print.error} />}
    </li>
  );
}

function keyOf({ paper, number }: ListedPaper): string {
  return `${paper}-${number ?? ''}`;
}
