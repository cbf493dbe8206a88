import type { Overview } from '@linli/domain/oversight';
import { count, rate } from '../client/number.ts';
import { deskWords } from '../parts/desk/words.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';

/** The four rates that a county answers for, by their ids in the list of formulas; the rest stand below as a table. */
const foremost = ['K02', 'K04', 'K05', 'K06'];

/** Rates, each with what it counts: a rate without its definition invites the wrong work. */
export function Rates({ overview }: { overview: Overview }) {
  const words = useWords(deskWords).leader;
  const language = useLanguage();
  const rows = overview.definitions.map((definition) => ({
    ...definition,
    title: language === 'en' ? (words.rateNames[definition.id] ?? definition.name) : definition.nameZh,
    meaning: language === 'en' ? definition.definitionEn : definition.definitionZh,
    ...(overview.all.rates[definition.id] ?? { numerator: 0, denominator: 0 }),
  }));
  return (
    <>
      <div className="rates">
        {rows
          .filter(({ id }) => foremost.includes(id))
          .map(({ id, title, meaning, numerator, denominator }) => (
            <section key={id} className="panel rate">
              <h3>{title}</h3>
              <p className="rate-value figures">{rate(numerator, denominator)}</p>
              <meter min={0} max={denominator || 1} value={numerator} aria-label={title} />
              <p className="soft">{words.of(count(numerator, language), count(denominator, language))}</p>
              <p className="soft small">{meaning}</p>
            </section>
          ))}
      </div>
      <section className="panel">
        <table className="plain-table plain-table-wordy">
          <thead>
            <tr>
              <th scope="col">{words.otherRates}</th>
              <th scope="col">{words.rate}</th>
              <th scope="col">{words.cases}</th>
              <th scope="col" className="plain-table-words">
                {words.definition}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ id }) => !foremost.includes(id))
              .map(({ id, title, meaning, numerator, denominator }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td className="figures">{rate(numerator, denominator)}</td>
                  <td className="figures">{words.of(count(numerator, language), count(denominator, language))}</td>
                  <td className="plain-table-words soft small">{meaning}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
