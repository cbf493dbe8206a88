import { instantOf, localDateOf } from '@linli/domain/kernel';
import { type MediationFileView, type MediationStep, nextSession } from '@linli/domain/mediation';
import { mediationWords } from '../../parts/mediation/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';
import { arrangeMediationSteps } from './arrange-steps.ts';
import '../../ui/more.css';

/** What she can do now as big buttons; everything else that may be done behind "more". */
export function NextSteps({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).file;
  const { step: names } = useWords(mediationWords);
  const { main, beside, more } = arrangeMediationSteps(found, localDateOf(instantOf(Date.now())));
  if (!main && more.length === 0) return null;
  const to = (step: MediationStep) => addressOfStep(found, step);
  return (
    <section className="stack stack-tight" aria-label={words.acts}>
      <h2>{words.acts}</h2>
      {main && (
        <LinkButton to={to(main)} wide>
          {names[main]}
        </LinkButton>
      )}
      {beside.length > 0 && (
        <div className="file-acts">
          {beside.map((step) => (
            <LinkButton key={step} to={to(step)} kind="secondary" wide>
              {names[step]}
            </LinkButton>
          ))}
        </div>
      )}
      {more.length > 0 && (
        <details className="more file-more" open={!main && beside.length === 0}>
          <summary>{words.more}</summary>
          <ul>
            {more.map((step) => (
              <li key={step}>
                <LinkButton to={to(step)} kind="quiet" wide>
                  {names[step]}
                </LinkButton>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Where a step is taken: most are forms, some have a screen of their own. */
export function addressOfStep(found: MediationFileView, step: MediationStep): string {
  const to = addressesOf(found.code);
  if (step === 'assignment') return to.assignment;
  if (step === 'sessionRecord') return to.session(nextSession(found as never)?.number ?? 1);
  if (step === 'draft' || step === 'proposal' || step === 'oralAgreement') return to.terms(step);
  if (step === 'modelCase') return to.modelCase;
  if (step === 'signature') return signingAddress(found);
  return to.step(step);
}

/** The agreement where one lies there; else the last minutes under which a hand is missing. */
function signingAddress({ code, status, draft, sessions }: MediationFileView): string {
  const to = addressesOf(code);
  if (status === 'agreed' && draft) return to.signing('agreement', draft.number);
  const held = sessions.findLast((session) => session.status === 'held');
  return to.signing('minutes', held?.number ?? 1);
}
