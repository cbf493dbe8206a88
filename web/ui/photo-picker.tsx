import { lazy, Suspense, useState } from 'react';
import { announce } from './announcer.tsx';
import { BlobPicture } from './blob-picture.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { type FieldAbout, FieldSet } from './field.tsx';
import { Icon } from './icon.tsx';
import { Loading } from './loading.tsx';
import { downscale } from './photo-downscale.ts';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './photo-picker.css';

export type PickedPhoto = { id: string; picture: Blob };
/** Fetched only by whoever covers something. */
const PhotoBlotScreen = lazy(() => import('./photo-blot-screen.tsx'));

type Own = { photos: PickedPhoto[]; onPhotos: (photos: PickedPhoto[]) => void; most?: number };

/** Photos from the camera or the album, made small on the phone before they travel. */
export function PhotoPicker({ id, label, hint, error, optional, photos, onPhotos, most = 6 }: FieldAbout & Own) {
  const { photo: words, blot } = useWords(uiWords);
  const [blotting, setBlotting] = useState<PickedPhoto>();
  const [state, setState] = useState<'ready' | 'shrinking' | 'unreadable'>('ready');

  const add = async (files: File[]) => {
    setState('shrinking');
    const room = files.slice(0, most - photos.length);
    const shrunk = await Promise.allSettled(room.map((file) => downscale(file)));
    const readable = shrunk.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    onPhotos([...photos, ...readable.map((picture) => ({ id: photoId(), picture }))]);
    setState(readable.length < room.length ? 'unreadable' : 'ready');
  };

  // Another picture is another sending: its id, of which the key of its upload is made, changes with its bytes.
  const putBlotted = (covered: PickedPhoto, picture: Blob) => {
    onPhotos(photos.map((photo) => (photo.id === covered.id ? { id: photoId(), picture } : photo)));
    setBlotting(undefined);
    announce(blot.saved);
  };

  return (
    <FieldSet id={id} label={label} hint={hint ?? words.most(most)} error={error} optional={optional ?? false}>
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.id} className="photo">
            <BlobPicture picture={photo.picture} alt={words.alt(index + 1)} />
            <Button kind="secondary" wide aria-label={blot.openWhich(index + 1)} onClick={() => setBlotting(photo)}>
              {blot.open}
            </Button>
            <button
              type="button"
              className="photo-remove"
              aria-label={words.remove(index + 1)}
              onClick={() => onPhotos(photos.filter((other) => other.id !== photo.id))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {photos.length < most && (
          <li>
            <label className="photo-add">
              <input
                type="file"
                accept="image/*"
                multiple
                className="visually-hidden"
                onChange={(event) => {
                  void add([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
              <Icon name="camera" />
              <span>{photos.length === 0 ? words.add : words.addMore}</span>
            </label>
          </li>
        )}
      </ul>
      <p className="field-hint" role="status">
        {state === 'shrinking' && words.shrinking}
        {state === 'unreadable' && words.unreadable}
        {state === 'ready' && photos.length > 0 && words.added(photos.length)}
      </p>
      <Dialog open={blotting !== undefined} title={blot.title} onClose={() => setBlotting(undefined)}>
        {blotting && (
          <Suspense fallback={<Loading />}>
            <PhotoBlotScreen picture={blotting.picture} onBlotted={(picture) => putBlotted(blotting, picture)} />
          </Suspense>
        )}
      </Dialog>
    </FieldSet>
  );
}

function photoId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
