import { dateAndTime } from '../../client/beijing-time.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { CasePhotos } from '../cases/case-photos.tsx';
import { caseWords } from '../cases/words.ts';
import { attachmentsOf, historyLine } from './history-line.ts';
import { useHistory } from './use-history.ts';
import { deskWords } from './words.ts';

/** Every step of the case as the ledger has it, the newest on top. */
export function CaseHistory({ code }: { code: string }) {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const { data = [] } = useHistory(code);
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  const stops = data.toReversed().map((entry, index) => {
    const { title, who, said } = historyLine(entry, { desk: words, cases: plain, when });
    return {
      key: String(entry.seq),
      title,
      when: `${when(entry.at)}　${who}`,
      state: index === 0 ? ('now' as const) : ('past' as const),
      children: (
        <>
          {said.map((sentence) => (
            <p key={sentence} className="words">
              {sentence}
            </p>
          ))}
          <CasePhotos found={{ code, attachments: attachmentsOf(entry) }} />
        </>
      ),
    };
  });
  return (
    <section className="panel">
      <h2>{words.page.history}</h2>
      <Timeline stops={stops} label={words.page.history} />
    </section>
  );
}
