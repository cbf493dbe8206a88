import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { getDivision } from '../client/places.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { useWords } from '../ui/use-language.ts';
import { askedAddress, useAsked } from './asked.ts';
import { leaderWords } from './words.ts';

/** Where one is, and the way back up, no further than the post reaches. */
export function PlaceTrail({ addressOf = askedAddress }: { addressOf?: typeof askedAddress }) {
  const words = useWords(leaderWords);
  const { post } = useSession();
  const { division, span } = useAsked();
  const { data } = useQuery({ queryKey: ['division', division], queryFn: () => getDivision(division) });
  if (!data || division === post.divisionCode) return null;
  const above = data.ancestors.filter(({ code }) => code.startsWith(post.divisionCode));
  return (
    <nav aria-label={words.trail}>
      <ol className="place-trail">
        {above.map(({ code, name }) => (
          <li key={code}>
            <Link href={addressOf({ division: code, span })}>{name}</Link>
          </li>
        ))}
        <li aria-current="page">{data.name}</li>
      </ol>
    </nav>
  );
}
