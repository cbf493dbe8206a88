import { useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** The exchange in turns: what she wrote, what was passed on to her, and whose turn it is. */
export function RoomSection({ file, onDone }: PartyProps) {
  const { room: words } = useWords(partyWords);
  const language = useLanguage();
  const { found, own } = file;
  const nameOf = usePartyName(found);
  const [text, setText] = useState('');
  const isOpen = found.status === 'mediating';
  if (!isOpen && found.statements.length === 0) return null;
  const waits = found.statements.some(({ passedOnAt }) => passedOnAt === undefined);
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {found.statements.length === 0 && <p className="soft">{words.none}</p>}
      <ol className="stack stack-tight">
        {found.statements.map((statement) => (
          <li key={statement.number} className={statement.party === own ? 'party-said party-said-own' : 'party-said'}>
            <p className="row small">
              <strong>{statement.party === own ? words.you : nameOf(statement.party)}</strong>
              <span className="soft figures">{nearDateAndTime(statement.at, Date.now(), language)}</span>
              {statement.party === own && (
                <Badge kind={statement.passedOnAt ? 'good' : 'plain'}>
                  {statement.passedOnAt ? words.passed : words.notPassed}
                </Badge>
              )}
            </p>
            <p className="words">{statement.words?.text}</p>
          </li>
        ))}
      </ol>
      {isOpen && !found.may.includes('statement') && (
        <p className="soft">
          {waits || found.turn === undefined || found.turn === own
            ? words.waiting
            : words.theirTurn(nameOf(found.turn))}
        </p>
      )}
      <PartyStep
        file={file}
        onDone={() => {
          setText('');
          onDone();
        }}
        step="statement"
        label={words.statement}
        lead={words.lead}
        errors={text.trim() === '' ? { words: words.errors.words } : {}}
        body={() => ({ words: text.trim() })}
      >
        <TextArea id="words" label={words.words} value={text} onValue={setText} most={2000} rows={5} />
      </PartyStep>
    </section>
  );
}
