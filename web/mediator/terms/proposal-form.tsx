import type { MediationFileView } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { draftOfTerm, faultsOf, inputsOf, newTerm, type TermDraft } from '../../parts/mediation/term-drafts.ts';
import { TermEditor } from '../../parts/mediation/term-editor.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorFileWords, mediatorStepWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';
import { useStep } from '../use-file.ts';

/** The mediator’s own proposal, begun with the last one that lies there. */
export function ProposalForm({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).writing;
  const { form } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  const take = useStep(found.code);
  const last = found.proposals.at(-1);
  const [terms, setTerms] = useState<TermDraft[]>(() =>
    last ? last.terms.map(draftOfTerm) : [newTerm([], found.parties)],
  );
  const [isChecked, setChecked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const isFaulty = terms.length === 0 || terms.some((term) => faultsOf(term, false).length > 0);

  const submit = async () => {
    setChecked(true);
    if (isFaulty) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await take('proposal', { terms: inputsOf(terms), ...(last && { answers: last.number }) }, newIntent());
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="stack stack-wide file-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="stack stack-tight">
        <FileTitle found={found} />
        <h1>{names.proposal}</h1>
        <p className="soft">{words.proposalLead}</p>
      </div>
      <ErrorSummary errors={isChecked && isFaulty ? { terms: words.faulty } : {}} />
      <TermEditor found={found} value={terms} onValue={setTerms} isBinding={false} isChecked={isChecked} />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isBusy ? form.sending : form.submit(names.proposal)}
      </Button>
      <LinkButton to={addressesOf(found.code).file} kind="quiet" wide>
        {form.back}
      </LinkButton>
    </form>
  );
}
