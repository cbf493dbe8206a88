import { instantOf, localDateOf } from '@linli/domain/kernel';
import { activeParties, isOverdue, type MediationFileView, type Obligation, openClaim } from '@linli/domain/mediation';
import { localDate } from '../../client/beijing-time.ts';
import { yuanOf } from '../../parts/mediation/money.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

type File = MediationFileView;
const kinds: Record<File['obligations'][number]['status'], BadgeKind> = {
  open: 'accent',
  partial: 'warn',
  performed: 'good',
  broken: 'bad',
};

/** What is owed by the agreement, what came of it, and who was asked how it went. */
export function AfterPanel({ found }: { found: File }) {
  const words = useWords(mediatorFileWords).file;
  const nameOf = usePartyName(found);
  if (found.obligations.length === 0) return null;
  const today = localDateOf(instantOf(Date.now()));
  const isOver = found.obligations.every(
    ({ term, status }) => status === 'performed' || (term.performBy ?? '') < today,
  );
  const unasked = activeParties(found as never)
    .map(({ number }) => number)
    .filter((number) => !found.visitsBack.some(({ party }) => party === number));
  return (
    <section className="card stack">
      <h2>{words.obligations}</h2>
      <ol className="stack">
        {found.obligations.map((each) => (
          <ObligationLine key={each.term.number} found={found} obligation={each} />
        ))}
      </ol>
      {found.may.includes('visitBack') && isOver && unasked.length > 0 && (
        <p className="soft">{unasked.map((number) => words.visitDue(nameOf(number))).join('；')}</p>
      )}
    </section>
  );
}

function ObligationLine({ found, obligation }: { found: File; obligation: File['obligations'][number] }) {
  const words = useWords(mediatorFileWords).file;
  const spoken = useWords(mediationWords);
  const sentence = useTermSentence(found);
  const nameOf = usePartyName(found);
  const language = useLanguage();
  const now = Date.now();
  const { term, status, performedFen, claimNeed } = obligation;
  const isLate = isOverdue(obligation as Obligation, localDateOf(instantOf(now)));
  return (
    <li className="stack stack-tight">
      <p>{sentence(term)}</p>
      {openClaim(obligation) && (
        <p>
          <Badge kind="warn">{words.claimed(nameOf(term.debtor))}</Badge>
        </p>
      )}
      {claimNeed && !openClaim(obligation) && <p className="soft">{words.claimNeed[claimNeed](nameOf(term.debtor))}</p>}
      <p className="row small">
        <Badge kind={isLate ? 'bad' : kinds[status]}>{isLate ? words.overdue : spoken.obligationStatus[status]}</Badge>
        {term.performBy && <span className="soft figures">{words.due(localDate(term.performBy, now, language))}</span>}
        {term.amountFen !== undefined && performedFen > 0 && (
          <span className="soft figures">{words.paid(yuanOf(performedFen), yuanOf(term.amountFen))}</span>
        )}
      </p>
    </li>
  );
}
