import { useWords } from '../ui/use-language.ts';
import { residentWords } from './words.ts';

/** Danger comes first, and by telephone. */
export function Emergency() {
  const words = useWords(residentWords).home;
  const numbers = [
    ['110', words.police],
    ['119', words.fire],
    ['120', words.ambulance],
  ] as const;
  return (
    <section className="emergency">
      <h2 className="emergency-title">{words.emergency}</h2>
      <div className="emergency-numbers">
        {numbers.map(([number, what]) => (
          <a key={number} className="emergency-number" href={`tel:${number}`}>
            <strong>{number}</strong>
            <span>{what}</span>
          </a>
        ))}
      </div>
      <p className="emergency-hotline">
        {words.hotline} <a href="tel:12345">12345</a>
      </p>
    </section>
  );
}
