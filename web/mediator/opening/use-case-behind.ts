import { useEffect } from 'react';
import { getCase } from '../../client/cases.ts';
import type { OpeningValues } from './opening-values.ts';

/** A dispute that comes from a case begins with what was reported and where; who cannot see the case types it herself. */
export function useCaseBehind(code: string, onFound: (found: Partial<OpeningValues>) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for the case of this address
  useEffect(() => {
    if (code === '') return;
    getCase(code).then(
      ({ value }) => onFound({ facts: value.words, divisionCode: value.place.divisionCode.slice(0, 12) }),
      () => {},
    );
  }, [code]);
}
