import Type, { type Static } from 'typebox';
import { type Case, isOver, unitView } from '../cases/index.ts';

/** The duty of committees of mediation, and of those of a trade. */
const isMediating = (duty: string) => duty === 'mediation' || duty.startsWith('mediation.');

type Category = { readonly duty: string };
type DispatchRow = { readonly category: string; readonly lead: string; readonly assisting: readonly string[] };

/**
 * Whether what a case is about can be mediated: by the catalogue and its rows of dispatch, which a county keeps. Where committees
 * have a part in such matters, the reporter may wish for one.
 */
export function isMediable(
  categoryCode: string,
  category: Category | undefined,
  dispatch: readonly DispatchRow[],
): boolean {
  if (category === undefined) return false;
  const own = dispatch.filter((row) => row.category === categoryCode);
  return [category.duty, ...own.flatMap(({ lead, assisting }) => [lead, ...assisting])].some(isMediating);
}

/** Nobody wishes for a mediation of what was solved or is over. */
export function mayWish({ status }: Pick<Case, 'status'>): boolean {
  return !isOver(status) && status !== 'resolved' && status !== 'followedUp';
}

/** What kind of dispute a matter of the house’s catalogue usually is; whoever applies chooses. */
export const disputeOfCategory: Readonly<Record<string, string>> = {
  '0801': 'neighbours',
  '0802': 'neighbours',
  '0803': 'family',
  '0805': 'family',
  '0806': 'family',
  '0807': 'land',
  '0808': 'housing',
  '0809': 'contract',
  '0810': 'damages',
};

/** Whether the reporter may wish that her case goes to a mediation, and which it became. */
export const wishOfCase = Type.Object({ may: Type.Boolean(), partyCode: Type.Optional(Type.String()) });
export type WishOfCase = Static<typeof wishOfCase>;

/** What reporters wish for and their centre has not answered: which case, which committee, and no word of the dispute. */
export const wishList = Type.Object({
  wishes: Type.Array(
    Type.Object({
      code: Type.String(),
      caseCode: Type.String(),
      disputeType: Type.String(),
      committee: unitView,
      openedAt: Type.String({ format: 'date-time' }),
      dueAt: Type.Optional(Type.String({ format: 'date-time' })),
    }),
  ),
});
export type WishList = Static<typeof wishList>;
