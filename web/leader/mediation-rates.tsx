import type { MediationFigures } from '@linli/domain/mediation';
import { count, rate } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { PointsBefore } from './comparison.tsx';
import { leaderMediationWords } from './mediation-words.ts';

const none = { numerator: 0, denominator: 0, rate: null };

/** Each rate with what it divides and how it was before. */
export function MediationRates({ is, was }: { is: MediationFigures; was: MediationFigures | undefined }) {
  const words = useWords(leaderMediationWords);
  const language = useLanguage();
  return (
    <div className="rates mediation-rates">
      {is.definitions.map(({ id, name, nameZh, definitionZh, definitionEn }) => {
        const title = language === 'en' ? (words.rateNames[id] ?? name) : nameZh;
        const now = is.all.rates[id] ?? none;
        return (
          <section key={id} className="panel rate">
            <h3>{title}</h3>
            <p className="rate-value figures">{rate(now.numerator, now.denominator)}</p>
            <meter min={0} max={now.denominator || 1} value={now.numerator} aria-label={title} />
            <p className="soft">{words.of(count(now.numerator, language), count(now.denominator, language))}</p>
            <PointsBefore is={now} was={was?.all.rates[id]} />
            <p className="soft small">{language === 'en' ? definitionEn : definitionZh}</p>
          </section>
        );
      })}
    </div>
  );
}
