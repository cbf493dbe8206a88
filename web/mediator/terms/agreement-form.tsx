import { type MediationFileView, mattersIn } from '@linli/domain/mediation';
import { useState } from 'react';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { MatterWarnings } from '../../parts/mediation/matter-warnings.tsx';
import { faultsOf, inputsOf } from '../../parts/mediation/term-drafts.ts';
import { TermEditor } from '../../parts/mediation/term-editor.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorFileWords, mediatorStepWords } from '../file-words.ts';
import { mediatorDrafts } from '../kept-drafts.ts';
import { addressesOf } from '../steps/addresses.ts';
import { useStep } from '../use-file.ts';
import { useSending } from '../use-sending.ts';
import { type AgreementValues, agreementBegun } from './agreement-begun.ts';

type Own = { found: MediationFileView; step: 'draft' | 'oralAgreement' };

/** The agreement, item by item of 人民调解法 art. 29; what is written is kept on the device until it is sent. */
export function AgreementForm({ found, step }: Own) {
  const { post } = useSession();
  const [intent] = useState(newIntent);
  const id = `${post.id}/${found.code}/${step}/${found.draft?.number ?? 0}`;
  const kept = useKeptDraft<AgreementValues>(id, mediatorDrafts.agreement, agreementBegun(found), intent);
  if (!kept.draft) return <Loading />;
  return (
    <WrittenAgreement
      found={found}
      step={step}
      values={kept.draft.values}
      onValues={(values) => kept.change({ values })}
      intent={kept.draft.intent}
      forget={() => forgetDraft(id, kept.draft?.intent)}
    />
  );
}

type Written = Own & {
  values: AgreementValues;
  onValues: (values: Partial<AgreementValues>) => void;
  intent: string;
  forget: () => Promise<void>;
};

function WrittenAgreement({ found, step, values, onValues, intent, forget }: Written) {
  const words = useWords(mediatorFileWords).writing;
  const { form } = useWords(mediatorStepWords);
  const spoken = useWords(mediationWords);
  const take = useStep(found.code);
  const [isChecked, setChecked] = useState(false);
  const { send, failure, isBusy } = useSending(() => intent);
  const { facts, points, responsibility, scope, remaining, terms, isSeen } = values;
  const matters = mattersIn(facts, points, responsibility, ...terms.map(({ what }) => what));
  const missing = {
    ...(facts.trim() === '' && { facts: form.missing(spoken.item.facts) }),
    ...(points.trim() === '' && { points: form.missing(spoken.item.points) }),
    ...(responsibility.trim() === '' && { responsibility: form.missing(spoken.item.responsibility) }),
    ...((terms.length === 0 || terms.some((term) => faultsOf(term, true).length > 0)) && { terms: words.faulty }),
    ...(scope === 'part' && remaining.trim() === '' && { remaining: form.missing(spoken.remaining) }),
  };
  const errors: Record<string, string> = isChecked ? missing : {};

  const submit = async () => {
    setChecked(true);
    if (Object.keys(missing).length > 0) return;
    await send(async (intent) => {
      const body = {
        ...{ facts: facts.trim(), points: points.trim(), responsibility: responsibility.trim(), scope },
        terms: inputsOf(terms),
        ...(scope === 'part' && { remaining: remaining.trim() }),
        ...(isSeen && { seenWarnings: true }),
      };
      await take(step, body, intent);
      await forget();
    });
  };

  return (
    <PageForm
      className="stack stack-wide file-narrow"
      head={
        <div className="stack stack-tight">
          <FileTitle found={found} />
          <h1>{spoken.step[step]}</h1>
          <p className="soft">{step === 'draft' ? words.draftLead(found.draft !== undefined) : words.oralLead}</p>
          <p className="soft small">{form.kept}</p>
        </div>
      }
      errors={errors}
      onSubmit={submit}
    >
      {(['facts', 'points', 'responsibility'] as const).map((item) => (
        <TextArea
          key={item}
          id={item}
          label={spoken.item[item]}
          hint={words.hint[item]}
          error={errors[item]}
          most={item === 'facts' ? 4000 : 2000}
          rows={3}
          value={values[item]}
          onValue={(text) => onValues({ [item]: text })}
        />
      ))}
      <section className="stack">
        <h2>{spoken.item.terms}</h2>
        <TermEditor
          found={found}
          value={terms}
          onValue={(next) => onValues({ terms: next })}
          isBinding
          isChecked={isChecked}
        />
      </section>
      <RadioCards
        id="scope"
        label={words.scope}
        value={scope}
        onValue={(chosen) => onValues({ scope: chosen as 'whole' | 'part' })}
        choices={(['whole', 'part'] as const).map((each) => ({ value: each, label: spoken.scope[each] }))}
      />
      {scope === 'part' && (
        <TextArea
          id="remaining"
          label={spoken.remaining}
          error={errors.remaining}
          most={1000}
          rows={2}
          value={remaining}
          onValue={(text) => onValues({ remaining: text })}
        />
      )}
      <MatterWarnings matters={matters} isSeen={isSeen} onSeen={(seen) => onValues({ isSeen: seen })} />
      {failure !== undefined && <Failure of={failure} />}
      <div className="stack stack-tight">
        <Button type="submit" wide busy={isBusy}>
          {isBusy ? form.sending : step === 'draft' ? words.draftDone : words.oralDone}
        </Button>
        <LinkButton to={addressesOf(found.code).file} kind="quiet" wide>
          {form.back}
        </LinkButton>
      </div>
    </PageForm>
  );
}
