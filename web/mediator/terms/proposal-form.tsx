import type { MediationFileView } from '@linli/domain/mediation';
import { useState } from 'react';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { draftOfTerm, faultsOf, inputsOf, newTerm, type TermDraft } from '../../parts/mediation/term-drafts.ts';
import { TermEditor } from '../../parts/mediation/term-editor.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorFileWords, mediatorStepWords } from '../file-words.ts';
import { mediatorDrafts } from '../kept-drafts.ts';
import { addressesOf } from '../steps/addresses.ts';
import { useStep } from '../use-file.ts';
import { useSending } from '../use-sending.ts';

type Kept = { terms: TermDraft[] };

/** The mediator’s own proposal, begun with the last one that lies there; what is written is kept on the device until it is sent. */
export function ProposalForm({ found }: { found: MediationFileView }) {
  const { post } = useSession();
  const [intent] = useState(newIntent);
  const [begun] = useState<Kept>(() => ({ terms: termsBegun(found) }));
  const id = `${post.id}/${found.code}/proposal/${found.proposals.at(-1)?.number ?? 0}`;
  const { draft, change } = useKeptDraft<Kept>(id, mediatorDrafts.proposal, begun, intent);
  if (!draft) return <Loading />;
  return (
    <WrittenProposal
      found={found}
      terms={draft.values.terms}
      onTerms={(terms) => change({ values: { terms } })}
      intent={draft.intent}
      forget={() => forgetDraft(id, draft.intent)}
    />
  );
}

function termsBegun({ proposals, parties }: MediationFileView): TermDraft[] {
  return proposals.at(-1)?.terms.map(draftOfTerm) ?? [newTerm([], parties)];
}

type Written = {
  found: MediationFileView;
  terms: TermDraft[];
  onTerms: (terms: TermDraft[]) => void;
  intent: string;
  forget: () => Promise<void>;
};

function WrittenProposal({ found, terms, onTerms, intent, forget }: Written) {
  const words = useWords(mediatorFileWords).writing;
  const { form } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  const take = useStep(found.code);
  const last = found.proposals.at(-1);
  const [isChecked, setChecked] = useState(false);
  const { send, failure, isBusy } = useSending(() => intent);
  const isFaulty = terms.length === 0 || terms.some((term) => faultsOf(term, false).length > 0);

  const submit = async () => {
    setChecked(true);
    if (isFaulty) return;
    await send(async (intent) => {
      await take('proposal', { terms: inputsOf(terms), ...(last && { answers: last.number }) }, intent);
      await forget();
    });
  };

  return (
    <PageForm
      className="stack stack-wide file-narrow"
      head={
        <div className="stack stack-tight">
          <FileTitle found={found} />
          <h1>{names.proposal}</h1>
          <p className="soft">{words.proposalLead}</p>
          <p className="soft small">{form.kept}</p>
        </div>
      }
      errors={isChecked && isFaulty ? { terms: words.faulty } : {}}
      onSubmit={submit}
    >
      <TermEditor found={found} value={terms} onValue={onTerms} isBinding={false} isChecked={isChecked} />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isBusy ? form.sending : form.submit(names.proposal)}
      </Button>
      <LinkButton to={addressesOf(found.code).file} kind="quiet" wide>
        {form.back}
      </LinkButton>
    </PageForm>
  );
}
