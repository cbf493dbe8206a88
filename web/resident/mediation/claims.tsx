import { type MediationFileView, openClaim } from '@linli/domain/mediation';
import { useState } from 'react';
import { localDate } from '../../client/beijing-time.ts';
import type { party } from '../../locales/zh-CN/party.ts';
import { yuanOf } from '../../parts/mediation/money.ts';
import { PaperLink } from '../../parts/mediation/paper-link.tsx';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

type Obligation = MediationFileView['obligations'][number];
type Claim = NonNullable<Obligation['claims']>[number];

/** What whoever owes it says of one thing: it waits, or it was not so. What was confirmed stands as performed. */
export function ClaimLines({ file, obligation }: Pick<PartyProps, 'file'> & { obligation: Obligation }) {
  const shown = (obligation.claims ?? []).filter(({ answer }) => !answer?.isConfirmed);
  return (
    <>
      {shown.map((claim) => (
        <ClaimLine key={claim.at} file={file} claim={claim} isHers={obligation.term.debtor === file.own} />
      ))}
      <NextWord file={file} obligation={obligation} />
    </>
  );
}

/** Why the same is not said again at once, and what has to come before it. */
function NextWord({ file, obligation }: Pick<PartyProps, 'file'> & { obligation: Obligation }) {
  const { needs } = useWords(partyWords).claim;
  const need = openClaim(obligation) ? undefined : obligation.claimNeed;
  const isHers = obligation.term.debtor === file.own;
  const told = need && (isHers ? needs.hers[need] : need === 'visit' ? needs.others.visit : undefined);
  return told === undefined ? null : <p>{told}</p>;
}

function ClaimLine({ file, claim, isHers }: Pick<PartyProps, 'file'> & { claim: Claim; isHers: boolean }) {
  const { claim: words } = useWords(partyWords);
  const language = useLanguage();
  const { on, amountFen, answer } = claim;
  const day = localDate(on, Date.now(), language);
  const what = amountFen === undefined ? words.said(day) : words.saidSum(day, yuanOf(amountFen));
  return (
    <div className="stack stack-tight">
      <p>
        <strong>{isHers ? words.you : words.other}</strong>
        {what}
      </p>
      {claim.words && <p>{claim.words.text}</p>}
      {claim.proof && (
        <PaperLink code={file.found.code} token={file.session.token} paper={claim.proof} label={words.proof} />
      )}
      <p className="soft">{standOf(claim, isHers, words)}</p>
      {answer?.words && <p className="soft">{answer.words.text}</p>}
    </div>
  );
}

function standOf({ answer }: Claim, isHers: boolean, words: typeof party.claim): string {
  if (!answer) return isHers ? words.waits : words.yours;
  return answer.by === 'creditor' && !isHers ? words.saidNo : words.disputed[answer.by];
}

/** The other side says that it has done something for her: whether it came is for her to say. */
export function ClaimAnswers(props: PartyProps) {
  const { found, own } = props.file;
  const waiting = found.obligations.filter(
    ({ term, claims = [] }) => term.creditor === own && claims.some(({ answer }) => answer === undefined),
  );
  return waiting.map((obligation) => <ClaimAnswer key={obligation.term.number} {...props} obligation={obligation} />);
}

function ClaimAnswer({ file, onDone, obligation }: PartyProps & { obligation: Obligation }) {
  const { claim: words } = useWords(partyWords);
  const sentence = useTermSentence(file.found);
  const [came, setCame] = useState<string>();
  const [text, setText] = useState('');
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="performanceAnswer"
      kind="primary"
      label={words.answer}
      lead={sentence(obligation.term)}
      send={words.send}
      errors={came === undefined ? { came: words.cameMissing } : {}}
      body={() => ({
        term: obligation.term.number,
        isConfirmed: came === 'yes',
        ...(came === 'no' && text.trim() !== '' && { words: text.trim() }),
      })}
    >
      <ClaimLines file={file} obligation={obligation} />
      <RadioCards
        id="came"
        label={words.came}
        value={came}
        onValue={setCame}
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no, hint: words.noHint },
        ]}
      />
      {came === 'no' && (
        <TextArea id="came-words" label={words.why} optional value={text} onValue={setText} most={500} rows={3} />
      )}
    </PartyStep>
  );
}
