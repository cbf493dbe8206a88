import { lastTermsOf, type Proposal } from '@linli/domain/mediation';
import { useMemo, useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { ComparedTerms } from '../../parts/mediation/compared-terms.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { draftOfTerm, faultsOf, inputsOf, newTerm, type TermDraft } from '../../parts/mediation/term-drafts.ts';
import { TermEditor } from '../../parts/mediation/term-editor.tsx';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { useRefusal } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** Proposals as terms, both sides' last ones beside each other, and one of her own. */
export function ProposalsSection({ file, onDone }: PartyProps) {
  const { room: words } = useWords(partyWords);
  const language = useLanguage();
  const { found, own } = file;
  const nameOf = usePartyName(found);
  const sentence = useTermSentence(found);
  const latest = found.proposals.at(-1);
  if (found.status !== 'mediating' && latest === undefined) return null;
  const sayWho = (by: number | 'mediator') =>
    by === 'mediator' ? words.mediator : by === own ? words.you : nameOf(by);
  const mine = lastTermsOf(found.proposals as Proposal[], own);
  const theirs = found.proposals.findLast(({ by }) => by !== own);
  return (
    <section className="stack stack-tight">
      <h2>{words.proposals}</h2>
      <p className="soft">{words.proposalsLead}</p>
      {latest === undefined && <p className="soft">{words.noProposals}</p>}
      <ol className="stack stack-tight">
        {found.proposals.map((proposal) => (
          <li key={proposal.number} className="card stack stack-tight">
            <p className="soft small">
              {words.by(sayWho(proposal.by), nearDateAndTime(proposal.at, Date.now(), language))}
            </p>
            <ol className="party-list">
              {proposal.terms.map((term) => (
                <li key={term.number}>{sentence(term)}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {mine && theirs && (
        <details className="party-fold" open>
          <summary>{words.compared}</summary>
          <ComparedTerms
            found={found}
            one={{ name: words.you, terms: mine.terms }}
            other={{ name: sayWho(theirs.by), terms: theirs.terms }}
          />
        </details>
      )}
      <Own file={file} onDone={onDone} />
    </section>
  );
}

function Own({ file, onDone }: PartyProps) {
  const { room: words } = useWords(partyWords);
  const { found, own } = file;
  const latest = found.proposals.at(-1);
  const isCounter = latest !== undefined && latest.by !== own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew with each proposal, and not with each look at the file
  const begun = useMemo(
    () => (latest === undefined ? [newTerm([], found.parties)] : latest.terms.map((term) => draftOfTerm(term))),
    [latest?.number],
  );
  const [terms, setTerms] = useState<TermDraft[]>();
  const written = terms ?? begun;
  const isWhole = written.length > 0 && written.every((term) => faultsOf(term, false).length === 0);
  const isSame = latest?.by === own && JSON.stringify(inputsOf(written)) === JSON.stringify(inputsOf(begun));
  return (
    <PartyStep
      file={file}
      onDone={() => {
        setTerms(undefined);
        onDone();
      }}
      step="proposal"
      label={isCounter ? words.counter : words.propose}
      send={words.sendProposal}
      errors={isWhole ? (isSame ? { terms: words.errors.same } : {}) : { terms: words.errors.terms }}
      body={() => ({ terms: inputsOf(written), ...(isCounter && { answers: latest.number }) })}
    >
      <Terms found={found} value={written} onValue={setTerms} />
    </PartyStep>
  );
}

type Written = { found: PartyProps['file']['found']; value: TermDraft[]; onValue: (terms: TermDraft[]) => void };

/** What is missing in a term is said beside it once the proposal was to be sent. */
function Terms(written: Written) {
  const isRefused = useRefusal('terms', undefined) !== undefined;
  return <TermEditor {...written} isBinding={false} isChecked={isRefused} />;
}
