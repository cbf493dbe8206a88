import { endingOf, type MediationFileView } from '@linli/domain/mediation';
import { spanWords } from '../../parts/mediation/span-words.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';

/** Where it ended without an agreement, or with a part of one: the roads that are left, with their limits and the law. */
export function RoadsPanel({ found: { outcome } }: { found: MediationFileView }) {
  const { file: words, story } = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const roads = outcome?.roads ?? [];
  if (!outcome || roads.length === 0) return null;
  const reasons: Record<string, string> = { ...spoken.failureReason, ...spoken.declineReason };
  return (
    <section className="card stack">
      <h2>{words.roads}</h2>
      <p className="soft">{story.ended(spoken.outcome[endingOf(outcome)], reasons[outcome.reason ?? ''] ?? '')}</p>
      <ul className="stack stack-tight">
        {roads.map(({ kind, name, address, within, law }) => (
          <li key={`${kind}-${name}`}>
            <strong>{spoken.roadKind[kind]}</strong>
            <p>{[name, address].filter(Boolean).join(' · ')}</p>
            <p className="soft small">{words.road(within ? spanWords(within, spoken) : '', law ?? '')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
