import type { MediationFileView } from '@linli/domain/mediation';
import { OpenFile } from '../open-file.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { ProposalForm } from './proposal-form.tsx';

type TermStep = 'proposal' | 'draft' | 'oralAgreement';

/** Terms are written here: of a proposal of the mediator, of the agreement, of one that is oral. */
export default function TermsScreen({ code, step }: { code: string; step: string }) {
  const known: TermStep = step === 'proposal' || step === 'oralAgreement' ? step : 'draft';
  const formOf = (found: MediationFileView) =>
    known === 'proposal' ? <ProposalForm found={found} /> : <AgreementForm found={found} step={known} />;
  return (
    <OpenFile code={code} step={known}>
      {formOf}
    </OpenFile>
  );
}
