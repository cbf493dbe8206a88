import type { MediationFileView } from '@linli/domain/mediation';
import { ApiProblem } from '../../client/problem.ts';
import { MediationStatusBadge } from '../../parts/mediation/mediation-status-badge.tsx';
import { PapersPanel } from '../../parts/mediation/papers-panel.tsx';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { useFile } from '../use-file.ts';
import { mediatorWords } from '../words.ts';
import { AfterPanel } from './after-panel.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import { ConfirmationPanel } from './confirmation-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { FileClock } from './file-clock.tsx';
import { FileStory } from './file-story.tsx';
import { usePartiesTitle } from './file-title.tsx';
import { InclinationsPanel } from './inclinations-panel.tsx';
import { MaterialsPanel } from './materials-panel.tsx';
import { NextSteps } from './next-steps.tsx';
import { OpeningsPanel } from './openings-panel.tsx';
import { PartiesPanel } from './parties-panel.tsx';
import { RoadsPanel } from './roads-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import './file-screen.css';

/** One file as a story: how it stands, what can be done now, what happened, whose it is, what was agreed. */
export default function FileScreen({ code }: { code: string }) {
  const words = useWords(mediatorFileWords).file;
  const { data, error, refetch, isFetching } = useFile(code);
  if (error instanceof ApiProblem && [403, 404].includes(error.problem.status))
    return (
      <Empty title={words.notFound}>
        <p>{words.notFoundLead}</p>
        <LinkButton to="/">{words.toList}</LinkButton>
      </Empty>
    );
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <OpenFile found={data.value} onReload={() => void refetch()} isReading={isFetching} />;
}

type Own = { found: MediationFileView; onReload: () => void; isReading: boolean };

function OpenFile({ found, onReload, isReading }: Own) {
  return (
    <div className="file-page">
      <FileHead found={found} onReload={onReload} isReading={isReading} />
      <div className="file-side">
        <NextSteps found={found} />
        <TermsPanel found={found} />
        <InclinationsPanel found={found} />
        <PartiesPanel found={found} />
      </div>
      <div className="file-main">
        <RoadsPanel found={found} />
        <AgreementPanel found={found} />
        <AfterPanel found={found} />
        <ConfirmationPanel found={found} />
        <FileStory found={found} />
        <FactsPanel found={found} />
        <MaterialsPanel found={found} />
        <PapersPanel found={found} />
        <OpeningsPanel found={found} />
      </div>
    </div>
  );
}

/** Each reading is written down: so it is read anew on a press, and not by itself. */
function FileHead({ found, onReload, isReading }: Own) {
  const words = useWords(mediatorWords).list;
  const { reload } = useWords(mediatorFileWords).file;
  const typeOf = useDisputeTypeName();
  return (
    <header className="file-head">
      <p className="row soft small figures">
        <span>{found.numbers.at(-1) ?? words.noNumber}</span>
        <MediationStatusBadge status={found.status} />
      </p>
      <h1>{usePartiesTitle(found)}</h1>
      <p className="row row-apart">
        <span>{typeOf(found.disputeType)}</span>
        <Button kind="quiet" busy={isReading} onClick={onReload}>
          {reload}
        </Button>
      </p>
      <FileClock found={found} />
    </header>
  );
}
