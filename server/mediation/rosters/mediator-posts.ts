import type { StaffActor } from '@linli/domain/identity';
import type { Mediation } from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { listStaffActors } from '../../identity/index.ts';

/**
 * Mediators of a county, or of these people those who are, one line a person: of several posts the one at a committee that has the
 * file, for there she needs nobody to send her.
 */
export async function listMediatorPosts(
  tx: Transaction,
  { countyCode, committee, assisting }: Pick<Mediation, 'countyCode' | 'committee' | 'assisting'>,
  personIds?: readonly string[],
): Promise<StaffActor[]> {
  const staff = await listStaffActors(tx, countyCode, personIds);
  const posts = staff.filter(({ role, unitKind }) => role === 'mediator' && unitKind === 'mediationCommittee');
  const ofFile = new Set([committee, ...assisting].map(({ id }) => id));
  const nearLast = posts.toSorted((one, other) => Number(ofFile.has(one.unitId)) - Number(ofFile.has(other.unitId)));
  return [...new Map(nearLast.map((post) => [post.personId, post])).values()];
}
