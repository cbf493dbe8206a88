import type { AttachmentRef } from '@linli/domain/cases';
import { useEffect, useState } from 'react';
import { type PartyProof, readMediationAttachment } from '../../client/mediations.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediationWords } from './words.ts';
import './paper-link.css';

type Own = PartyProof & { code: string; paper: AttachmentRef; label: string };

/** A paper of a file, opened on a press: pictures before her eyes, a PDF in the browser's own reader. */
export function PaperLink({ code, token, paper, label }: Own) {
  const { papers: words } = useWords(mediationWords);
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const { id, mediaType } = paper;

  useEffect(() => {
    if (!isOpen) return;
    let made: string | undefined;
    let isGone = false;
    readMediationAttachment(code, id, { token }).then(
      (bytes) => {
        if (isGone) return;
        made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        setAddress(made);
      },
      (problem) => setFailure(problem),
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(undefined);
      setFailure(undefined);
    };
  }, [isOpen, code, id, mediaType, token]);

  return (
    <>
      <button type="button" className="paper-link" onClick={() => setOpen(true)}>
        {label}
      </button>
      <Dialog open={isOpen} title={label} onClose={() => setOpen(false)}>
        {failure !== undefined && <Failure of={failure} />}
        {!address && failure === undefined && <Loading />}
        {address && mediaType.startsWith('image/') && <img className="paper-picture" src={address} alt={label} />}
        {address && !mediaType.startsWith('image/') && (
          <a className="button button-primary" href={address} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        )}
      </Dialog>
    </>
  );
}
