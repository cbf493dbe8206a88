import { disputeOfCategory } from '@linli/domain/mediation';
import { useEffect, useState } from 'react';
import type { Proof } from '../../client/cases.ts';
import { readMyCase } from '../read-my-case.ts';
import type { ApplyValues } from './apply-values.ts';

/** The case from which she wishes for mediation. */
export type CaseBehind = { proof: Proof; known: Partial<ApplyValues> };

/** What she reported begins her application: what happened, where, and what kind of dispute that usually is. */
export function useCaseBehind(code: string): { behind: CaseBehind | undefined; error: unknown } {
  const [behind, setBehind] = useState<CaseBehind>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (code === '') return;
    readMyCase(code).then(({ value, proof }) => {
      const { words, categoryCode = '', place } = value;
      const known = {
        facts: words,
        disputeType: disputeOfCategory[categoryCode] ?? '',
        townshipCode: place.divisionCode.slice(0, 9),
        communityCode: place.divisionCode.length >= 12 ? place.divisionCode.slice(0, 12) : '',
      };
      setBehind({ proof, known });
    }, setError);
  }, [code]);
  return { behind, error };
}
