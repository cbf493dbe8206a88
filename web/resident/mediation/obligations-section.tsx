import type { MediationFileView } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findNextCase } from '../../client/own-mediation.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { yuanOf } from '../../parts/mediation/money.ts';
import { MoneyField } from '../../parts/mediation/money-field.tsx';
import { PaperField } from '../../parts/mediation/paper-field.tsx';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
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
  const { after: words } = useWords(partyWords);
  const { found, own } = props.file;
  if (found.obligations.length === 0) return null;
  const owed = found.obligations.filter(({ term }) => term.debtor === own);
  const others = found.obligations.filter(({ term }) => term.debtor !== own);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Obligations {...props} title={words.owed} list={owed} />
      <Obligations {...props} title={words.due} list={others} />
      {owed.some(({ status }) => status !== 'performed') && <p className="soft">{words.tell}</p>}
      <Performance {...props} />
      <Breach {...props} />
      <NextCase {...props} />
    </section>
  );
}

function Obligations({ file: { found }, title, list }: PartyProps & { title: string; list: Obligation[] }) {
  const { after: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const sentence = useTermSentence(found);
  if (list.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      <ul className="stack stack-tight">
        {list.map(({ term, status, performedFen }) => (
          <li key={term.number} className="card stack stack-tight">
            <p>{sentence(term)}</p>
            <p className="row">
              <Badge kind={badges[status]}>{spoken.obligationStatus[status]}</Badge>
              {status === 'partial' && (
                <span className="soft">{words.left(yuanOf((term.amountFen ?? 0) - performedFen))}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of the terms that are for her, those not performed yet. */
function openFor({ found, own }: PartyProps['file']): Obligation[] {
  return found.obligations.filter(({ term, status }) => term.creditor === own && status !== 'performed');
}

function Performance({ file, onDone }: PartyProps) {
  const { after: words } = useWords(partyWords);
  const open = openFor(file);
  const [term, setTerm] = useState(String(open[0]?.term.number ?? ''));
  const [on, setOn] = useState(today());
  const [amountFen, setAmount] = useState<number>();
  const [proofs, setProofs] = useState<readonly string[]>([]);
  const chosen = open.find((each) => String(each.term.number) === term);
  if (open.length === 0) return null;
  const isSum = chosen?.term.amountFen !== undefined;
  return (
    <PartyStep
      file={file}
      onDone={() => {
        setProofs([]);
        setAmount(undefined);
        onDone();
      }}
      step="performance"
      kind="primary"
      label={words.received}
      lead={words.receivedLead}
      errors={{
        ...(chosen === undefined && { term: words.which }),
        ...(isSum && amountFen === undefined && { amount: words.amount }),
        ...(on === '' && { on: words.on }),
      }}
      body={() => ({
        term: Number(term),
        on,
        ...(isSum && amountFen !== undefined && { amountFen }),
        ...(proofs[0] !== undefined && { proof: proofs[0] }),
      })}
    >
      <WhichTerm file={file} list={open} value={term} onValue={setTerm} />
      <TextField id="on" label={words.on} type="date" short value={on} onValue={setOn} />
      {isSum && <MoneyField id="amount" label={words.amount} value={amountFen} onValue={setAmount} />}
      <PaperField
        id="proof"
        label={words.proof}
        optional
        code={file.found.code}
        token={file.session.token}
        use="proof"
        value={proofs}
        onValue={setProofs}
      />
    </PartyStep>
  );
}

/** Within a minute of her wish the clock has registered it. */
function NextCase({ file: { found, own, session } }: PartyProps) {
  const { after: words } = useWords(partyWords);
  const isAsked = found.breach?.party === own && found.breach.asksCaseBack;
  const { data } = useQuery({
    queryKey: ['next-case', found.code, own],
    queryFn: () => findNextCase(found.code, session.token),
    enabled: isAsked === true,
    refetchInterval: 30_000,
  });
  return data ? <Notice>{words.nextCase(spokenCode(data))}</Notice> : null;
}

function Breach({ file, onDone }: PartyProps) {
  const { after: words } = useWords(partyWords);
  const overdue = openFor(file).filter(({ term, status }) => status !== 'broken' && (term.performBy ?? '9') < today());
  const [term, setTerm] = useState(String(overdue[0]?.term.number ?? ''));
  const [text, setText] = useState('');
  const [asksCaseBack, setAsks] = useState(false);
  if (overdue.length === 0) return null;
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="breach"
      label={words.broken}
      lead={words.brokenLead}
      errors={term === '' ? { term: words.which } : {}}
      body={() => ({
        term: Number(term),
        ...(text.trim() !== '' && { words: text.trim() }),
        ...(asksCaseBack && { asksCaseBack }),
      })}
    >
      <WhichTerm file={file} list={overdue} value={term} onValue={setTerm} />
      <TextArea id="broken-words" label={words.whatElse} optional value={text} onValue={setText} most={500} rows={3} />
      {file.found.intake.kind === 'case' && (
        <CheckboxField id="asks-case-back" label={words.asksCaseBack} checked={asksCaseBack} onChecked={setAsks} />
      )}
    </PartyStep>
  );
}

type Which = Pick<PartyProps, 'file'> & { list: Obligation[]; value: string; onValue: (term: string) => void };

function WhichTerm({ file, list, value, onValue }: Which) {
  const { after: words } = useWords(partyWords);
  const sentence = useTermSentence(file.found);
  if (list.length === 1) return <p>{list[0] && sentence(list[0].term)}</p>;
  return (
    <RadioCards
      id="term"
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
