import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { getCatalogue } from '../client/catalogue.ts';
import { type Draft, newDraft } from '../client/draft.ts';
import { newIntent } from '../client/intent.ts';
import { locate } from '../client/places.ts';
import { ApiProblem, isPassing } from '../client/problem.ts';
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
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import { type Finding, missingIn, newFinding } from './finding.ts';
import { keepForLater, kind, sendFinding } from './send-finding.ts';
import { gridWords } from './words.ts';

/** Photo, words, send: three taps. The place comes from the phone. */
export default function RegisterScreen() {
  const words = useWords(gridWords).register;
  const { post } = useSession();
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const [draft, setDraft] = useState<Draft<Finding>>(() =>
    newDraft(kind, newFinding(post.divisionCode), newIntent(), Date.now()),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [isPlacing, setPlacing] = useState(false);
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const { values } = draft;
  const category = catalogue.data?.categories.find((one) => one.code === values.categoryCode);
  const change = (next: Partial<Finding>) =>
    setDraft((before) => ({ ...before, values: { ...before.values, ...next } }));

  useEffect(() => {
    navigator.geolocation?.getCurrentPosition(async ({ coords }) => {
      const { longitude: lng, latitude: lat } = coords;
      const found = await locate(lng, lat).catch(() => undefined);
      if (found) setDraft((before) => ({ ...before, values: { ...before.values, lng, lat, placeName: found.name } }));
    });
  }, []);

  const submit = async () => {
    const missing = missingIn(values, words.errors, category);
    setErrors(missing);
    setFailure(undefined);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      const registered = await sendFinding(draft);
      announce(words.done(spokenCode(registered.code)));
      await cache.invalidateQueries({ queryKey: ['cases'] });
      goTo('/');
    } catch (problem) {
      if (problem instanceof ApiProblem && isPassing(problem.problem)) {
        await keepForLater(draft);
        announce(words.offline);
        await cache.invalidateQueries({ queryKey: ['waiting'] });
        return goTo('/');
      }
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
      <PhotoPicker
        id="photos"
        label={words.photo}
        optional
        photos={draft.photos}
        onPhotos={(photos) => setDraft((before) => ({ ...before, photos }))}
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
          {values.placeName ? words.found(values.placeName) : words.noPlace}
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
