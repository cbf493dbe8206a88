import { type MediationFileView, publicityOf } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { SignedPaperField } from '../../parts/mediation/signed-paper-field.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useStep } from '../use-file.ts';

type Own = { found: MediationFileView; next: string };

/** What each party said of this very text; and a word that somebody gave on paper. */
export function WordsOfParties({ found, next }: Own) {
  const words = useWords(modelCaseWords).words;
  const nameOf = usePartyName(found);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card stack" aria-labelledby="words-of-parties">
      <h2 id="words-of-parties">{words.title}</h2>
      <ul className="stack stack-tight">
        {found.parties.map(({ number }) => {
          const word = publicityOf(found as never, number);
          return (
            <li key={number} className="row row-apart">
              <span>{nameOf(number)}</span>
              {word ? (
                <Badge kind={word.says === 'yes' ? 'good' : 'bad'}>
                  {words.says[word.says]}
                  {word.how === 'paper' && ` · ${words.onPaper}`}
                </Badge>
              ) : (
                <Badge>{words.none}</Badge>
              )}
            </li>
          );
        })}
      </ul>
      {found.may.includes('publicityConsent') && !isOpen && (
        <Button kind="quiet" wide onClick={() => setOpen(true)}>
          {words.record}
        </Button>
      )}
      {isOpen && <OnPaper found={found} next={next} onDone={() => setOpen(false)} />}
    </section>
  );
}

function OnPaper({ found, next, onDone }: Own & { onDone: () => void }) {
  const words = useWords(modelCaseWords).words;
  const nameOf = usePartyName(found);
  const take = useStep(found.code);
  const [intent, setIntent] = useState(newIntent);
  const [party, setParty] = useState('');
  const [says, setSays] = useState<string>();
  const [paper, setPaper] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const version = found.modelCase?.version ?? 1;
      const word = { version, says: says === 'no' ? 'no' : 'yes' } as const;
      await take('publicityConsent', { ...word, party: Number(party), ...(paper && { paper }) }, intent, { next });
      onDone();
    } catch (problem) {
      setFailure(problem);
      setIntent(newIntent());
    } finally {
      setBusy(false);
    }
  };
  const isWhole = party !== '' && says !== undefined && paper !== undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void send();
      }}
    >
      <p className="soft">{words.recordLead}</p>
      <SelectField
        id="word-party"
        label={words.whose}
        value={party}
        onValue={setParty}
        options={found.parties.map(({ number }) => ({ value: String(number), label: nameOf(number) }))}
      />
      <RadioCards
        id="word-says"
        label={words.which}
        value={says}
        onValue={setSays}
        columns
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: words.says[value] }))}
      />
      <SignedPaperField
        id="word-paper"
        label={words.paper}
        code={found.code}
        use="consent"
        value={paper}
        onValue={setPaper}
      />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy} aria-disabled={!isWhole}>
        {words.send}
      </Button>
    </form>
  );
}
