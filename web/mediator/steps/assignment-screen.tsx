import type { MediationFileView, MediationInput } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { Candidates } from '../../parts/mediation/candidates.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorStepWords } from '../file-words.ts';
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
  const [intent] = useState(newIntent);
  const assign = (body: MediationInput<'assignment'>) => take('assignment', body, intent);
  return (
    <div className="stack stack-wide file-narrow">
      <div className="stack stack-tight">
        <FileTitle found={found} />
        <h1>{names.assignment}</h1>
      </div>
      <Candidates code={found.code} assign={assign} />
      <LinkButton to={addressesOf(found.code).file} kind="quiet" wide>
        {form.back}
      </LinkButton>
    </div>
  );
}
