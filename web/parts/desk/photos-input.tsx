import { useState } from 'react';
import { attach } from '../../client/cases.ts';
import { newIntent } from '../../client/intent.ts';
import { Failure } from '../../ui/failure.tsx';
import { PhotoPicker, type PickedPhoto } from '../../ui/photo-picker.tsx';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

type Own = { value?: string[] | undefined; onChange?: (ids: string[]) => void; divisionCode: string };

/** Photos that go up as they are picked; the form holds their ids. */
export function PhotosInput({ onChange, divisionCode }: Own) {
  const words = useWords(deskWords);
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [sent, setSent] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();

  const change = async (next: PickedPhoto[]) => {
    setPhotos(next);
    setFailure(undefined);
    try {
      const fresh = next.filter((photo) => !(photo.id in sent));
      const known = { ...sent };
      for (const photo of fresh) known[photo.id] = (await attach(photo.picture, divisionCode, newIntent())).id;
      setSent(known);
      onChange?.(next.map((photo) => known[photo.id] ?? ''));
    } catch (problem) {
      setFailure(problem);
    }
  };

  return (
    <>
      <PhotoPicker
        id="desk-photos"
        label={words.field.attachments}
        optional
        photos={photos}
        onPhotos={(next) => void change(next)}
      />
      {failure !== undefined && <Failure of={failure} />}
    </>
  );
}
