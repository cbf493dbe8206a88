import { activeParties, type MediationFileView, overlapOf, readInclination } from '@linli/domain/mediation';
import { localDate } from '../../client/beijing-time.ts';
import { yuanOf } from '../../parts/mediation/money.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { OnlyYou } from '../only-you.tsx';

/** What each side could accept, and whether it meets: told to this mediator, and never shown to anybody else. */
export function InclinationsPanel({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).file;
  const language = useLanguage();
  const nameOf = usePartyName(found);
  const told = found.inclinations.flatMap(({ party, stated }) =>
    stated ? [{ party, inclination: readInclination(stated.text) }] : [],
  );
  if (told.length === 0) return null;
  const latest = [...new Map(told.map((each) => [each.party, each])).values()];
  const overlap = overlapOf(
    latest.map(({ inclination }) => inclination),
    activeParties(found as never).length,
  );
  return (
    <section className="confided">
      <OnlyYou among={found.mediators.length} />
      <h2>{words.inclinations}</h2>
      <ul>
        {latest.map(({ party, inclination }) => (
          <li key={party}>
            {words.inclined(nameOf(party), words[inclination.stands], yuanOf(inclination.amountFen))}
            {inclination.on && words.by(localDate(inclination.on, Date.now(), language))}
            {inclination.words && <span className="soft"> {inclination.words}</span>}
          </li>
        ))}
      </ul>
      <p>
        <strong>
          {overlap.kind === 'unknown' && words.overlap.unknown}
          {overlap.kind === 'overlaps' && words.overlap.overlaps(yuanOf(overlap.leastFen), yuanOf(overlap.mostFen))}
          {overlap.kind === 'apart' && words.overlap.apart(yuanOf(overlap.gapFen))}
          {overlap.kind !== 'unknown' && !overlap.isInTime && ` ${words.overlap.late}`}
        </strong>
      </p>
    </section>
  );
}
