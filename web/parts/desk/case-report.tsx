import { type CaseView, isAnswered } from '@linli/domain/cases';
import { LongWords } from '../../ui/long-words.tsx';
import { useWords } from '../../ui/use-language.ts';
import { CasePhotos } from '../cases/case-photos.tsx';
import { caseWords } from '../cases/words.ts';
import { attachmentsOf } from './history-line.ts';
import { useHistory } from './use-history.ts';
import { deskWords } from './words.ts';

/** What was said, large enough to be read first; and how it ended, where it has. */
export function CaseReport({ found }: { found: CaseView }) {
  const words = useWords(deskWords).page;
  const plain = useWords(caseWords);
  const { followUp, resolution } = found;
  return (
    <section className="panel">
      <h2>{words.words}</h2>
      <LongWords text={found.words} className="case-said" />
      <ReportPhotos found={found} />
      {found.publicWords && (
        <>
          <h2>{words.publicWords}</h2>
          <p className="words">{found.publicWords}</p>
        </>
      )}
      {resolution && (
        <>
          <h2>{isAnswered(found.status) ? words.resolution : words.resolutionBefore}</h2>
          <p className="words">{resolution.summary}</p>
        </>
      )}
      {followUp && (
        <>
          <h2>{words.followUp}</h2>
          <p>
            {[
              plain.answered(plain.answer.responded, followUp.responded ? plain.yes : plain.no),
              plain.answered(plain.answer.solved, followUp.solved ? plain.yes : plain.no),
              plain.answered(plain.answer.satisfied, plain.satisfied[followUp.satisfied]),
            ].join(' · ')}
          </p>
          {followUp.words && <p className="words">{followUp.words}</p>}
        </>
      )}
    </section>
  );
}

/** What the report came with: a photo that was added later belongs to its step of the story. */
function ReportPhotos({ found }: { found: CaseView }) {
  const { data } = useHistory(found.code);
  if (!data) return null;
  const later = new Set(data.flatMap(attachmentsOf).map(({ id }) => id));
  return <CasePhotos found={{ ...found, attachments: found.attachments.filter(({ id }) => !later.has(id)) }} />;
}
