import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { listSimilar } from '../client/cases.ts';
import type { Draft } from '../client/draft.ts';
import { forgetDraft } from '../client/drafts.ts';
import { mapSettings } from '../client/map-settings.ts';
import { AffectedForm } from '../parts/cases/affected-form.tsx';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';
import { placeOf, type ReportValues } from './report-values.ts';

/** What others have reported nearby, with enough to judge. Silent where there is nothing, or no network. */
export function SimilarCases({ draft }: { draft: Draft<ReportValues> }) {
  const words = useWords(pageWords).report;
  const language = useLanguage();
  const [isOther, setOther] = useState(false);
  const [isFollowed, setFollowed] = useState(false);
  const [, goTo] = useLocation();
  const leave = async () => {
    await forgetDraft(draft.id).catch(() => {});
    goTo(paths.home);
  };
  const { values } = draft;
  const settings = useQuery(mapSettings);
  const { lng, lat, divisionCode } = placeOf(values, settings.data?.county.code ?? '');
  const question = { words: values.words.slice(0, 200), lng, lat, divisionCode, categoryCode: values.categoryCode };
  const similar = useQuery({
    queryKey: ['similar', question],
    queryFn: () => listSimilar(question),
    enabled: settings.data !== undefined,
  });
  if (isOther || !similar.data || similar.data.length === 0) return null;
  return (
    <Notice kind="warn" icon="people" title={words.similarTitle} live>
      <p>{words.similarLead}</p>
      <ul className="stack stack-tight similar">
        {similar.data.map((found) => (
          <li key={found.code} className="thing">
            <p className="thing-title">{found.words}</p>
            <p className="row small">
              <StatusBadge status={found.status} />
              <span className="soft">
                {found.metres !== undefined && `${words.similarMetres(found.metres)} · `}
                {nearDateAndTime(found.registeredAt, Date.now(), language)}
              </span>
            </p>
            <p>
              <a href={`/public/cases/${found.code}`}>{words.similarSame}</a>
            </p>
            {found.affectedCount !== undefined && (
              <AffectedForm code={found.code} count={found.affectedCount} onDone={() => setFollowed(true)} />
            )}
          </li>
        ))}
      </ul>
      {isFollowed ? (
        <Button onClick={() => void leave()}>{words.similarLeave}</Button>
      ) : (
        <Button kind="secondary" onClick={() => setOther(true)}>
          {words.similarOther}
        </Button>
      )}
    </Notice>
  );
}
