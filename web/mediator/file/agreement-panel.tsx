import { type MediationFileView, missingSigners, statutoryItems } from '@linli/domain/mediation';
import { AgreementText } from '../../parts/mediation/agreement-text.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';

/** The agreement as it lies there: the items of the law, its warnings, and whose hand is missing under it. */
export function AgreementPanel({ found }: { found: MediationFileView }) {
  const { file: words, story } = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const nameOf = usePartyName(found);
  const { draft, status, outcome } = found;
  if (!draft) return null;
  const missing = status === 'agreed' ? missingSigners(found as never).filter(({ kind }) => kind !== 'committee') : [];
  const has = {
    facts: draft.facts?.text,
    points: draft.points?.text,
    responsibility: draft.responsibility?.text,
    terms: draft.terms.length > 0,
    manner: draft.terms.every(({ manner }) => manner !== undefined),
    performBy: draft.terms.every(
      ({ manner, performBy, kind }) => performBy ?? (manner === 'atOnce' || kind === 'refrain'),
    ),
  };
  return (
    <section className="card stack">
      {outcome?.form === 'oral' ? (
        <h2>{words.oralAgreement}</h2>
      ) : (
        <h2>
          {words.agreement} <span className="soft">{words.agreementOf(draft.number)}</span>
        </h2>
      )}
      {status === 'agreed' && (
        <ul className="file-checks" aria-label={words.items}>
          {statutoryItems.map((item) => (
            <li key={item} className={has[item] ? 'file-check' : 'file-check file-check-missing'}>
              <Icon name={has[item] ? 'check' : 'close'} />
              {spoken.item[item]}
            </li>
          ))}
        </ul>
      )}
      {draft.warnings.length > 0 && (
        <Notice kind="warn" icon="alert" title={words.warnings}>
          <p>{draft.warnings.map((matter) => spoken.matter[matter]).join('、')}</p>
        </Notice>
      )}
      <AgreementText found={found} draft={draft} />
      {status === 'agreed' && missing.length > 0 && (
        <div className="stack stack-tight">
          <p>
            {words.missingSigners}：
            <strong>
              {missing
                .map((signer) =>
                  signer.kind === 'party'
                    ? nameOf(signer.party)
                    : (found.mediators.find((seat) => signer.kind === 'mediator' && seat.personId === signer.personId)
                        ?.name ?? story.theMediator),
                )
                .join('、')}
            </strong>
          </p>
          {found.may.includes('signature') && (
            <LinkButton to={addressesOf(found.code).signing('agreement', draft.number)} kind="secondary" wide>
              {words.sign}
            </LinkButton>
          )}
        </div>
      )}
      {status === 'agreed' && missing.length === 0 && (
        <Notice kind="good" icon="check">
          <p>{words.allSigned}</p>
        </Notice>
      )}
    </section>
  );
}
