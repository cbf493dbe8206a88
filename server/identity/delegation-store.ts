import { defaultIdentityLimits, type IdentityLimits } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import type { PostRow } from './store.ts';

export type DelegationRow = PostRow & {
  delegatedFrom: string;
  personName: string;
  unitName: string;
  delegatorId: string;
  delegatorName: string;
};

const columns = `given.county_code as "countyCode", given.id, given.person_id as "personId", given.unit_id as "unitId",
  given.role, given.division_code as "divisionCode", given.valid_from as "validFrom", given.valid_to as "validTo",
  given.version, given.ledger_hash as "ledgerHash", given.delegated_from as "delegatedFrom",
  given.delegation_kind as "delegationKind", given.delegated_acts as "delegatedActs", delegates.name as "personName",
  units.name as "unitName", sources.person_id as "delegatorId", delegators.name as "delegatorName"`;
const joined = `from posts given
  join posts sources on sources.county_code = given.county_code and sources.id = given.delegated_from
  join units on units.county_code = given.county_code and units.id = given.unit_id
  join people delegates on delegates.id = given.person_id
  join people delegators on delegators.id = sources.person_id`;

const findRow = statement('delegations.find', `select ${columns} ${joined} where given.id = $1`);
const lockRow = statement('delegations.lock', `${findRow.text} for update of given`);
const insideRows = statement(
  'delegations.inside',
  `select ${columns} ${joined} where given.valid_to > $1 and starts_with(given.division_code, $2)
   order by given.valid_from, given.id limit 500`,
);
const ofPersonRows = statement(
  'delegations.ofPerson',
  `select ${columns} ${joined} where given.valid_to > $1 and (given.delegated_from = $2 or given.person_id = $3)
   order by given.valid_from, given.id`,
);
const fromPostRows = statement(
  'delegations.fromPost',
  `select ${columns} ${joined} where given.valid_to > $1 and given.delegated_from = $2 order by given.id for update of given`,
);
const toPersonRows = statement(
  'delegations.toPerson',
  `select ${columns} ${joined} where given.valid_to > $1 and given.county_code = $2 and given.person_id = $3
   order by given.id for update of given`,
);
const unitsOfPerson = statement(
  'delegations.unitsOfPerson',
  `select units.division_code as "divisionCode"
   from posts join units on units.county_code = posts.county_code and units.id = posts.unit_id
   where posts.person_id = $1 and posts.county_code = $2 and posts.delegated_from is null and posts.valid_to is null
     and units.valid_to is null`,
);
const searchDelegates = statement(
  'delegations.delegates',
  `select people.id as "personId", people.name as "personName", min(units.name) as "unitName", min(posts.role) as role
   from posts join units on units.county_code = posts.county_code and units.id = posts.unit_id
     join people on people.id = posts.person_id
   where posts.county_code = $1 and starts_with(units.division_code, $2) and posts.person_id <> $3
     and posts.delegated_from is null and posts.valid_to is null and units.valid_to is null
     and ($4::text is null or strpos(people.name, $4) > 0 or strpos(units.name, $4) > 0)
   group by people.id, people.name order by bool_or(posts.unit_id = $5) desc, people.name, people.id limit 50`,
);
const selectLimits = statement(
  'identity.limits',
  'select limits from identity_limits where division_code = any($1) order by length(division_code)',
);

export async function findDelegation(tx: Transaction, id: string): Promise<DelegationRow | undefined> {
  return (await tx.query<DelegationRow>(findRow, [id]))[0];
}

/** Locked: found by whoever may end it, and by nobody else. */
export async function findDelegationToChange(tx: Transaction, id: string): Promise<DelegationRow | undefined> {
  return (await tx.query<DelegationRow>(lockRow, [id]))[0];
}

/** Running and planned ones of every post inside a place. */
export function listDelegationsInside(tx: Transaction, divisionCode: string, now: Instant): Promise<DelegationRow[]> {
  return tx.query<DelegationRow>(insideRows, [now, divisionCode]);
}

/** Running and planned ones that come from this post, or that this person holds. */
export function listOwnDelegations(
  tx: Transaction,
  { postId, personId }: { postId: string; personId: string },
  now: Instant,
): Promise<DelegationRow[]> {
  return tx.query<DelegationRow>(ofPersonRows, [now, postId, personId]);
}

export function listDelegationsFrom(tx: Transaction, postId: string, now: Instant): Promise<DelegationRow[]> {
  return tx.query<DelegationRow>(fromPostRows, [now, postId]);
}

export function listDelegationsTo(
  tx: Transaction,
  { countyCode, personId }: Pick<PostRow, 'countyCode' | 'personId'>,
  now: Instant,
): Promise<DelegationRow[]> {
  return tx.query<DelegationRow>(toPersonRows, [now, countyCode, personId]);
}

/** Where the units stand at which a person has posts of her own. */
export async function listUnitPlaces(tx: Transaction, personId: string, countyCode: string): Promise<string[]> {
  const rows = await tx.query<{ divisionCode: string }>(unitsOfPerson, [personId, countyCode]);
  return rows.map((row) => row.divisionCode);
}

export type DelegateLine = { personId: string; personName: string; unitName: string; role: PostRow['role'] };

/** Who may be handed a post of this unit, those of the unit itself first. */
export function listDelegates(
  tx: Transaction,
  of: { countyCode: string; unitId: string; unitDivisionCode: string; personId: string },
  words: string | undefined,
): Promise<DelegateLine[]> {
  const { countyCode, unitDivisionCode, personId, unitId } = of;
  return tx.query<DelegateLine>(searchDelegates, [countyCode, unitDivisionCode, personId, words ?? null, unitId]);
}

export async function findIdentityLimits(tx: Transaction, divisionCode: string): Promise<IdentityLimits> {
  const upwards = [2, 4, 6, 9, 12].filter((digits) => digits <= divisionCode.length);
  const codes = upwards.map((digits) => divisionCode.slice(0, digits));
  const rows = await tx.query<{ limits: Partial<IdentityLimits> }>(selectLimits, [codes]);
  return Object.assign({}, defaultIdentityLimits, ...rows.map((row) => row.limits));
}
