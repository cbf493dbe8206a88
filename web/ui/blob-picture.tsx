import { useEffect, useState } from 'react';

type Own = { picture: Blob; alt: string; className?: string };

/** A picture that is here as bytes; its address is given back when it is not shown any more. */
export function BlobPicture({ picture, alt, className }: Own) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url ? <img className={className} src={url} alt={alt} /> : null;
}
