import { count } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useAsked } from './asked.ts';
import { leaderWords } from './words.ts';

/** How many more or fewer than in the span before. */
export function CountBefore({ is, was }: { is: number; was: number | undefined }) {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const { span } = useAsked();
  if (was === undefined) return null;
  const difference = is - was;
  const change = difference > 0 ? words.more : words.fewer;
  const said = difference === 0 ? words.same : change(count(Math.abs(difference), language));
  return <span className="soft small">{words.previously(span, count(was, language), said)}</span>;
}

type Rate = { rate: number | null };

/** By how many points a rate rose or fell; neither is called good here: fewer returns may mean fewer honest ones. */
export function PointsBefore({ is, was }: { is: Rate; was: Rate | undefined }) {
  const words = useWords(leaderWords);
  if (was === undefined || is.rate === null) return null;
  if (was.rate === null) return <span className="soft small">{words.noneBefore}</span>;
  const points = Math.round((is.rate - was.rate) * 1_000) / 10;
  const change = points > 0 ? words.pointsUp : words.pointsDown;
  return (
    <span className="soft small">
      {words.beforeIs(points === 0 ? words.sameRate : change(String(Math.abs(points))))}
    </span>
  );
}
