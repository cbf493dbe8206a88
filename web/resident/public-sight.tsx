import { type Category, type PublicPreview, previewPublicCase } from '@linli/domain/cases';
import { hideNumbers } from '@linli/domain/identity';
import { useQuery } from '@tanstack/react-query';
import { mapSettings } from '../client/map-settings.ts';
import { getDivision } from '../client/places.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import './public-sight.css';
import { pageWords } from './page-words.ts';
import { accusesSomebody, divisionOf, type ReportValues } from './report-values.ts';

/** What everybody will see of her report, reckoned by the rules the server publishes by; and what nobody will. */
export function PublicSight({ values, category }: { values: ReportValues; category: Category | undefined }) {
  const words = useWords(pageWords).sight;
  const settings = useQuery(mapSettings);
  const division = divisionOf(values, settings.data?.county.code ?? '');
  const seen = previewPublicCase(category, division, accusesSomebody(values, category));
  // The answer stands in sight; what it rests on is folded.
  const short = { never: words.never, unsorted: words.unsorted, shown: words.shown };
  const hidden = hideNumbers(values.words);
  return (
    <details className="sight-fold">
      <summary>
        <h2 className="sight-title">{words.title}</h2>
        <span className="sight-short">{short[typeof seen === 'object' ? 'shown' : seen]}</span>
      </summary>
      {typeof seen === 'object' && <PublicCard seen={seen} />}
      {seen !== 'never' && (
        <ul className="sight-facts">
          {seen === 'unsorted' && <li>{words.unsortedMore}</li>}
          <li>{words.ownWords}</li>
          <li>{words.notShown}</li>
          {hidden !== values.words && <li>{words.numbers(numberShown(values.words, hidden))}</li>}
        </ul>
      )}
      {seen === 'never' && <p>{words.neverMore}</p>}
    </details>
  );
}

function PublicCard({ seen }: { seen: PublicPreview }) {
  const words = useWords(pageWords).sight;
  const language = useLanguage();
  const place = useQuery({
    queryKey: ['division', seen.divisionCode],
    queryFn: () => getDivision(seen.divisionCode),
    enabled: seen.divisionCode !== '',
    staleTime: 3_600_000,
  });
  return (
    <figure className="sight">
      <figcaption className="soft small">{words.everybody}</figcaption>
      <p className="sight-words">{language === 'en' ? seen.nameEn : seen.nameZh}</p>
      <p className="row small">
        <StatusBadge status="accepted" />
        <span className="soft">{place.data?.name}</span>
      </p>
    </figure>
  );
}

/** The first number as it would stand there: `138****5678`. */
function numberShown(written: string, hidden: string): string {
  const at = [...written].findIndex((letter, index) => letter !== hidden[index]);
  return /[\d*]*\*{4}[\d*]*/.exec(hidden.slice(Math.max(0, at - 4)))?.[0] ?? '****';
}
