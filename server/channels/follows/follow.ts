import { type FollowInput, type Near, readNear } from '@linli/domain/cases';
import type { Rulebook } from '../../cases/index.ts';

/** What is followed. */
export type Topic = {
  readonly county: string;
  readonly division?: string;
  readonly category?: string;
  readonly near?: Near;
};

export function topicOf({ county, division, category, near }: Omit<FollowInput, 'email'>): Topic {
  return {
    county,
    ...(division === undefined ? {} : { division }),
    ...(category === undefined ? {} : { category }),
    ...(near === undefined ? {} : { near: readNear(near) }),
  };
}

/** One form of the same topic, for its being followed once. */
export function topicKey({ county, division, category, near }: Topic): string {
  return [county, division, category, near && [near.lng, near.lat, near.metres].join(',')]
    .map((one) => one ?? '')
    .join('|');
}

/** Where a list of the same stands on the public pages. */
export function topicQuery({ county, division, category, near }: Topic): string {
  const query = new URLSearchParams({ division: division ?? county });
  if (category !== undefined) query.set('category', category);
  if (near !== undefined) query.set('near', [near.lng, near.lat, near.metres].join(','));
  return query.toString();
}

/** A kind of matter or a group of kinds by its code. */
export function kindName(code: string | undefined, { categories, groups }: Pick<Rulebook, 'categories' | 'groups'>) {
  return categories.get(code ?? '')?.nameZh ?? groups.find((group) => group.code === code)?.nameZh;
}
