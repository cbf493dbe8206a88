import { type ShownStatus, shownStatuses } from '@linli/domain/mediation';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { useWords } from '../../ui/use-language.ts';
import { useFiles } from '../use-files.ts';

/** How many of the committee's files stand where. */
export function FilesByStatus() {
  const words = useWords(committeeWords).desk;
  const { status: names } = useWords(mediationWords);
  const { data } = useFiles();
  const countOf = (status: ShownStatus) => data?.mediations.filter((line) => line.status === status).length ?? 0;
  const there = shownStatuses.filter((status) => countOf(status) > 0);
  if (there.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.ourFiles}</h2>
      <dl className="facts-grid">
        {there.map((status) => (
          <div key={status}>
            <dt>{names[status]}</dt>
            <dd className="figures">{words.files(countOf(status))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
