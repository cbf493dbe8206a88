import { type LetterView, type MediatorCard, termEndsOn } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localDate } from '../../client/beijing-time.ts';
import { giveLetter, printLetter } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';
import { saveFile } from '../../client/save-file.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { today } from './days.ts';
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
      {mayGive && <GiveLetter mediator={mediator} />}
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

function GiveLetter({ mediator }: { mediator: MediatorCard }) {
  const words = useWords(committeeWords).mediator;
  const cache = useQueryClient();
  const [from, setFrom] = useState<string>(today);
  const [until, setUntil] = useState<string>(() => termEndsOn(today()));
  const [intent, setIntent] = useState(newIntent);
  const give = useMutation({
    mutationFn: () => giveLetter(mediator.id, { from, until }, intent),
    onSuccess: async () => {
      setIntent(newIntent());
      await cache.invalidateQueries({ queryKey: ['committees'] });
    },
  });
  const wrong = () => spanFaults({ id: 'letter-from', day: from }, { id: 'letter-until', day: until }, words.wrong);
  return (
    <div className="form-row">
      <CheckedForm wrong={wrong} send={give} label={words.give} kind="secondary">
        <div className="form-pair">
          <TextField id="letter-from" type="date" label={words.from} value={from} onValue={setFrom} />
          <TextField id="letter-until" type="date" label={words.until} value={until} onValue={setUntil} />
        </div>
      </CheckedForm>
    </div>
  );
}
