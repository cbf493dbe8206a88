import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { nearDateAndTime } from '../client/beijing-time.ts';
import type { Draft } from '../client/draft.ts';
import { forgetDraft, listDrafts } from '../client/drafts.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { paths } from './paths.ts';
import type { ReportValues } from './report-values.ts';
import { shortened } from './shortened.ts';
import { residentWords } from './words.ts';

/** What was begun on this device and not sent yet. */
export function MyDrafts() {
  const words = useWords(residentWords).home;
  const cache = useQueryClient();
  const drafts = useQuery({
    queryKey: ['drafts'],
    queryFn: () => listDrafts<ReportValues>('report', Date.now()),
    staleTime: 0,
  });
  if (!drafts.data || drafts.data.length === 0) return null;
  const remove = async (id: string) => {
    await forgetDraft(id);
    await cache.invalidateQueries({ queryKey: ['drafts'] });
  };
  return (
    <section className="stack stack-tight">
      <h2>{words.drafts}</h2>
      <ul className="stack stack-tight">
        {drafts.data.map((draft) => (
          <OneDraft key={draft.id} draft={draft} onForget={() => void remove(draft.id)} />
        ))}
      </ul>
    </section>
  );
}

function OneDraft({ draft, onForget }: { draft: Draft<ReportValues>; onForget: () => void }) {
  const words = useWords(residentWords).home;
  const language = useLanguage();
  const { values, photos, changedAt } = draft;
  const when = nearDateAndTime(new Date(changedAt).toISOString(), Date.now(), language);
  return (
    <li className="thing">
      <p className="thing-title">{shortened(values.words) || words.draftUntitled}</p>
      <p className="row soft small">
        {values.isReady && <Badge kind="warn">{words.draftReady}</Badge>}
        {values.refused && <Badge kind="bad">{words.draftRefused}</Badge>}
        <span>
          {[words.draftChanged(when), photos.length > 0 && words.draftPhotos(photos.length)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {values.isReady && <p>{words.draftWaits}</p>}
      {values.refused && <p>{values.refused}</p>}
      <p className="row">
        <Link className="button button-secondary" href={paths.report(draft.id)}>
          {values.isReady ? words.draftSend : words.draftGoOn}
        </Link>
        {!values.isReady && (
          <Button kind="quiet" onClick={onForget}>
            {words.draftDelete}
          </Button>
        )}
      </p>
    </li>
  );
}
