import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { getCatalogue } from '../client/catalogue.ts';
import { wasForgotten } from '../client/drafts.ts';
import { newIntent } from '../client/intent.ts';
import { ApiProblem } from '../client/problem.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, focusField } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { StepHead } from '../ui/steps.tsx';
import { usePreferences, useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { ContactStep } from './contact-step.tsx';
import { KindStep } from './kind-step.tsx';
import { LookStep } from './look-step.tsx';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';
import { PhotoStep } from './photo-step.tsx';
import { onPage, pageOf, partOf, type ReportPart, reportPages, reportParts } from './report-parts.ts';
import type { StepProps } from './report-step.ts';
import { missingIn } from './report-values.ts';
import { SendButton } from './send-button.tsx';
import { SendingScreen } from './sending-screen.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { useReportDraft } from './use-report-draft.ts';
import { WhereStep } from './where-step.tsx';
import { WordsStep } from './words-step.tsx';

const parts: Record<ReportPart, ComponentType<StepProps>> = {
  words: WordsStep,
  kind: KindStep,
  where: WhereStep,
  photo: PhotoStep,
  contact: ContactStep,
  look: LookStep,
};

/** Few questions, one a page; what was answered is kept on the device all the while. */
export default function ReportScreen({ id }: { id: string }) {
  const words = useWords(pageWords).report;
  const plain = useWords(uiWords);
  const { elder } = usePreferences();
  const { draft, change } = useReportDraft(id);
  const [search] = useSearchParams();
  const [, goTo] = useLocation();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<unknown>();
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });

  const pages = reportPages(elder);
  const page = pageOf(search.get('step') ?? reportParts[draft?.step ?? 0], elder);
  const sought = useRef<string>(undefined);
  // Errors belong to the page they were found on, unless somebody goes where one of them is to be mended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useLayoutEffect(() => {
    if (sought.current === undefined) return setErrors({});
    focusField(sought.current);
    sought.current = undefined;
  }, [page]);

  // Whoever comes back by the browser's own way to what was sent begins something new, under a key of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each address
  useEffect(() => {
    if (wasForgotten(id)) goTo(paths.report(newIntent()), { replace: true });
  }, [id]);

  if (!draft) return <Loading />;
  if (draft.values.isReady) {
    const look = (failure: unknown) => {
      setRefusal(failure);
      setErrors(failure instanceof ApiProblem ? failure.fields : {});
      change({ values: { isReady: false } });
    };
    return <SendingScreen draft={draft} onRefused={look} />;
  }
  const category = catalogue.data?.categories.find((one) => one.code === draft.values.categoryCode);
  const asked = pages[page] ?? [];
  const isLast = page === pages.length - 1;
  const toPart = (part: ReportPart) => {
    change({ step: reportParts.indexOf(part) });
    goTo(`${paths.report(id)}?step=${part}`);
  };
  const toPage = (next: number) => toPart(pages[next]?.[0] ?? 'words');
  const goOn = () => {
    // Whoever sends has everything looked at again: a page may have been left by its address.
    const missing = missingIn(isLast ? reportParts : asked, draft.values, category, words.errors);
    setErrors(missing);
    const isComplete = Object.keys(missing).length === 0;
    if (isComplete && !isLast) toPage(page + 1);
    return isComplete;
  };
  const elsewhere = (field: string) => {
    const part = partOf(field);
    if (part === undefined || asked.includes(part)) return undefined;
    const there = pageOf(part, elder);
    const go = () => {
      sought.current = onPage(field);
      toPage(there);
    };
    return { page: words.stepOf(there + 1), go };
  };
  const props: StepProps = { asked, draft, change, errors, catalogue: catalogue.data, category, toPart };

  return (
    <div className="stack stack-wide">
      <StepHead
        current={page + 1}
        total={pages.length}
        title={words.steps[asked[0] ?? 'words']}
        onBack={page > 0 ? () => toPage(page - 1) : () => goTo(paths.home)}
      />
      <ErrorSummary errors={errors} elsewhere={elsewhere} />
      {asked.includes('photo') && <SimilarCases draft={draft} />}
      <form
        className="stack stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isLast) goOn();
        }}
      >
        {asked.map((part) => {
          const Part = parts[part];
          return <Part key={part} {...props} />;
        })}
        {isLast ? (
          <div className="stack">
            {refusal !== undefined && <Failure of={refusal} />}
            <SendButton values={draft.values} category={category} isComplete={goOn} change={change} />
          </div>
        ) : (
          <div className="stack stack-tight">
            <Button type="submit" wide>
              {plain.next}
            </Button>
            <p className="soft small">{words.kept}</p>
          </div>
        )}
      </form>
    </div>
  );
}
