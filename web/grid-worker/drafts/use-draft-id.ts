import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { newIntent } from '../../client/intent.ts';

/** The draft that the address names. One without a name gets one at once, so that a page opened again is the same draft. */
export function useDraftId(): { id: string | undefined; asked: URLSearchParams } {
  const asked = new URLSearchParams(useSearch());
  const [here, goTo] = useLocation();
  const [fresh, setFresh] = useState(newIntent);
  const id = asked.get('draft') ?? undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the address names none
  useEffect(() => {
    if (id !== undefined) return;
    asked.set('draft', fresh);
    goTo(`${here}?${asked}`, { replace: true });
    setFresh(newIntent());
  }, [id]);
  return { id, asked };
}
