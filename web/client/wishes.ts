import type { AppliedMediation, PartyApplication, WishList, WishOfCase } from '@linli/domain/mediation';
import { get, send } from './api.ts';
import type { Proof } from './cases.ts';
import type { Intent } from './intent.ts';

const proven = ({ token }: Proof) => (token ? { headers: { authorization: `Bearer ${token}` } } : {});

/** Whether the reporter may wish that her case is mediated, and what her wish became. */
export function findWish(code: string, proof: Proof): Promise<WishOfCase> {
  return get(`/cases/${code}/mediation-wish`, {}, proven(proof));
}

export function wishForMediation(
  code: string,
  application: PartyApplication,
  intent: Intent,
  proof: Proof,
): Promise<AppliedMediation> {
  return send(`/cases/${code}/mediation-wish`, { body: application, intent, ...proven(proof) });
}

/** What reporters wish for, and this centre has not answered. */
export async function listWishes(): Promise<WishList['wishes']> {
  return (await get<WishList>('/mediation-wishes')).wishes;
}
