import type { ActorRef } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

export type Opening = { readonly actor: ActorRef & { role?: string }; readonly openedAt: Instant };

const insert = statement(
  'mediationOpenings.insert',
  `insert into mediation_openings (county_code, id, mediation_id, actor, opened_at) values ($1, $2, $3, $4, $5)`,
);
const list = statement(
  'mediationOpenings.list',
  `select actor, opened_at as "openedAt" from mediation_openings
   where county_code = $1 and mediation_id = $2 order by opened_at desc, id desc limit 500`,
);

type OfFile = Pick<Mediation, 'countyCode' | 'id'>;

/** Sends without waiting. */
export function insertOpening(tx: Transaction, { countyCode, id }: OfFile, actId: string, opening: Opening): void {
  void tx.query(insert, [countyCode, actId, id, JSON.stringify(opening.actor), opening.openedAt]);
}

/** The newest first. */
export function listOpenings(tx: Transaction, { countyCode, id }: OfFile): Promise<Opening[]> {
  return tx.query<Opening>(list, [countyCode, id]);
}
