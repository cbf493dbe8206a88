import type { Place } from './case.ts';
import type { Category } from './category.ts';

/** What everybody will see of a report that is taken over as it stands: nothing in it is the reporter's own writing. */
export type PublicPreview = Pick<Category, 'nameZh' | 'nameEn'> & { divisionCode: string };

/**
 * Foresees the public account for whoever is about to send. `unsorted`: staff sort it first, and its kind decides. `never`:
 * it accuses somebody, or its kind is not for the public.
 */
export function previewPublicCase(
  category: Category | undefined,
  divisionCode: string,
  isAccusing: boolean,
): PublicPreview | 'unsorted' | 'never' {
  if (isAccusing) return 'never';
  if (category === undefined) return 'unsorted';
  const isShown = category.isPublic && category.sensitivity === 'ordinary' && category.isAccusation !== true;
  if (!isShown) return 'never';
  const { nameZh, nameEn } = category;
  return { nameZh, nameEn, divisionCode: publicDivisionOf({ divisionCode }) };
}

const communityLength = 12;

/** No nearer than the community. */
export function publicDivisionOf({ divisionCode }: Pick<Place, 'divisionCode'>): string {
  return divisionCode.slice(0, communityLength);
}
