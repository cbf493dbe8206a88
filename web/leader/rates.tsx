import { count, rate } from '../client/number.ts';
import type { Numbers } from '../client/numbers.ts';
import { deskWords } from '../parts/desk/words.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';

const names = ['onTime', 'responded', 'solved', 'satisfied'] as const;

/** Four rates, each with what it counts: a rate without its definition invites the wrong work. */
export function Rates({ rates }: { rates: Numbers['rates'] }) {
  const words = useWords(deskWords).leader;
  const language = useLanguage();
  return (
    <div className="rates">
      {names.map((name) => {
        const { part, whole } = rates[name];
        return (
          <section key={name} className="panel rate">
            <h3>{words[name]}</h3>
            <p className="rate-value figures">{rate(part, whole)}</p>
            <meter min={0} max={whole || 1} value={part} aria-label={words[name]} />
            <p className="soft">{words.of(count(part, language), count(whole, language))}</p>
            <p className="soft small">{words.definitions[name]}</p>
          </section>
        );
      })}
    </div>
  );
}
