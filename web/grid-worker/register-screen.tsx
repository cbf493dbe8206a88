import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { locate } from '../client/places.ts';
import { ApiProblem } from '../client/problem.ts';
import type { grid } from '../locales/zh-CN/grid.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { CategoryChoice } from '../parts/cases/category-choice.tsx';
import { CustomFields } from '../parts/cases/custom-fields.tsx';
import { useSession } from '../parts/identity/session-gate.tsx';
import { PlaceOnMap } from '../parts/territory/place-on-map.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageForm } from '../ui/page-form.tsx';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import { useActs } from './acts/use-acts.ts';
import { useDraftId } from './drafts/use-draft-id.ts';
import { useGridDraft } from './drafts/use-grid-draft.ts';
import { type Finding, missingIn, newFinding } from './finding.ts';
import { isUnreachable } from './kept/kept-reads.ts';
import { RoomLeft } from './kept/room-left.tsx';
import { useKeptCatalogue } from './kept-catalogue.ts';
import { gridWords } from './words.ts';

/** Photo, words, send: three taps. The place comes from the phone. */
export default function RegisterScreen() {
  const { id, asked } = useDraftId();
  const begunWith = { words: asked.get('words') ?? '', categoryCode: asked.get('category') ?? undefined };
  return id === undefined ? <Loading /> : <BegunForm key={id} id={id} begunWith={begunWith} />;
}

type BegunWith = Pick<Finding, 'words' | 'categoryCode'>;

/** `begunWith`: what a visit found to be wrong. Where she stands is not something that she wrote. */
function BegunForm({ id, begunWith }: { id: string; begunWith: BegunWith }) {
  const { post } = useSession();
  const empty = { ...newFinding(post.divisionCode), ...begunWith };
  const kept = useGridDraft('registration', id, empty, ({ lng, lat, placeName, ...written }) => written);
  return kept.draft ? <RegisterForm {...kept} draft={kept.draft} /> : <Loading />;
}

type Kept = ReturnType<typeof useGridDraft<Finding>>;
type Own = Omit<Kept, 'draft'> & { draft: NonNullable<Kept['draft']> };

function RegisterForm({ draft, change: changeDraft, forget, isUnkept }: Own) {
  const words = useWords(gridWords).register;
  const { put, drop } = useActs();
  const [, goTo] = useLocation();
  const { values, photos, intent } = draft;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [isPlacing, setPlacing] = useState(false);
  const catalogue = useKeptCatalogue().data?.value;
  const category = catalogue?.categories.find((one) => one.code === values.categoryCode);
  const change = (next: Partial<Finding>) => changeDraft({ values: next });

  // Where she stood when she began is where it is; a draft opened again at home is not at home.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is opened
  useEffect(() => {
    const stand = async (lng: number, lat: number) => {
      try {
        const { name: placeName } = await locate(lng, lat);
        change({ lng, lat, placeName });
      } catch (problem) {
        // Off the network the point is known and its name is not; outside the county neither is of use.
        if (isUnreachable(problem)) change({ lng, lat });
      }
    };
    const { lng, lat, placeName } = values;
    if (lng !== undefined && lat !== undefined) void (placeName === undefined && stand(lng, lat));
    else navigator.geolocation?.getCurrentPosition(({ coords }) => void stand(coords.longitude, coords.latitude));
  }, []);

  const submit = async () => {
    const missing = missingIn(values, words.errors, category);
    setErrors(missing);
    setFailure(undefined);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      const { divisionCode } = values;
      const call = { kind: 'registration', finding: values } as const;
      const act = await put({ id: intent, about: values.words.trim().slice(0, 80), divisionCode, photos, call });
      if (act.state === 'refused' && act.problem) {
        // She is here and can put it right at once; it need not wait in the queue for that.
        await drop(act.id);
        throw new ApiProblem(act.problem);
      }
      await forget();
      announce(act.code ? words.done(spokenCode(act.code)) : words.offline);
      goTo('/');
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <PageForm head={<h1>{words.title}</h1>} errors={errors} onSubmit={submit}>
      <RoomLeft isFull={isUnkept} />
      <PhotoPicker
        id="photos"
        label={words.photo}
        optional
        photos={photos}
        onPhotos={(next) => changeDraft({ photos: next })}
      />
      <TextArea
        id="words"
        label={words.words}
        hint={words.wordsHint}
        error={errors.words}
        value={values.words}
        onValue={(text) => change({ words: text })}
        most={4000}
        rows={3}
      />
      {catalogue && values.words.trim().length > 1 && (
        <CategoryChoice
          words={values.words}
          catalogue={catalogue}
          category={category}
          onCategory={(code) => change({ categoryCode: code, fields: {} })}
        />
      )}
      {category && (
        <CustomFields
          schema={category.fields}
          values={values.fields}
          errors={errors}
          onValues={(fields) => change({ fields })}
        />
      )}
      <div className="stack stack-tight">
        <p role="status" className="soft">
          {placeWords(values, words)}
        </p>
        {isPlacing ? (
          <PlaceOnMap
            values={values}
            error={errors.map}
            onPlace={({ lng, lat, placeName }) => change({ lng, lat, placeName })}
          />
        ) : (
          <div id="map">
            {errors.map && <p className="field-error">{errors.map}</p>}
            <Button kind="secondary" icon="pin" onClick={() => setPlacing(true)}>
              {words.where}
            </Button>
          </div>
        )}
      </div>
      <CheckboxField
        id="settled"
        label={words.spot}
        hint={words.spotHint}
        checked={values.isSettled}
        onChecked={(isSettled) => change({ isSettled })}
      />
      {values.isSettled && (
        <TextArea
          id="summary"
          label={words.summary}
          error={errors.summary}
          value={values.summary}
          onValue={(summary) => change({ summary })}
          most={2000}
          rows={2}
        />
      )}
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isBusy ? words.sending : values.isSettled ? words.sendSpot : words.send}
      </Button>
    </PageForm>
  );
}

function placeWords({ placeName, lng }: Finding, words: typeof grid.register): string {
  if (placeName) return words.found(placeName);
  return lng === undefined ? words.noPlace : words.pointKnown;
}
