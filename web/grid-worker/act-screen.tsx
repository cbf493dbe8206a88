import type { CaseView } from '@linli/domain/cases';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { dateAndTime } from '../client/beijing-time.ts';
import { ApiProblem } from '../client/problem.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageForm } from '../ui/page-form.tsx';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { askedBy, type Outcome, outcomes, stepOf } from './act-form.ts';
import { useActWords } from './acts/use-act-words.ts';
import { useActs } from './acts/use-acts.ts';
import { useDayCase } from './case-screen.tsx';
import type { StepValues } from './drafts/grid-draft.ts';
import { useGridDraft } from './drafts/use-grid-draft.ts';
import { RoomLeft } from './kept/room-left.tsx';
import { gridWords } from './words.ts';

type Asked = keyof typeof askedBy;

export default function ActScreen({ code, act }: { code: string; act: string }) {
  const words = useWords(gridWords).case;
  const { data, error, refetch } = useDayCase(code);
  if (!(act in askedBy)) return <LinkButton to={`/cases/${code}`}>{words.back}</LinkButton>;
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <BegunAct found={data.value} act={act as Asked} />;
}

/** One thing begun to be told of one case is one draft, however often she opens it. */
function BegunAct({ found, act }: { found: CaseView; act: Asked }) {
  const { post } = useSession();
  const about = found.words.slice(0, 80);
  const empty: StepValues = { code: found.code, act, about, outcome: undefined, words: '' };
  const kept = useGridDraft('step', `${post.id}/${found.code}/${act}`, empty, ({ outcome, words }) => [outcome, words]);
  return kept.draft ? <ActForm {...kept} draft={kept.draft} found={found} act={act} /> : <Loading />;
}

type Kept = ReturnType<typeof useGridDraft<StepValues>>;
type Own = Omit<Kept, 'draft'> & { draft: NonNullable<Kept['draft']>; found: CaseView; act: Asked };

/** One thing done to a case, told in as few presses as it can be; kept on the phone first, sent when it can be. */
function ActForm({ draft, change, forget, isUnkept, found, act }: Own) {
  const words = useWords(gridWords).case;
  const nameOf = useActWords();
  const language = useLanguage();
  const [, goTo] = useLocation();
  const { put } = useActs();
  const { values, photos, intent } = draft;
  const { outcome, words: typed } = values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const asked = askedBy[act];

  const submit = async () => {
    const wrong = {
      ...(asked.outcome && !outcome ? { outcome: words.errors.outcome } : {}),
      ...(!asked.outcome && typed.trim() === '' ? { words: words.errors.words } : {}),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    setFailure(undefined);
    const told = [outcome && words.outcome[outcome], typed.trim()].filter(Boolean).join('\n');
    const moment = navigator.onLine
      ? undefined
      : words.writtenAt(dateAndTime(new Date().toISOString(), Date.now(), language));
    try {
      const sent = await put({
        id: intent,
        about: values.about,
        divisionCode: found.place.divisionCode,
        photos,
        call: {
          kind: 'step',
          code: found.code,
          ...stepOf(act, told, moment),
          seen: { version: found.version, status: found.status },
        },
      });
      // Taken or not, it lies among her acts now.
      await forget();
      if (sent.state === 'refused' && sent.problem) throw new ApiProblem(sent.problem);
      announce(sent.state === 'sent' ? words.done(nameOf(sent)) : words.kept(nameOf(sent)));
      goTo(`/cases/${found.code}`);
    } catch (problem) {
      if (problem instanceof ApiProblem) return goTo('/waiting');
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <PageForm
      head={
        <div className="stack stack-tight">
          <h1>{words.act[act]}</h1>
          <p className="soft act-words">{found.words}</p>
        </div>
      }
      errors={errors}
      onSubmit={submit}
    >
      {asked.outcome && (
        <RadioCards
          id="outcome"
          label={words.outcomeAsked}
          error={errors.outcome}
          value={outcome}
          onValue={(value) => change({ values: { outcome: value as Outcome } })}
          choices={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
        />
      )}
      {asked.photos && (
        <>
          <RoomLeft isFull={isUnkept} />
          <PhotoPicker
            id="photos"
            label={words.photo}
            optional
            photos={photos}
            onPhotos={(next) => change({ photos: next })}
            most={3}
          />
        </>
      )}
      <TextArea
        id="words"
        label={words.wordsFor[act]}
        optional={asked.outcome ?? false}
        hint={words.wordsHint}
        error={errors.words}
        value={typed}
        onValue={(text) => change({ values: { words: text } })}
        most={asked.most}
        rows={3}
      />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isBusy ? words.sending : words.send[act]}
      </Button>
    </PageForm>
  );
}
