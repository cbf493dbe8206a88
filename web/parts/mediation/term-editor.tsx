import type { MediationFileView, TermInput } from '@linli/domain/mediation';
import { manners, termKinds } from '@linli/domain/mediation';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { InstalmentsField } from './instalments-field.tsx';
import { MoneyField } from './money-field.tsx';
import { usePartyName } from './party-name.ts';
import { faultsOf, newTerm, type TermDraft } from './term-drafts.ts';
import { useTermSentence } from './term-sentence.ts';
import './term-editor.css';
import { termWords } from './term-words.ts';
import { mediationWords } from './words.ts';

type Own = {
  found: Pick<MediationFileView, 'parties'>;
  value: readonly TermDraft[];
  onValue: (terms: TermDraft[]) => void;
  /** Of an agreement, in which every day is said; else of a proposal. */
  isBinding: boolean;
  /** Whether what is missing is said by now. */
  isChecked: boolean;
};

/** Terms one below the other: who does what for whom, how much, in which manner, by when. One is open, the others are sentences. */
export function TermEditor({ found, value, onValue, isBinding, isChecked }: Own) {
  const words = useWords(termWords);
  const sentence = useTermSentence(found);
  const [open, setOpen] = useState<string | undefined>(() => value[0]?.key);
  const put = (changed: TermDraft) => onValue(value.map((term) => (term.key === changed.key ? changed : term)));
  const add = () => {
    const term = newTerm(value, found.parties);
    onValue([...value, term]);
    setOpen(term.key);
  };
  return (
    <div className="stack" id="terms">
      <ol className="stack">
        {value.map((term, at) => {
          const faults = faultsOf(term, isBinding);
          const isOpen = term.key === open || (isChecked && faults.length > 0);
          return (
            <li key={term.key} className={isOpen ? 'term-card term-card-open' : 'term-card'}>
              {isOpen ? (
                <OpenTerm
                  found={found}
                  term={term}
                  at={at}
                  onTerm={put}
                  onSplit={(parts) => {
                    onValue(value.flatMap((each) => (each.key === term.key ? parts : [each])));
                    setOpen(undefined);
                  }}
                  faults={isChecked ? faults : []}
                  isBinding={isBinding}
                />
              ) : (
                <p>
                  <strong>{words.number(at + 1)}</strong>{' '}
                  {faults.length === 0 ? sentence(told(term)) : <span className="soft">{words.unfinished}</span>}
                </p>
              )}
              <p className="row">
                {isOpen ? (
                  <Button kind="secondary" onClick={() => setOpen(undefined)}>
                    {words.close(at + 1)}
                  </Button>
                ) : (
                  <Button kind="secondary" onClick={() => setOpen(term.key)}>
                    {words.change(at + 1)}
                  </Button>
                )}
                <Button kind="quiet" onClick={() => onValue(value.filter((each) => each.key !== term.key))}>
                  {words.remove(at + 1)}
                </Button>
              </p>
            </li>
          );
        })}
      </ol>
      <Button kind="secondary" icon="plus" wide onClick={add}>
        {value.length === 0 ? words.addFirst : words.add}
      </Button>
    </div>
  );
}

type OpenOwn = Pick<Own, 'found' | 'isBinding'> & {
  term: TermDraft;
  at: number;
  onTerm: (term: TermDraft) => void;
  onSplit: (parts: TermDraft[]) => void;
  faults: readonly string[];
};

function OpenTerm({ found, term, at, onTerm, onSplit, faults, isBinding }: OpenOwn) {
  const words = useWords(termWords);
  const spoken = useWords(mediationWords);
  const nameOf = usePartyName(found);
  const id = `term-${at + 1}`;
  const change = (part: Partial<TermInput>) => onTerm({ ...term, ...part });
  const parties = found.parties
    .filter(({ leftAt }) => leftAt === undefined)
    .map(({ number }) => ({ value: String(number), label: nameOf(number) }));
  const errorOf = (fault: keyof typeof words.fault) => (faults.includes(fault) ? words.fault[fault] : undefined);
  const isRefraining = term.kind === 'refrain';
  return (
    <FieldSet id={id} label={words.number(at + 1)}>
      <div className="stack">
        <div className="term-between">
          <SelectField
            id={`${id}-debtor`}
            label={words.debtor}
            error={errorOf('between')}
            empty=""
            value={String(term.debtor ?? '')}
            onValue={(number) => change({ debtor: Number(number) })}
            options={parties}
          />
          <SelectField
            id={`${id}-creditor`}
            label={words.creditor}
            empty=""
            value={String(term.creditor ?? '')}
            onValue={(number) => change({ creditor: Number(number) })}
            options={parties}
          />
        </div>
        <RadioCards
          id={`${id}-kind`}
          label={words.kind}
          error={errorOf('kind')}
          columns
          value={term.kind}
          onValue={(kind) => change({ kind: kind as TermInput['kind'] })}
          choices={termKinds.map((kind) => ({ value: kind, label: spoken.termKind[kind] }))}
        />
        {term.kind === 'pay' && (
          <MoneyField
            id={`${id}-amount`}
            label={words.amount}
            error={errorOf('amount')}
            value={term.amountFen}
            onValue={(amountFen) => change({ amountFen })}
          />
        )}
        <TextArea
          id={`${id}-what`}
          label={term.kind === 'pay' ? words.forWhat : words.what}
          optional={term.kind === 'pay'}
          error={errorOf('what')}
          most={500}
          rows={2}
          value={term.what ?? ''}
          onValue={(what) => change({ what })}
        />
        {!isRefraining && (
          <SelectField
            id={`${id}-manner`}
            label={words.manner}
            error={errorOf('manner')}
            empty=""
            value={term.manner ?? ''}
            onValue={(manner) => change({ manner: manner as TermInput['manner'] })}
            options={manners.map((manner) => ({ value: manner, label: spoken.manner[manner] }))}
          />
        )}
        {term.manner !== 'atOnce' && (
          <TextField
            id={`${id}-by`}
            label={words.by}
            optional={!isBinding || isRefraining}
            error={errorOf('day')}
            type="date"
            short
            value={term.performBy ?? ''}
            onValue={(performBy) => change({ performBy: performBy === '' ? undefined : performBy })}
          />
        )}
        {term.kind === 'pay' && term.amountFen !== undefined && term.manner !== 'atOnce' && (
          <InstalmentsField id={id} term={term} onSplit={onSplit} />
        )}
      </div>
    </FieldSet>
  );
}

function told({ kind = 'do', debtor = 0, creditor = 0, amountFen, what, manner = 'other', performBy }: TermDraft) {
  return { kind, debtor, creditor, amountFen, manner, performBy, what: what ? { text: what } : undefined };
}
