import { lastTermsOf, type Proposal } from '@linli/domain/mediation';
import { useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { ComparedTerms } from '../../parts/mediation/compared-terms.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { draftOfTerm, faultsOf, inputsOf, newTerm, type TermDraft } from '../../parts/mediation/term-drafts.ts';
import { TermEditor } from '../../parts/mediation/term-editor.tsx';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
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
  const begun = (): TermDraft[] =>
    latest === undefined ? [newTerm([], found.parties)] : latest.terms.map((term) => draftOfTerm(term));
  const [terms, setTerms] = useState<TermDraft[]>();
  const [isChecked, setChecked] = useState(false);
  const written = terms ?? begun();
  const isWhole = written.length > 0 && written.every((term) => faultsOf(term, false).length === 0);
  return (
    <PartyStep
      file={file}
      onDone={() => {
        setTerms(undefined);
        setChecked(false);
        onDone();
      }}
      step="proposal"
      label={isCounter ? words.counter : words.propose}
      lead={words.proposalsLead}
      errors={isWhole ? {} : { terms: words.errors.terms }}
      body={() => ({ terms: inputsOf(written), ...(isCounter && { answers: latest.number }) })}
    >
      <TermEditor
        found={found}
        value={written}
        onValue={(changed) => {
          setTerms(changed);
          setChecked(true);
        }}
        isBinding={false}
        isChecked={isChecked && terms !== undefined && !isWhole && terms.length > 1}
      />
    </PartyStep>
  );
}
