import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { getCatalogue } from '../client/catalogue.ts';
import { newIntent } from '../client/intent.ts';
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
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { PhotoPicker, type PickedPhoto } from '../ui/photo-picker.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import type { Act } from './acts/act.ts';
import { findAct } from './acts/act-store.ts';
import { useActs } from './acts/use-acts.ts';
import { type Finding, missingIn, newFinding } from './finding.ts';
import { isUnreachable } from './kept/kept-reads.ts';
import { RoomLeft } from './kept/room-left.tsx';
import { gridWords } from './words.ts';

/** Photo, words, send: three taps. The place comes from the phone. */
export default function RegisterScreen() {
  const asked = new URLSearchParams(useSearch());
  const again = asked.get('again') ?? undefined;
  const begun = useQuery({
    queryKey: ['acts', 'one', again],
    queryFn: async () => (again ? ((await findAct(again)) ?? null) : null),
    enabled: again !== undefined,
  });
  if (again !== undefined && begun.isPending) return <Loading />;
  const begunWith = { words: asked.get('words') ?? '', categoryCode: asked.get('category') ?? undefined };
  return <RegisterForm key={again} instead={begun.data ?? undefined} begunWith={begunWith} />;
}

type Own = { instead: Act | undefined; begunWith: Pick<Finding, 'words' | 'categoryCode'> };

/** `instead`: what was refused, to be put right and sent again. `begunWith`: what a visit found to be wrong. */
function RegisterForm({ instead, begunWith }: Own) {
  const words = useWords(gridWords).register;
  const { post } = useSession();
  const { put, drop } = useActs();
  const [, goTo] = useLocation();
  const [values, setValues] = useState<Finding>(() =>
    instead?.call.kind === 'registration' ? instead.call.finding : { ...newFinding(post.divisionCode), ...begunWith },
  );
  const [photos, setPhotos] = useState<PickedPhoto[]>(instead?.photos ?? []);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [isPlacing, setPlacing] = useState(false);
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const category = catalogue.data?.categories.find((one) => one.code === values.categoryCode);
  const change = (next: Partial<Finding>) => setValues((before) => ({ ...before, ...next }));

  useEffect(() => {
    navigator.geolocation?.getCurrentPosition(async ({ coords }) => {
      const { longitude: lng, latitude: lat } = coords;
      try {
        const { name: placeName } = await locate(lng, lat);
        setValues((before) => ({ ...before, lng, lat, placeName }));
      } catch (problem) {
        // Off the network the point is known and its name is not; outside the county neither is of use.
        if (isUnreachable(problem)) setValues((before) => ({ ...before, lng, lat }));
      }
    });
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
      const act = await put({ id: newIntent(), about: values.words.trim().slice(0, 80), divisionCode, photos, call });
      if (instead) await drop(instead.id);
      if (act.state === 'refused' && act.problem) {
        // She is here and can put it right at once; it need not wait in the queue for that.
        await drop(act.id);
        throw new ApiProblem(act.problem);
      }
      announce(act.code ? words.done(spokenCode(act.code)) : words.offline);
      goTo('/');
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="stack stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1>{words.title}</h1>
      <ErrorSummary errors={errors} />
      <RoomLeft />
      <PhotoPicker id="photos" label={words.photo} optional photos={photos} onPhotos={setPhotos} />
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
      {catalogue.data && values.words.trim().length > 1 && (
        <CategoryChoice
          words={values.words}
          catalogue={catalogue.data}
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
    </form>
  );
}

function placeWords({ placeName, lng }: Finding, words: typeof grid.register): string {
  if (placeName) return words.found(placeName);
  return lng === undefined ? words.noPlace : words.pointKnown;
}
