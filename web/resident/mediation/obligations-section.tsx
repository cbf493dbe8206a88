import { isBreakable, type MediationFileView, openClaim } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { findNextCase } from '../../client/own-mediation.ts';
import { keepReceipt } from '../../client/receipts.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { yuanOf } from '../../parts/mediation/money.ts';
import { MoneyField } from '../../parts/mediation/money-field.tsx';
import { PaperField } from '../../parts/mediation/paper-field.tsx';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { paths } from '../paths.ts';
import { ClaimAnswers, ClaimLines } from './claims.tsx';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

type Obligation = MediationFileView['obligations'][number];

const badges: Record<Obligation['status'], BadgeKind> = {
  open: 'accent',
  partial: 'warn',
  performed: 'good',
  broken: 'bad',
};

/** What she owes and is owed; that something came, and that it did not. */
export function ObligationsSection(props: PartyProps) {
  const { after: words, claim } = useWords(partyWords);
  const { found, own } = props.file;
  if (found.obligations.length === 0) return null;
  const owed = found.obligations.filter(({ term }) => term.debtor === own);
  const others = found.obligations.filter(({ term }) => term.debtor !== own);
  const toConfirm = openFor(props.file).filter((each) => !openClaim(each));
  return (
    <section className="stack" id="agreed">
      <h2>{words.title}</h2>
      <Obligations {...props} title={words.owed} list={owed} />
      <Obligations {...props} title={words.due} list={others} />
      <ClaimAnswers {...props} />
      <Performed
        {...props}
        step="performanceClaim"
        kind={toConfirm.length === 0 ? 'primary' : 'secondary'}
        label={claim.make}
        lead={claim.makeLead}
        amount={claim.amount}
        proof={claim.proof}
        open={owed.filter((each) => each.status !== 'performed' && !openClaim(each) && each.claimNeed !== 'visit')}
      />
      <Performed
        {...props}
        step="performance"
        kind="primary"
        label={words.received}
        lead={words.receivedLead}
        amount={words.amount}
        proof={words.proof}
        open={toConfirm}
      />
      <Breach {...props} />
      <NextCase {...props} />
    </section>
  );
}

function Obligations({ file, title, list }: PartyProps & { title: string; list: Obligation[] }) {
  const { after: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const sentence = useTermSentence(file.found);
  if (list.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      <ul className="stack stack-tight">
        {list.map((obligation) => (
          <li key={obligation.term.number} className="card stack stack-tight">
            <p>{sentence(obligation.term)}</p>
            <p className="row">
              <Badge kind={badges[obligation.status]}>{spoken.obligationStatus[obligation.status]}</Badge>
              {isLate(obligation) && <Badge kind="bad">{words.late}</Badge>}
              {obligation.status === 'partial' && (
                <span className="soft">
                  {words.left(yuanOf((obligation.term.amountFen ?? 0) - obligation.performedFen))}
                </span>
              )}
            </p>
            <ClaimLines file={file} obligation={obligation} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function isLate({ status, term: { performBy = '9' } }: Obligation): boolean {
  return (status === 'open' || status === 'partial') && performBy < today();
}

/** Of the terms that are for her, those not performed yet. */
function openFor({ found, own }: PartyProps['file']): Obligation[] {
  return found.obligations.filter(({ term, status }) => term.creditor === own && status !== 'performed');
}

type PerformedProps = PartyProps & {
  step: 'performance' | 'performanceClaim';
  kind: 'primary' | 'secondary';
  open: Obligation[];
  label: string;
  lead: string;
  amount: string;
  proof: string;
};

/** What was done, when, how much of it, and its proof: said by whoever was to have it, or by whoever owed it. */
function Performed({ file, onDone, step, kind, open, label, lead, amount, proof }: PerformedProps) {
  const { after: words, claim } = useWords(partyWords);
  const [picked, setTerm] = useState<string>();
  const [on, setOn] = useState(today());
  const [amountFen, setAmount] = useState<number>();
  const [proofs, setProofs] = useState<readonly string[]>([]);
  const chosen = open.find((each) => String(each.term.number) === picked) ?? open[0];
  if (chosen === undefined) return null;
  const term = String(chosen.term.number);
  const isSum = chosen.term.amountFen !== undefined;
  const needsProof = step === 'performanceClaim' && chosen.claimNeed === 'proof';
  return (
    <PartyStep
      file={file}
      onDone={() => {
        setProofs([]);
        setAmount(undefined);
        onDone();
      }}
      step={step}
      kind={kind}
      label={label}
      lead={lead}
      errors={{
        ...(isSum && amountFen === undefined && { [`${step}-amount`]: words.amountMissing }),
        ...(on === '' && { [`${step}-on`]: words.onMissing }),
        ...(needsProof && proofs.length === 0 && { [`${step}-proof`]: claim.proofMissing }),
      }}
      body={() => ({
        term: chosen.term.number,
        on,
        ...(isSum && amountFen !== undefined && { amountFen }),
        ...(proofs[0] !== undefined && { proof: proofs[0] }),
      })}
    >
      <WhichTerm id={`${step}-term`} file={file} list={open} value={term} onValue={setTerm} />
      <TextField id={`${step}-on`} label={words.on} type="date" short value={on} onValue={setOn} />
      {isSum && <MoneyField id={`${step}-amount`} label={amount} value={amountFen} onValue={setAmount} />}
      <PaperField
        id={`${step}-proof`}
        label={proof}
        optional={!needsProof}
        code={file.found.code}
        token={file.session.token}
        use="proof"
        value={proofs}
        onValue={setProofs}
      />
    </PartyStep>
  );
}

/** Registered soon after her wish, if at all: where her case could be reopened there is none. */
function NextCase({ file: { found, own, session } }: PartyProps) {
  const { after: words } = useWords(partyWords);
  const isAsked = found.breach?.party === own && found.breach.asksCaseBack;
  const { data } = useQuery({
    queryKey: ['next-case', found.code, own],
    queryFn: () => findNextCase(found.code, session.token),
    enabled: isAsked === true,
    refetchInterval: ({ state }) => !state.data && (state.dataUpdateCount < 10 ? 3_000 : 30_000),
  });
  const [, goTo] = useLocation();
  if (!data) return null;
  const open = async () => {
    const kept = {
      caseCode: data,
      receipt: session.receipt,
      about: words.nextCaseAbout,
      sentAt: new Date().toISOString(),
    };
    // Storage is closed: she shows her receipt on the next page.
    await keepReceipt(kept).catch(() => {});
    goTo(paths.case(data));
  };
  return (
    <div className="stack stack-tight">
      <Notice>{words.nextCase(spokenCode(data))}</Notice>
      <Button kind="secondary" wide onClick={() => void open()}>
        {words.openNextCase}
      </Button>
    </div>
  );
}

function Breach({ file, onDone }: PartyProps) {
  const { after: words } = useWords(partyWords);
  const isAsking = file.found.intake.kind === 'case' && file.found.breach?.asksCaseBack === false;
  const overdue = openFor(file).filter((each) => isBreakable(each, today()) || (isAsking && each.status === 'broken'));
  const [term, setTerm] = useState(String(overdue[0]?.term.number ?? ''));
  const [text, setText] = useState('');
  // That it is broken is written down: what is left is to ask.
  const [asksCaseBack, setAsks] = useState(overdue[0]?.status === 'broken');
  if (overdue.length === 0) return null;
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="breach"
      label={words.broken}
      lead={words.brokenLead}
      errors={term === '' ? { term: words.whichMissing } : {}}
      body={() => ({
        term: Number(term),
        ...(text.trim() !== '' && { words: text.trim() }),
        ...(asksCaseBack && { asksCaseBack }),
      })}
    >
      <WhichTerm id="term" file={file} list={overdue} value={term} onValue={setTerm} />
      <TextArea id="broken-words" label={words.whatElse} optional value={text} onValue={setText} most={500} rows={3} />
      {file.found.intake.kind === 'case' && (
        <CheckboxField id="asks-case-back" label={words.asksCaseBack} checked={asksCaseBack} onChecked={setAsks} />
      )}
    </PartyStep>
  );
}

type Which = Pick<PartyProps, 'file'> & {
  id: string;
  list: Obligation[];
  value: string;
  onValue: (term: string) => void;
};

function WhichTerm({ id, file, list, value, onValue }: Which) {
  const { after: words } = useWords(partyWords);
  const sentence = useTermSentence(file.found);
  if (list.length === 1) return <p>{list[0] && sentence(list[0].term)}</p>;
  return (
    <RadioCards
      id={id}
      label={words.which}
      value={value}
      onValue={onValue}
      choices={list.map(({ term }) => ({ value: String(term.number), label: sentence(term) }))}
    />
  );
}

/** The date in Beijing. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
