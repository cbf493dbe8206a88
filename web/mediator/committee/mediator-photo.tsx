import type { MediatorCard } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { hidePhoto, showPhoto } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';

/** Whether everybody may see her photo: she alone says so, and takes it back. */
export function MediatorPhoto({ mediator, isOwn }: { mediator: MediatorCard; isOwn: boolean }) {
  const words = useWords(committeeWords);
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (photo: File | undefined) =>
      photo === undefined ? hidePhoto(mediator.id, newIntent()) : showPhoto(mediator.id, photo, newIntent()),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['committees'] }),
  });
  const { hasPhoto, committee, id, name } = mediator;
  const county = committee.divisionCode.slice(0, 6);
  return (
    <section className="card stack">
      <h2>{words.mediator.photo}</h2>
      {hasPhoto && (
        <img
          className="mediator-photo"
          src={`/api/v1/public/mediators/${county}/${id}/photo`}
          alt={words.open.photoOf(name)}
        />
      )}
      <p className="soft">
        {isOwn
          ? hasPhoto
            ? words.mediator.photoShown
            : words.mediator.photoHidden
          : words.mediator.photoOfOther(hasPhoto)}
      </p>
      {change.error && <Failure of={change.error} />}
      {isOwn && (
        <div className="row">
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            aria-label={words.mediator.photoGive}
            onChange={({ target }) => {
              const [photo] = target.files ?? [];
              if (photo) change.mutate(photo);
              target.value = '';
            }}
          />
          <Button kind="secondary" busy={change.isPending} onClick={() => input.current?.click()}>
            {words.mediator.photoGive}
          </Button>
          {hasPhoto && (
            <Button kind="quiet" busy={change.isPending} onClick={() => change.mutate(undefined)}>
              {words.mediator.photoTakeBack}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
