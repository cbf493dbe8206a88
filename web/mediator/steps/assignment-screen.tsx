import type { MediationFileView } from '@linli/domain/mediation';
import { mediationWords } from '../../parts/mediation/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorStepWords } from '../file-words.ts';
import { KeptCandidates } from '../kept-candidates.tsx';
import { OpenFile } from '../open-file.tsx';
import { useStep } from '../use-file.ts';
import { addressesOf } from './addresses.ts';

/** Who mediates: the parties’ own choice first, then whoever fits best, with what speaks for her. */
export default function AssignmentScreen({ code }: { code: string }) {
  return (
    <OpenFile code={code} step="assignment">
      {(found) => <AssignmentOf found={found} />}
    </OpenFile>
  );
}

function AssignmentOf({ found }: { found: MediationFileView }) {
  const { form } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  const take = useStep(found.code);
  return (
    <div className="stack stack-wide file-narrow">
      <div className="stack stack-tight">
        <FileTitle found={found} />
        <h1>{names.assignment}</h1>
      </div>
      <KeptCandidates code={found.code} take={(body, intent) => take('assignment', body, intent)} />
      <LinkButton to={addressesOf(found.code).file} kind="quiet" wide>
        {form.back}
      </LinkButton>
    </div>
  );
}
