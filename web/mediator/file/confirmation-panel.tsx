import { instantOf } from '@linli/domain/kernel';
import {
  bundleParts,
  excludedMatters,
  type MediationFileView,
  missingFromBundle,
  whyNotConfirmed,
} from '@linli/domain/mediation';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

/** 司法确认: until when both may ask, what the bundle lacks yet, and what the court said. */
export function ConfirmationPanel({ found }: { found: MediationFileView }) {
  const { file: words, story } = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const nameOf = usePartyName(found);
  const { outcome, confirmation, dues } = found;
  if (outcome?.kind !== 'settled') return null;
  const bar = whyNotConfirmed(found as never);
  if (bar !== undefined)
    return (
      <section className="card stack">
        <h2>{words.confirmation}</h2>
        <p>{words.notConfirmed[bar]}</p>
      </section>
    );
  const isAsked = confirmation?.appliedAt !== undefined;
  const isOver = !isAsked && (dues.confirm === undefined || dues.confirm.at < instantOf(Date.now()));
  const [excluded] = excludedMatters(found as never);
  const missing = missingFromBundle(found as never);
  const lacks = (part: (typeof bundleParts)[number]) => missing.filter((each) => each.part === part);
  return (
    <section className="card stack">
      <h2>{words.confirmation}</h2>
      {isOver && <p>{words.confirmationOver}</p>}
      {!isOver && !isAsked && <p className="soft">{words.confirmationLead}</p>}
      {!isAsked && !isOver && dues.confirm && (
        <p className="figures">
          {story.end(spoken.stage.confirm, nearDateAndTime(dues.confirm.at, Date.now(), language))}
        </p>
      )}
      {excluded && (
        <Notice kind="warn" icon="alert">
          <p>{words.excluded(spoken.matter[excluded])}</p>
        </Notice>
      )}
      {!isOver && !isAsked && !excluded && confirmation && (
        <ul className="file-checks" aria-label={words.bundle}>
          {bundleParts.map((part) => {
            const without = lacks(part);
            const names = without.flatMap(({ party }) => (party ? [nameOf(party)] : [])).join('、');
            return (
              <li key={part} className={without.length === 0 ? 'file-check' : 'file-check file-check-missing'}>
                <Icon name={without.length === 0 ? 'check' : 'close'} />
                <span>
                  {words.bundleOf(spoken.bundlePart[part], names)}
                  <span className="visually-hidden">{without.length === 0 ? words.bundleHas : words.bundleLacks}</span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {confirmation?.ruling && (
        <p>
          <strong>
            {story.courtRuled(spoken.ruling[confirmation.ruling.result], confirmation.ruling.courtNumber)}
          </strong>
        </p>
      )}
    </section>
  );
}
