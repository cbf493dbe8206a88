import { type SessionResult, sessionResults } from '@linli/domain/mediation';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';
import { AttendanceField, type Came } from '../steps/ask-attendance.tsx';
import type { Table } from './for-the-table.ts';

export function AgendaPage({ table }: { table: Table }) {
  const words = useWords(mediatorFileWords).session;
  const spoken = useWords(mediationWords);
  return (
    <>
      <section className="card stack stack-tight">
        <h2>{words.between}</h2>
        <ul className="stack stack-tight">
          {table.parties.map(({ number, name, side }) => (
            <li key={number} className="row">
              <strong>{name}</strong>
              <Badge>{spoken.side[side]}</Badge>
            </li>
          ))}
        </ul>
        <h2>{words.about}</h2>
        <p className="words">{table.facts}</p>
        <h2>{words.requests}</h2>
        <ol className="session-list">
          {table.requests.map((request) => (
            <li key={request}>{request}</li>
          ))}
        </ol>
      </section>
      <section className="card stack stack-tight">
        <h2>{words.pages.agenda}</h2>
        <ol className="session-list">
          {words.agenda.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

export function RightsPage({ table }: { table: Table }) {
  const words = useWords(mediatorFileWords).session;
  const to = addressesOf(table.code);
  return (
    <>
      <section className="card stack stack-tight">
        <h2>{words.rightsTitle}</h2>
        <ol className="session-list">
          {words.rights.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <h2>{words.dutiesTitle}</h2>
        <ol className="session-list">
          {words.duties.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className="soft small">{words.law}</p>
      </section>
      <ul className="stack stack-tight">
        {table.parties.map(({ number, name, isTold }) => (
          <li key={number} className="row row-apart">
            {isTold ? (
              <Badge kind="good">{words.told(name)}</Badge>
            ) : (
              <LinkButton to={`${to.step('rightsNotice')}?party=${number}&session=${table.session.number}`} wide>
                {words.tell(name)}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type AttendanceOwn = {
  table: Table;
  value: readonly Came[];
  error: string | undefined;
  onValue: (value: Came[]) => void;
};

export function AttendancePage({ table, value, error, onValue }: AttendanceOwn) {
  return (
    <AttendanceField
      id="attendance"
      error={error}
      parties={table.parties}
      invited={table.session.invited}
      value={value}
      onValue={onValue}
    />
  );
}

type MinutesOwn = { value: string; error: string | undefined; onValue: (text: string) => void };

export function MinutesPage({ value, error, onValue }: MinutesOwn) {
  const words = useWords(mediatorFileWords).session;
  return (
    <>
      <TextArea
        id="minutes"
        label={words.minutes}
        hint={words.minutesHint}
        error={error}
        most={8000}
        rows={10}
        value={value}
        onValue={onValue}
      />
      <p className="soft small">{words.kept}</p>
    </>
  );
}

type ResultOwn = {
  value: SessionResult | undefined;
  error: string | undefined;
  onValue: (result: SessionResult) => void;
  isAllowed: boolean;
};

export function ResultPage({ value, error, onValue, isAllowed }: ResultOwn) {
  const words = useWords(mediatorFileWords).session;
  const spoken = useWords(mediationWords);
  return (
    <>
      <RadioCards
        id="result"
        label={words.result}
        error={error}
        value={value}
        onValue={(chosen) => onValue(chosen as SessionResult)}
        choices={sessionResults.map((result) => ({ value: result, label: spoken.sessionResult[result] }))}
      />
      {!isAllowed && (
        <Notice kind="warn" icon="alert">
          <p>{words.rightsFirst}</p>
        </Notice>
      )}
    </>
  );
}
