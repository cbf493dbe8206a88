import type { Instant } from '@linli/domain/kernel';
import type { Role } from './role.ts';

/** A role at a unit, held by a person for a time. `divisionCode` is the place the post looks after. */
export type Post = {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly divisionCode: string;
  readonly validFrom: Instant;
  readonly validTo?: Instant;
};

export function isPostValid(post: Post, now: Instant): boolean {
  return post.validFrom <= now && (post.validTo === undefined || now < post.validTo);
}
