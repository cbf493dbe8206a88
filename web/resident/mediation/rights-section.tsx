import { dateAndTime } from '../../client/beijing-time.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type PartyProps, StepForm } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** Told before anything else is agreed, in words that she understands; afterwards folded, with when she was told. */
export function RightsSection({ file, onDone }: PartyProps) {
  const { rights: words } = useWords(partyWords);
  const language = useLanguage();
  const { found, own } = file;
  const isAsked = found.may.includes('rightsNotice');
  const told = found.rightsTold.find(({ party }) => party === own);
  if (isAsked)
    return (
      <section className="card stack">
        <h2>{words.title}</h2>
        <Words />
        <StepForm file={file} step="rightsNotice" label={words.confirm} body={() => ({})} onDone={onDone} />
      </section>
    );
  return (
    <details className="party-fold">
      <summary>{words.title}</summary>
      <div className="stack">
        <Words />
        {told && <p className="soft small">{words.told(dateAndTime(told.at, Date.now(), language))}</p>}
      </div>
    </details>
  );
}

function Words() {
  const { rights: words } = useWords(partyWords);
  return (
    <>
      <p>{words.lead}</p>
      <ul className="party-list">
        {words.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <h3>{words.dutiesTitle}</h3>
      <ul className="party-list">
        {words.duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
      <p className="soft small">{words.law}</p>
    </>
  );
}
