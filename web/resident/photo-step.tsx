import { CustomFields } from '../parts/cases/custom-fields.tsx';
import { PhotoPicker } from '../ui/photo-picker.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import type { StepProps } from './report-step.ts';

/** Photos, and the few facts that this kind of matter needs. */
export function PhotoStep({ draft, change, errors, category }: StepProps) {
  const words = useWords(pageWords).report;
  const hasFields = Object.keys(category?.fields.properties ?? {}).length > 0;
  return (
    <>
      <PhotoPicker
        id="photos"
        label={words.photos}
        hint={words.photosHint}
        optional
        photos={draft.photos}
        onPhotos={(photos) => change({ photos })}
      />
      {category && hasFields && (
        <section className="stack">
          <h2>{words.details}</h2>
          <CustomFields
            schema={category.fields}
            values={draft.values.fields}
            errors={errors}
            onValues={(fields) => change({ values: { fields } })}
          />
        </section>
      )}
    </>
  );
}
