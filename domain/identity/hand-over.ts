import { type Refusal, refuse } from '@linli/domain/kernel';
import type { Role } from './role.ts';

/** A post of somebody who leaves, with the number of open cases in which its unit has a part. */
export type PostToLeave = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
  readonly openCases: number;
};

/** Somebody else who holds a post of her own. */
export type Holder = { readonly personId: string; readonly unitId: string; readonly role: Role };

/** Who goes on with the work of a post: colleagues who hold such a post already, or the successor, who is given one. */
export type Heir = { readonly postId: string; readonly to: 'unit' | 'successor'; readonly isAppointed: boolean };

const takesUpCases: Readonly<Record<Role, boolean>> = {
  operator: true,
  supervisor: true,
  handler: true,
  gridWorker: true,
  mediator: true,
  leader: false,
  administrator: false,
};

/**
 * Work belongs to units, so it stays where it is; what must not happen is that nobody is left there to do it. Refused where
 * a post with open cases has neither a colleague in the same role nor a successor.
 */
export function decideHandOver(
  personId: string,
  posts: readonly PostToLeave[],
  others: readonly Holder[],
  successorId?: string,
): Heir[] | Refusal {
  if (posts.length === 0) return refuse('handOver.noPost');
  if (successorId === personId) return refuse('handOver.toHerself', { field: 'successorId' });
  const heirs = posts.map((post): Heir | undefined => {
    const colleagues = others.filter((other) => isColleague(other, post) && other.personId !== personId);
    const hasPost = colleagues.some((other) => other.personId === successorId);
    if (successorId !== undefined) return { postId: post.id, to: 'successor', isAppointed: !hasPost };
    const isLeftAlone = takesUpCases[post.role] && post.openCases > 0 && colleagues.length === 0;
    return isLeftAlone ? undefined : { postId: post.id, to: 'unit', isAppointed: false };
  });
  const alone = heirs.indexOf(undefined);
  if (alone !== -1)
    return refuse('handOver.nobodyLeft', { field: 'successorId', values: { unit: posts[alone]?.unitName ?? '' } });
  return heirs as Heir[];
}

function isColleague(other: Holder, post: PostToLeave): boolean {
  return other.unitId === post.unitId && other.role === post.role;
}
