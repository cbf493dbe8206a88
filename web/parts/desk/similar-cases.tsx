import type { CaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listSimilar } from '../../client/cases.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { StatusBadge } from '../cases/status-badge.tsx';
import { deskWords } from './words.ts';

/** What may be the same matter, with enough to judge; merging keeps every reporter informed. */
export function SimilarCases({ found }: { found: CaseView }) {
  const words = useWords(deskWords).page;
  const language = useLanguage();
  const { lng, lat, divisionCode } = found.place;
  const question = { words: found.words.slice(0, 1000), lng, lat, divisionCode, categoryCode: found.categoryCode };
  const { data } = useQuery({ queryKey: ['similar', found.code], queryFn: () => listSimilar(question) });
  const others = (data ?? []).filter((one) => one.code !== found.code);
  return (
    <section className="panel">
      <h2>{words.similar}</h2>
      <p className="soft small">{others.length === 0 ? words.similarNone : words.similarHint}</p>
      <ul className="similar-list">
        {others.map((one) => (
          <li key={one.code} className="order">
            <Link href={`/cases/${one.code}`}>{one.words}</Link>
            <p className="row small">
              <StatusBadge status={one.status} />
              <span className="soft figures">{dateAndTime(one.registeredAt, Date.now(), language)}</span>
              {one.metres !== undefined && <span className="soft figures">{one.metres} m</span>}
              {found.may.includes('merger') && (
                <Link href={`/cases/${found.code}/merge/${one.code}`}>{words.mergeInto}</Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
