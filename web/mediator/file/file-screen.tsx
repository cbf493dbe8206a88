import { type MediationFileView, shownStatusOf } from '@linli/domain/mediation';
import { useQueryClient } from '@tanstack/react-query';
import { MediationStatusBadge } from '../../parts/mediation/mediation-status-badge.tsx';
import { PapersPanel } from '../../parts/mediation/papers-panel.tsx';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { OpenFile } from '../open-file.tsx';
import { mediatorWords } from '../words.ts';
import { AfterPanel } from './after-panel.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import { ConfirmationPanel } from './confirmation-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { FileClock } from './file-clock.tsx';
import { FileStory } from './file-story.tsx';
import { usePartiesTitle } from './file-title.tsx';
import { InclinationsPanel } from './inclinations-panel.tsx';
import { JointPanel } from './joint-panel.tsx';
import { MaterialsPanel } from './materials-panel.tsx';
import { ModelCasePanel } from './model-case-panel.tsx';
import { NextSteps } from './next-steps.tsx';
import { OpeningsPanel } from './openings-panel.tsx';
import { PartiesPanel } from './parties-panel.tsx';
import { RoadsPanel } from './roads-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import './file-screen.css';

/** One file as a story: how it stands, what can be done now, what happened, whose it is, what was agreed. */
export default function FileScreen({ code }: { code: string }) {
  const cache = useQueryClient();
  // What a party did on her phone stands in the list as well.
  const rereadList = () => void cache.invalidateQueries({ queryKey: ['mediations'] });
  return (
    <OpenFile code={code}>
      {(found, { again, isReading }) => (
        <OpenedFile
          found={found}
          isReading={isReading}
          onReload={() => {
            again();
            rereadList();
          }}
        />
      )}
    </OpenFile>
  );
}

type Own = { found: MediationFileView; onReload: () => void; isReading: boolean };

function OpenedFile({ found, onReload, isReading }: Own) {
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
        <JointPanel found={found} />
        <MaterialsPanel found={found} />
        <PapersPanel found={found} />
        <ModelCasePanel found={found} />
        <OpeningsPanel found={found} />
      </div>
    </div>
  );
}

/** Names of organisations fill lines: written smaller, what can be done stays in sight. */
const longTitle = 18;

function FileHead({ found, onReload, isReading }: Own) {
  const words = useWords(mediatorWords).list;
  const { reload } = useWords(mediatorFileWords).file;
  const typeOf = useDisputeTypeName();
  const title = usePartiesTitle(found);
  return (
    <header className="file-head">
      <p className="row soft small figures">
        <span>{found.numbers.at(-1) ?? words.noNumber}</span>
        <MediationStatusBadge status={shownStatusOf(found)} />
      </p>
      <h1 className={title.length > longTitle ? 'file-head-long' : undefined}>{title}</h1>
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
