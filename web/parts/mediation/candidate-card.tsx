import { type CandidatesView, rankingWeights } from '@linli/domain/mediation';
import type { ReactNode } from 'react';
import { dutyWords } from '../../client/duty-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { committeeWords } from './committee-words.ts';
import { useDisputeTypeName } from './use-dispute-type-name.ts';
import { useListed } from './use-listed.ts';

type Own = {
  candidate: CandidatesView['ranked'][number];
  isChosen: boolean;
  onChoose: () => void;
  tie: ReactNode;
};

type Weight = keyof typeof rankingWeights;
const weights = Object.entries(rankingWeights) as [Weight, number][];

/** One who could mediate: her name and committee, what she knows, and where her points come from. */
export function CandidateCard({ candidate, isChosen, onChoose, tie }: Own) {
  const all = useWords(committeeWords);
  const words = all.candidates;
  const nameOf = useDisputeTypeName();
  const listed = useListed();
  const { name, committee, points, reasons, fields, languages, openFiles, capacity, settled, concluded } = candidate;
  const language = useLanguage();
  // What she has none of says as much as what she has: every reason stands on every card, at the same place.
  const weighed = weights.map(([reason, most]) => {
    const given = reasons.find((each) => each.reason === reason)?.points ?? 0;
    return { reason, given, most };
  });
  const isParties = reasons.some(({ reason }) => reason === 'chosen');
  return (
    <article className={isChosen ? 'candidate candidate-chosen' : 'candidate'} aria-label={name}>
      <header className="row row-apart">
        <div>
          <h2 className="candidate-name">
            {name} {isParties && <Badge kind="accent">{words.reasons.chosen}</Badge>}
          </h2>
          <p className="soft small">{committee.name}</p>
        </div>
        <p className="candidate-points figures">{words.points(points)}</p>
      </header>
      <ul className="candidate-reasons">
        {weighed.map(({ reason, given, most }) => (
          <li key={reason}>
            <span>{words.reasons[reason]}</span>
            <span className="candidate-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * given) / most}%` }} />
            </span>
            <span className="figures">{words.given(given, most)}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">
        {[listed(fields.map(nameOf)), listed(languages), all.roster.load(openFiles, capacity)]
          .filter((one) => one !== '')
          .join(' · ')}
        {' · '}
        {words.outcomes(settled, concluded)}
      </p>
      {candidate.dutyHours.length > 0 && (
        <p className="soft small">{all.open.hours(dutyWords(candidate.dutyHours, language))}</p>
      )}
      <div className="row">
        <Button kind={isChosen ? 'primary' : 'secondary'} aria-pressed={isChosen} onClick={onChoose}>
          {words.choose(name)}
        </Button>
        {tie}
      </div>
    </article>
  );
}
