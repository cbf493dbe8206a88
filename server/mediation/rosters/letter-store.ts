import type { Instant } from '@linli/domain/kernel';
import type { MediatorKind } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

export type Letter = {
  readonly countyCode: string;
  readonly id: string;
  readonly checkCode: string;
  readonly number: string;
  readonly mediatorId: string;
  readonly unitId: string;
  readonly name: string;
  readonly committeeName: string;
  readonly kind: MediatorKind;
  readonly from: string;
  readonly until: string;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
};

const columns = `county_code as "countyCode", id, check_code as "checkCode", number, mediator_id as "mediatorId", unit_id as "unitId", name,
  committee_name as "committeeName", kind, from_on::text as "from", until_on::text as until, given_at as "givenAt",
  withdrawn_at as "withdrawnAt"`;
const insert = statement(
  'appointmentLetters.insert',
  `insert into appointment_letters (county_code, id, check_code, mediator_id, unit_id, name, committee_name, kind, from_on,
     until_on, given_at, number) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const ofMediator = statement(
  'appointmentLetters.ofMediator',
  `select ${columns} from appointment_letters where county_code = $1 and mediator_id = $2 order by given_at desc, id desc`,
);
const byCode = statement(
  'appointmentLetters.byCode',
  `select ${columns} from appointment_letters where county_code = $1 and check_code = $2`,
);
const given = statement(
  'appointmentLetters.given',
  `select count(*)::integer as count from appointment_letters
   where county_code = $1 and unit_id = $2 and strpos(number, $3) = 1`,
);
const withdraw = statement(
  'appointmentLetters.withdraw',
  `update appointment_letters set withdrawn_at = $3 where county_code = $1 and mediator_id = $2 and withdrawn_at is null`,
);

/** Sends without waiting. */
export function insertLetter(tx: Transaction, letter: Letter): void {
  const { countyCode, id, checkCode, mediatorId, unitId, name, committeeName, kind, from, until, givenAt, number } =
    letter;
  const said = [name, committeeName, kind, from, until, givenAt, number];
  void tx.query(insert, [countyCode, id, checkCode, mediatorId, unitId, ...said]);
}

/** The newest first. */
export function listLetters(tx: Transaction, countyCode: string, mediatorId: string): Promise<Letter[]> {
  return tx.query<Letter>(ofMediator, [countyCode, mediatorId]);
}

/** How many letters of a committee have a number that begins so; who asks holds the lock of its roster. */
export async function countLetters(tx: Transaction, countyCode: string, unitId: string, head: string): Promise<number> {
  return (await tx.query<{ count: number }>(given, [countyCode, unitId, head]))[0]?.count ?? 0;
}

export async function findLetter(tx: Transaction, countyCode: string, checkCode: string): Promise<Letter | undefined> {
  return (await tx.query<Letter>(byCode, [countyCode, checkCode]))[0];
}

/** Sends without waiting. */
export function withdrawLetters(tx: Transaction, countyCode: string, mediatorId: string, now: Instant): void {
  void tx.query(withdraw, [countyCode, mediatorId, now]);
}
