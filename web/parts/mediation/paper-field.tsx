import type { AttachmentUse } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { attachToMediation, type PartyProof } from '../../client/mediations.ts';
import { Failure } from '../../ui/failure.tsx';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { downscale } from '../../ui/photo-downscale.ts';
import { useWords } from '../../ui/use-language.ts';
import { mediationWords } from './words.ts';
import './paper-field.css';

type Own = FieldAbout &
  PartyProof & {
    code: string;
    use: AttachmentUse;
    /** The ids of what was uploaded; a step names them. */
    value: readonly string[];
    onValue: (ids: readonly string[]) => void;
    most?: number;
  };

/** Papers of a file: photos from the camera, made small, or PDFs. Each travels at once, so that the step only names it. */
export function PaperField({ code, token, use, value, onValue, most = 1, ...about }: Own) {
  const { papers: words } = useWords(mediationWords);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const add = async (files: readonly File[]) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const room = files.slice(0, most === 1 ? 1 : most - value.length);
      const ids: string[] = [];
      for (const file of room) {
        const paper = file.type === 'application/pdf' ? file : await downscale(file);
        ids.push((await attachToMediation(code, paper, use, newIntent(), { token })).id);
      }
      onValue(most === 1 ? ids : [...value, ...ids]);
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  const isFull = most > 1 && value.length >= most;
  return (
    <FieldSet {...about}>
      <div className="paper-field">
        {value.length > 0 && (
          <ul className="paper-field-list">
            {value.map((id, at) => (
              <li key={id} className="paper-field-one">
                <Icon name="check" />
                <span>{words.uploaded(at + 1)}</span>
                <button
                  type="button"
                  className="paper-field-remove"
                  aria-label={words.remove(at + 1)}
                  onClick={() => onValue(value.filter((other) => other !== id))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        )}
        {!isFull && (
          <label className="paper-field-add" aria-busy={isBusy}>
            <input
              type="file"
              accept="image/*,application/pdf"
              multiple={most > 1}
              disabled={isBusy}
              className="visually-hidden"
              aria-label={`${about.label}：${words.choose}`}
              onChange={(event) => {
                void add([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <Icon name="camera" />
            <span>{isBusy ? words.uploading : value.length > 0 ? words.again(most === 1) : words.choose}</span>
          </label>
        )}
      </div>
      {failure !== undefined && <Failure of={failure} />}
    </FieldSet>
  );
}
