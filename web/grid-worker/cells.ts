import type { PlaceLine } from '@linli/domain/territory';
import { useQuery } from '@tanstack/react-query';
import { getDivision, listChildren } from '../client/places.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { readOrRecall } from './kept/kept-reads.ts';

const cellLength = 15;

/** The cells she walks: her own, or all of her community. */
export function useCells() {
  const { post } = useSession();
  return useQuery({
    queryKey: ['cells', post.id],
    queryFn: () => readOrRecall(`${post.id}/cells`, () => listCells(post.divisionCode)),
    staleTime: 3_600_000,
  });
}

async function listCells(divisionCode: string): Promise<Array<Pick<PlaceLine, 'code' | 'name'>>> {
  if (divisionCode.length < cellLength) return listChildren(divisionCode);
  const { code, name } = await getDivision(divisionCode);
  return [{ code, name }];
}
