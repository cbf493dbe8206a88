import type { PlaceVisit } from '@linli/domain/cases';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../client/intent.ts';
import { readVisitPhoto, removeVisitPhoto } from '../client/place-visits.ts';
import { announce } from '../ui/announcer.tsx';
import { BlobPicture } from '../ui/blob-picture.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { gridWords } from './words.ts';
import './visit-photos.css';

/** Fetched only when she asks for them, and small at first: a list must not eat up her data. */
export function VisitPhotos({ visit }: { visit: PlaceVisit }) {
  const words = useWords(gridWords).visit;
  const [isOpen, setOpen] = useState(false);
  const { attachments = [] } = visit;
  if (attachments.length === 0) return null;
  return (
    <>
      <Button kind="secondary" icon="camera" onClick={() => setOpen(true)}>
        {words.photos(attachments.length)}
      </Button>
      <Dialog open={isOpen} title={words.photosTitle} onClose={() => setOpen(false)}>
        {isOpen && (
          <ul className="stack">
            {attachments.map((id, at) => (
              <li key={id}>
                <VisitPhoto visitId={visit.id} id={id} which={at + 1} />
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    </>
  );
}

function VisitPhoto({ visitId, id, which }: { visitId: string; id: string; which: number }) {
  const words = useWords(gridWords).visit;
  const cache = useQueryClient();
  const [size, setSize] = useState<'whole' | 'thumbnail'>('thumbnail');
  const [isRemoving, setRemoving] = useState(false);
  const photo = useQuery({
    queryKey: ['visitPhoto', id, size],
    queryFn: () => readVisitPhoto(visitId, id, size),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  const [intent] = useState(newIntent);
  const removal = useMutation({
    mutationFn: () => removeVisitPhoto(visitId, id, intent),
    onSuccess: async () => {
      announce(words.removed);
      await cache.invalidateQueries({ queryKey: ['cases', 'visits'] });
    },
  });
  if (photo.error) return <Failure of={photo.error} onRetry={() => void photo.refetch()} />;
  if (!photo.data) return <Loading />;
  return (
    <figure className="stack stack-tight">
      <BlobPicture className="visit-photo" picture={photo.data} alt={words.photoAlt(which)} />
      {removal.error && <Failure of={removal.error} />}
      {isRemoving ? (
        <>
          <p>{words.removeSure}</p>
          <p className="visit-photo-choices">
            <Button kind="danger" busy={removal.isPending} onClick={() => removal.mutate()}>
              {words.removeNow}
            </Button>
            <Button kind="secondary" onClick={() => setRemoving(false)}>
              {words.removeNot}
            </Button>
          </p>
        </>
      ) : (
        <p className="visit-photo-choices">
          {size === 'thumbnail' && (
            <Button kind="secondary" aria-label={words.enlarge(which)} onClick={() => setSize('whole')}>
              {words.enlargeShort}
            </Button>
          )}
          <Button kind="quiet" aria-label={words.removePhoto(which)} onClick={() => setRemoving(true)}>
            {words.removePhotoShort}
          </Button>
        </p>
      )}
    </figure>
  );
}
