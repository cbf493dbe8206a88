import { type LetterView, type MediatorCard, termEndsOn } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { localDate } from '../../client/beijing-time.ts';
import { giveLetter, printLetter } from '../../client/committees.ts';
import { today } from '../../client/days.ts';
import { saveFile } from '../../client/save-file.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type Kept, KeptEntries } from '../kept-form.tsx';
import { spanFaults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';

/** 聘书: each with its number, its term and the code by which anybody can check it. */
export function MediatorLetters({ mediator }: { mediator: MediatorCard }) {
  const words = useWords(committeeWords).mediator;
  const mayGive = mediator.may.includes('letter.give') && mediator.leftOn === undefined;
  return (
    <section className="card stack">
      <h2>{words.letters}</h2>
      <p className="soft small">{words.lettersLead}</p>
      {mediator.letters.length === 0 && <p className="soft">{words.nothing}</p>}
      <ul className="stack">
        {mediator.letters.map((letter) => (
          <li key={letter.checkCode} className="roster-line">
            <Letter letter={letter} />
          </li>
        ))}
      </ul>
      {mayGive && (
        <KeptEntries name={`letters/${mediator.id}`} begun={{ from: today(), until: termEndsOn(today()) }}>
          {(kept, onDone) => <GiveLetter mediator={mediator} {...kept} onDone={onDone} />}
        </KeptEntries>
      )}
    </section>
  );
}

function Letter({ letter }: { letter: LetterView }) {
  const words = useWords(committeeWords).mediator;
  const language = useLanguage();
  const day = (date: string) => localDate(date, Date.now(), language);
  const print = useMutation({
    mutationFn: async () => saveFile(`${letter.checkCode}.pdf`, await printLetter(letter.checkCode)),
  });
  return (
    <>
      <p className="row">
        <span className="figures">{letter.number}</span>
        {letter.isWithdrawn && <Badge>{words.withdrawn}</Badge>}
      </p>
      <p className="soft small figures">
        {day(letter.from)} – {day(letter.until)} · {words.check} {letter.checkCode}
      </p>
      {print.error && <Failure of={print.error} />}
      <div>
        <Button kind="quiet" busy={print.isPending} onClick={() => print.mutate()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}

type OfLetter = Kept<{ from: string; until: string }> & { mediator: MediatorCard; onDone: () => void };

function GiveLetter({ mediator, values: { from, until }, put, intent, onDone }: OfLetter) {
  const words = useWords(committeeWords).mediator;
  const cache = useQueryClient();
  const give = useMutation({
    mutationFn: () => giveLetter(mediator.id, { from, until }, intent),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['committees'] });
      onDone();
    },
  });
  const wrong = () => spanFaults({ id: 'letter-from', day: from }, { id: 'letter-until', day: until }, words.wrong);
  return (
    <div className="form-row">
      <CheckedForm wrong={wrong} send={give} label={words.give} kind="secondary">
        <div className="form-pair">
          <TextField
            id="letter-from"
            type="date"
            label={words.from}
            value={from}
            onValue={(day) => put({ from: day })}
          />
          <TextField
            id="letter-until"
            type="date"
            label={words.until}
            value={until}
            onValue={(day) => put({ until: day })}
          />
        </div>
      </CheckedForm>
    </div>
  );
}
