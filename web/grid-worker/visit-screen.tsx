import { type Checklist, mostVisitPhotos } from '@linli/domain/cases';
import { useState } from 'react';
import { ApiProblem } from '../client/problem.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageForm } from '../ui/page-form.tsx';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useActs } from './acts/use-acts.ts';
import { CellChoice } from './cell-choice.tsx';
import { useChecklists } from './checklists.ts';
import { useDraftId } from './drafts/use-draft-id.ts';
import { useGridDraft } from './drafts/use-grid-draft.ts';
import { RoomLeft } from './kept/room-left.tsx';
import { VisitDone } from './visit-done.tsx';
import { type VisitValues, visitOf } from './visit-values.ts';
import { gridWords } from './words.ts';

const empty: VisitValues = { checklistKey: undefined, divisionCode: undefined, wrong: {}, words: '' };

export default function VisitScreen() {
  const { id } = useDraftId();
  return id === undefined ? <Loading /> : <BegunVisit key={id} id={id} />;
}

/** Her only cell is chosen for her: that is no beginning. */
function BegunVisit({ id }: { id: string }) {
  const kept = useGridDraft('visit', id, empty, ({ divisionCode, lookedAt, ...written }) => written);
  return kept.draft ? <VisitForm {...kept} draft={kept.draft} /> : <Loading />;
}

type Kept = ReturnType<typeof useGridDraft<VisitValues>>;
type Own = Omit<Kept, 'draft'> & { draft: NonNullable<Kept['draft']> };

/** One place looked at: the cell, the list, done. All is in order that she does not press. */
function VisitForm({ draft, change: changeDraft, forget, isUnkept }: Own) {
  const words = useWords(gridWords).visit;
  const language = useLanguage();
  const { post } = useSession();
  const { put, drop } = useActs();
  const lists = useChecklists();
  const { values, photos, intent } = draft;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<{ visit: ReturnType<typeof visitOf>; list: Checklist }>();
  const change = (next: Partial<VisitValues>) =>
    changeDraft({ values: { lookedAt: values.lookedAt ?? new Date().toISOString(), ...next } });
  if (lists.error) return <Failure of={lists.error} onRetry={() => void lists.refetch()} />;
  if (!lists.data) return <Loading />;
  if (done) return <VisitDone visit={done.visit} list={done.list} />;
  const named = (one: { nameZh: string; nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  const list = lists.data.value.find(({ key }) => key === values.checklistKey);

  const submit = async () => {
    const missing = {
      ...(values.divisionCode ? {} : { cell: words.errors.cell }),
      ...(list ? {} : { checklist: words.errors.checklist }),
    };
    setErrors(missing);
    setFailure(undefined);
    if (!list || Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      const visit = visitOf(values, list, new Date());
      const call = { kind: 'visit', visit } as const;
      const about = [list.nameZh, values.words.trim()].filter(Boolean).join('：');
      const act = await put({ id: intent, about, divisionCode: post.divisionCode, photos, call });
      if (act.state === 'refused' && act.problem) {
        await drop(act.id);
        throw new ApiProblem(act.problem);
      }
      await forget();
      if (act.state === 'waiting') announce(words.kept);
      setDone({ visit, list });
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <PageForm head={<h1>{words.begin}</h1>} errors={errors} onSubmit={submit}>
      <CellChoice
        value={values.divisionCode}
        error={errors.cell}
        onValue={(divisionCode) => change({ divisionCode })}
      />
      <RadioCards
        id="checklist"
        label={words.which}
        error={errors.checklist}
        value={values.checklistKey}
        onValue={(checklistKey) => change({ checklistKey, wrong: {} })}
        choices={lists.data.value.map((one) => ({ value: one.key, label: named(one) }))}
        columns
      />
      {list && (
        <fieldset className="stack stack-tight">
          <legend className="field-label">{words.items}</legend>
          <p className="field-hint">{words.itemsHint}</p>
          {list.items.map((item) => (
            <CheckboxField
              key={item.key}
              id={`item-${item.key}`}
              label={language === 'en' ? item.wrongEn : item.wrongZh}
              checked={values.wrong[item.key] === 'wrong'}
              onChecked={(isWrong) => {
                const { [item.key]: _, ...rest } = values.wrong;
                change({ wrong: isWrong ? { ...rest, [item.key]: 'wrong' } : rest });
              }}
            />
          ))}
        </fieldset>
      )}
      <RoomLeft isFull={isUnkept} />
      <PhotoPicker
        id="photos"
        label={words.photo}
        hint={words.photoHint(mostVisitPhotos)}
        optional
        photos={photos}
        onPhotos={(next) => changeDraft({ photos: next })}
        most={mostVisitPhotos}
      />
      <TextArea
        id="words"
        label={words.words}
        hint={words.wordsHint}
        optional
        value={values.words}
        onValue={(text) => change({ words: text })}
        most={500}
        rows={2}
      />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {words.send}
      </Button>
    </PageForm>
  );
}
