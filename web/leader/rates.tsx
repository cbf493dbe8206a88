import type { CountedQuery, Overview } from '@linli/domain/oversight';
import { Link } from 'wouter';
import { count, rate } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { behind, useAsked } from './asked.ts';
import { PointsBefore } from './comparison.tsx';
import { leaderWords } from './words.ts';

/** The four rates that a county answers for, by their ids in the list of formulas; the rest stand below as a table. */
const foremost = ['K02', 'K04', 'K05', 'K06'];
const none = { numerator: 0, denominator: 0, rate: null };

/** Rates, each with what it counts: a rate without its definition invites the wrong work. */
export function Rates({ overview, previous }: { overview: Overview; previous: Overview | undefined }) {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const rows = overview.definitions.map((definition) => ({
    id: definition.id,
    title: language === 'en' ? (words.rateNames[definition.id] ?? definition.name) : definition.nameZh,
    meaning: language === 'en' ? definition.definitionEn : definition.definitionZh,
    is: overview.all.rates[definition.id] ?? none,
    was: previous?.all.rates[definition.id],
  }));
  return (
    <>
      <div className="rates">
        {rows
          .filter(({ id }) => foremost.includes(id))
          .map(({ id, title, meaning, is, was }) => (
            <section key={id} className="panel rate">
              <h3>{title}</h3>
              <p className="rate-value figures">{rate(is.numerator, is.denominator)}</p>
              <meter min={0} max={is.denominator || 1} value={is.numerator} aria-label={title} />
              <p className="soft">
                <OrderCount id={id} title={title} is={is} />
              </p>
              <PointsBefore is={is} was={was} />
              <FallsShort id={id} title={title} missing={is.denominator - is.numerator} />
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
              <th scope="col" className="plain-table-aside">
                {words.before}
              </th>
              <th scope="col">{words.cases}</th>
              <th scope="col" className="plain-table-words">
                {words.definition}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ id }) => !foremost.includes(id))
              .map(({ id, title, meaning, is, was }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td className="figures">{rate(is.numerator, is.denominator)}</td>
                  <td className="plain-table-aside">
                    <PointsBefore is={is} was={was} />
                  </td>
                  <td>
                    <OrderCount id={id} title={title} is={is} />
                  </td>
                  <td className="plain-table-words soft small">{meaning}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type Own = { id: string; title: string };

function OrderCount({ id, title, is }: Own & { is: { numerator: number; denominator: number } }) {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const address = useBehind(title, { of: id, part: 'numerator' });
  const said = words.of(count(is.numerator, language), count(is.denominator, language));
  return is.numerator === 0 ? said : <Link href={address}>{said}</Link>;
}

/** The way to those who were failed. */
function FallsShort({ id, title, missing }: Own & { missing: number }) {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const said = words.rest(count(missing, language));
  const address = useBehind(`${title}：${said}`, { of: id, part: 'rest' });
  return missing === 0 ? null : (
    <p>
      <Link href={address}>{said}</Link>
    </p>
  );
}

function useBehind(title: string, query: Pick<CountedQuery, 'of' | 'part'>): string {
  const asked = useAsked();
  return behind(title, { ...query, division: asked.division, from: asked.from }, asked);
}
