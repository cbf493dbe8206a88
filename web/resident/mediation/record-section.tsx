import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listMediationOpenings } from '../../client/mediations.ts';
import { forgetMediation } from '../../client/own-mediation.ts';
import { readingWords } from '../../parts/cases/case-readings.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { paths } from '../paths.ts';
import { AskLongerTime } from './longer-time.tsx';
import { openingsByHour } from './openings-by-hour.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** Who opened her file, who else may hear of it, and the ways out. */
export function RecordSection(props: PartyProps) {
  const { record: words } = useWords(partyWords);
  const { session } = props.file;
  const [, goTo] = useLocation();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const forget = () => {
    forgetMediation(session.partyCode);
    // Also out of sight of whoever presses the way back.
    cache.removeQueries({ queryKey: ['own-mediation', session.partyCode] });
    goTo(paths.progress);
  };
  return (
    <>
      <Openings {...props} />
      <section className="stack stack-tight">
        <h2>{words.ways}</h2>
        <AskLongerTime {...props} />
        <PartyStep
          {...props}
          step="withdrawal"
          kind="secondary"
          label={words.withdrawal}
          lead={words.withdrawalLead}
          body={() => (text.trim() === '' ? {} : { words: text.trim() })}
        >
          <TextField
            id="withdrawal-words"
            label={words.words}
            optional
            value={text}
            onValue={setText}
            maxLength={500}
          />
        </PartyStep>
        <Button kind="quiet" wide onClick={forget}>
          {words.forget}
        </Button>
        <p className="soft small party-forget">{words.forgetHint}</p>
      </section>
    </>
  );
}

function Openings({ file: { found, session } }: PartyProps) {
  const { record: words } = useWords(partyWords);
  const { role: roles } = useWords(readingWords);
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['mediation-openings', found.code, session.partyCode],
    queryFn: () => listMediationOpenings(found.code, session),
    retry: false,
  });
  const assisting = found.assisting.map(({ name }) => name).join('、');
  const lines = openingsByHour(data ?? []).map(({ last: { openedAt, unitName = '', role = '' }, times }) => ({
    ...{ when: openedAt, times },
    who: [unitName, roles[role] ?? ''].filter(Boolean).join(' '),
  }));
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <p className="soft small">{words.hint}</p>
      {assisting !== '' && <p className="soft small">{words.together(assisting)}</p>}
      {lines.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="party-list">
        {lines.map(({ when, who, times }) => (
          <li key={`${when}-${who}`}>
            <span className="figures">{dateAndTime(when, Date.now(), language)}</span> {who}
            {times > 1 && words.times(times)}
          </li>
        ))}
      </ul>
    </section>
  );
}
