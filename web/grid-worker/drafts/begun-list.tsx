import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { forgetDraft } from '../../client/drafts.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useChecklists } from '../checklists.ts';
import { gridWords } from '../words.ts';
import { aboutOf, addressOf, type GridDraft, listGridDrafts } from './grid-draft.ts';
import '../acts/acts.css';

/** What she began to write and was called away from. */
export function BegunList() {
  const words = useWords(gridWords).begun;
  const { post } = useSession();
  const drafts = useQuery({
    queryKey: ['drafts', post.id],
    queryFn: () => listGridDrafts(post.id, Date.now()),
    staleTime: 0,
  });
  if (!drafts.data || drafts.data.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>
        {words.title}
        <span className="soft figures">{words.count(drafts.data.length)}</span>
      </h2>
      <ul className="stack stack-tight">
        {drafts.data.map((one) => (
          <BegunLine key={one.draft.id} begun={one} />
        ))}
      </ul>
    </section>
  );
}

function BegunLine({ begun }: { begun: GridDraft }) {
  const words = useWords(gridWords).begun;
  const { act } = useWords(gridWords).case;
  const language = useLanguage();
  const cache = useQueryClient();
  const [isDropping, setDropping] = useState(false);
  const { what, draft } = begun;
  const lists = useChecklists();
  const list = lists.data?.value.find(({ key }) => what === 'visit' && key === draft.values.checklistKey);
  const looked = list && (language === 'en' ? list.nameEn : list.nameZh);
  const drop = async () => {
    await forgetDraft(draft.id);
    await cache.invalidateQueries({ queryKey: ['drafts'] });
  };
  return (
    <li className="act-line">
      <p className="row row-apart">
        <strong>{what === 'step' ? act[draft.values.act] : words.what[what]}</strong>
        <span className="soft small figures">
          {nearDateAndTime(new Date(draft.changedAt).toISOString(), Date.now(), language)}
          {draft.photos.length > 0 && words.photos(draft.photos.length)}
        </span>
      </p>
      <p className="act-words words">{[looked, aboutOf(begun)].filter(Boolean).join('：') || words.untitled}</p>
      {isDropping ? (
        <>
          <p>{words.dropSure}</p>
          <p className="act-choices">
            <Button kind="danger" onClick={() => void drop()}>
              {words.dropNow}
            </Button>
            <Button kind="secondary" onClick={() => setDropping(false)}>
              {words.dropNot}
            </Button>
          </p>
        </>
      ) : (
        <p className="act-choices">
          <LinkButton kind="secondary" to={addressOf(begun)}>
            {words.goOn}
          </LinkButton>
          <Button kind="quiet" onClick={() => setDropping(true)}>
            {words.drop}
          </Button>
        </p>
      )}
    </li>
  );
}
