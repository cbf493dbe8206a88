import './mediation.css';
import { Link } from 'wouter';
import { count, rate } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { mediationAddress, useAsked } from './asked.ts';
import { leaderMediationWords } from './mediation-words.ts';
import { useMediationFigures } from './use-mediation-figures.ts';

/** Disputes in four numbers, with the way to all of them. Where there were none it takes no room. */
export function MediationPanel() {
  const words = useWords(leaderMediationWords);
  const language = useLanguage();
  const asked = useAsked();
  const { is } = useMediationFigures();
  const counts = is.data?.all.counts;
  if (counts === undefined || counts.opened === 0) return null;
  const numbers = [
    { name: words.opened, value: count(counts.opened, language) },
    { name: words.settled, value: count(counts.settled, language) },
    { name: words.rate, value: rate(counts.settled, counts.ended) },
    { name: words.overdue, value: count(counts.overdue + counts.broken, language) },
  ];
  return (
    <section className="panel">
      <div className="row row-apart">
        <h2>{words.panel}</h2>
        <Link href={mediationAddress(asked)}>{words.open}</Link>
      </div>
      <dl className="mediation-numbers">
        {numbers.map(({ name, value }) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
