import type { CaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Proof, readAttachment } from '../../client/cases.ts';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import './case-photos.css';

/** The photos of a case, fetched with the asker's own right to see them. */
export function CasePhotos({ found, proof = {} }: { found: Pick<CaseView, 'code' | 'attachments'>; proof?: Proof }) {
  const pictures = found.attachments.filter((one) => one.mediaType.startsWith('image/'));
  if (pictures.length === 0) return null;
  return (
    <ul className="case-photos">
      {pictures.map((one, index) => (
        <li key={one.id}>
          <Photo code={found.code} id={one.id} proof={proof} which={index + 1} />
        </li>
      ))}
    </ul>
  );
}

function Photo({ code, id, proof, which }: { code: string; id: string; proof: Proof; which: number }) {
  const words = useWords(uiWords).photo;
  const photo = useQuery({
    queryKey: ['attachment', id],
    queryFn: () => readAttachment(code, id, proof),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!photo.data) return;
    const made = URL.createObjectURL(photo.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.data]);
  if (!url) return <span className="case-photo-space" />;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img src={url} alt={words.alt(which)} />
    </a>
  );
}
