import type { HistoryEntry } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../client/beijing-time.ts';
import { listHistory } from '../client/cases.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import './conversation.css';
import type { MyStepProps } from './my-steps.tsx';
import { pageWords } from './page-words.ts';
import { ToldForm } from './told-form.tsx';

/** What whoever has the case asked, and what she answered; a question that waits stands first, with room for the answer. */
export function Conversation(props: MyStepProps) {
  const { found, proof } = props;
  const words = useWords(pageWords).conversation;
  const history = useQuery({
    queryKey: ['my-case', found.code, 'history', found.version],
    queryFn: () => listHistory(found.code, proof),
    enabled: found.conversation !== undefined,
  });
  if (found.conversation === undefined) return null;
  const said = (history.data ?? []).filter(({ type }) => type === 'case.asked' || type === 'case.answered');
  return (
    <section className="stack stack-tight" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{words.title}</h2>
      <ol className="conversation">
        {said.map((entry) => (
          <Said key={entry.seq} entry={entry} />
        ))}
      </ol>
      {found.may.includes('answer') && (
        <ToldForm
          key={found.conversation.askedAt}
          {...props}
          step="answer"
          draftId={`answer-${found.code}-${found.conversation.askedAt}`}
          label={words.answer}
          hint={words.answerHint}
          send={words.send}
          done={words.sent}
        />
      )}
    </section>
  );
}

function Said({ entry: { type, at, actor, body } }: { entry: HistoryEntry }) {
  const words = useWords(pageWords).conversation;
  const language = useLanguage();
  const isHers = type === 'case.answered';
  return (
    <li className={isHers ? 'said said-mine' : 'said'}>
      <p className="soft small">
        {isHers ? words.you : (actor.unitName ?? words.unit)} · {dateAndTime(at, Date.now(), language)}
      </p>
      <p className="words">{String(body.words ?? '')}</p>
    </li>
  );
}
