import { isWaiting } from '@linli/domain/mediation';
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
  const mayWrite = found.may.includes('statement');
  const waits = found.statements.some(isWaiting);
  return (
    <section className="stack stack-tight" id="room">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {/* What the other side wrote and nobody passed on is not hers to know, nor is it nothing. */}
      {found.statements.length === 0 && mayWrite && <p className="soft">{words.none}</p>}
      <ol className="stack stack-tight">
        {found.statements.map((statement) => (
          <li key={statement.at} className={statement.party === own ? 'party-said party-said-own' : 'party-said'}>
            <p className="row small">
              <strong>{statement.party === own ? words.you : nameOf(statement.party)}</strong>
              <span className="soft figures">{nearDateAndTime(statement.at, Date.now(), language)}</span>
              {statement.party === own && (
                <Badge kind={statement.passedOnAt ? 'good' : statement.rewording ? 'warn' : 'plain'}>
                  {statement.passedOnAt ? words.passed : statement.rewording ? words.reworded : words.notPassed}
                </Badge>
              )}
            </p>
            <p className="words">{statement.words?.text}</p>
            {statement.rewording && (
              <p>
                <strong>{words.rewording}</strong> {statement.rewording.reason?.text}
              </p>
            )}
          </li>
        ))}
      </ol>
      {isOpen && !mayWrite && (
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
        send={words.send}
        errors={text.trim() === '' ? { words: words.errors.words } : {}}
        body={() => ({ words: text.trim() })}
      >
        <TextArea id="words" label={words.words} value={text} onValue={setText} most={2000} rows={5} />
      </PartyStep>
    </section>
  );
}
