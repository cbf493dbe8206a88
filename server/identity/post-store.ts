import type { PersonList, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import type { PostRow, StaffRow } from './store.ts';

export const postColumns = `posts.county_code as "countyCode", posts.id, posts.person_id as "personId", posts.unit_id as "unitId",
  posts.role, posts.division_code as "divisionCode", posts.valid_from as "validFrom", posts.valid_to as "validTo",
  posts.version, posts.ledger_hash as "ledgerHash", posts.delegated_from as "delegatedFrom",
  posts.delegation_kind as "delegationKind", posts.delegated_acts as "delegatedActs"`;

const insertPerson = statement(
  'people.insert',
  'insert into people (id, name, username, counties, created_at) values ($1, $2, $3, $4, $5)',
);
const openCounty = statement(
  'people.openCounty',
  `update people set counties = case when $2 = any(counties) then counties else counties || $2::text end
   where id = $1 returning id`,
);
const selectPersonName = statement('people.findName', 'select name from people where id = $1');
const insertPassword = statement(
  'passwords.insert',
  'insert into passwords (person_id, hash, set_at) values ($1, $2, $3)',
);
const insertPostRow = statement(
  'posts.insert',
  `insert into posts
     (county_code, id, person_id, unit_id, role, division_code, valid_from, valid_to, version, ledger_hash,
      delegated_from, delegation_kind, delegated_acts)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const selectPost = statement('posts.find', `select ${postColumns} from posts where id = $1`);
const lockPost = statement('posts.lock', `${selectPost.text} for update`);
const endPostRow = statement(
  'posts.end',
  'update posts set valid_to = $3, version = $4, ledger_hash = $5 where county_code = $1 and id = $2',
);
const selectStaff = statement(
  'posts.listOfUnit',
  `select ${postColumns}, people.name as "personName", units.name as "unitName"
   from posts join units on units.county_code = posts.county_code and units.id = posts.unit_id
   join people on people.id = posts.person_id
   where posts.unit_id = $1 and (posts.valid_to is null or posts.valid_to > $2) order by posts.id`,
);

// One row for each person, however many posts she has had; the posts that she holds now tell her from her namesakes.
const searchPeople = statement(
  'people.search',
  `select people.id as "personId", people.name as "personName", people.username,
     coalesce(jsonb_agg(jsonb_build_object('role', posts.role, 'unitName', units.name) order by posts.id)
       filter (where posts.delegated_from is null and units.valid_to is null
         and (posts.valid_to is null or posts.valid_to > $4)), '[]') as posts
   from posts join units on units.county_code = posts.county_code and units.id = posts.unit_id
     join people on people.id = posts.person_id
   where posts.county_code = $1 and starts_with(units.division_code, $2)
     and (strpos(people.name, $3) > 0 or strpos(people.username, lower($3)) > 0)
   group by people.id, people.name, people.username order by people.name, people.id limit 50`,
);

const staffOfCounty = statement(
  'posts.actorsOfCounty',
  `select person.id as "personId", person.name, post.id as "postId", post.role, post.division_code as "divisionCode",
     unit.id as "unitId", unit.kind as "unitKind", unit.name as "unitName", unit.division_code as "unitDivisionCode"
   from posts post
     join people person on person.id = post.person_id
     join units unit on unit.county_code = post.county_code and unit.id = post.unit_id
   where post.county_code = $1 and post.valid_to is null and unit.valid_to is null
     and ($2::uuid[] is null or post.person_id = any($2))
   order by unit.division_code, unit.id, post.id`,
);

export type NewPerson = {
  id: string;
  name: string;
  username: string | null;
  countyCode: string;
  passwordHash?: string;
};

/** Sends without waiting; a username that is taken fails the transaction with `people_username_key`. */
export function insertPersonRow(tx: Transaction, person: NewPerson, now: Instant): Promise<unknown> {
  const { id, name, username, countyCode, passwordHash } = person;
  const inserted = tx.query(insertPerson, [id, name, username, [countyCode], now]);
  if (passwordHash !== undefined) void tx.query(insertPassword, [id, passwordHash, now]);
  return inserted;
}

/** Lets a county know a person; false where she is unknown to the one who asks. */
export async function openPersonTo(tx: Transaction, personId: string, countyCode: string): Promise<boolean> {
  return (await tx.query(openCounty, [personId, countyCode])).length === 1;
}

export async function findPersonName(tx: Transaction, personId: string): Promise<string | undefined> {
  return (await tx.query<{ name: string }>(selectPersonName, [personId]))[0]?.name;
}

export function insertPost(tx: Transaction, post: PostRow): void {
  const { countyCode, id, personId, unitId, role, divisionCode, validFrom, validTo, version, ledgerHash } = post;
  const { delegatedFrom, delegationKind, delegatedActs } = post;
  const row = [countyCode, id, personId, unitId, role, divisionCode, validFrom, validTo, version, ledgerHash];
  void tx.query(insertPostRow, [...row, delegatedFrom, delegationKind, delegatedActs]);
}

export async function findPost(tx: Transaction, id: string): Promise<PostRow | undefined> {
  return (await tx.query<PostRow>(selectPost, [id]))[0];
}

export async function findPostToChange(tx: Transaction, id: string): Promise<PostRow | undefined> {
  return (await tx.query<PostRow>(lockPost, [id]))[0];
}

export function endPost(tx: Transaction, post: PostRow): void {
  const { countyCode, id, validTo, version, ledgerHash } = post;
  void tx.query(endPostRow, [countyCode, id, validTo, version, ledgerHash]);
}

/** The posts of a unit that hold now or are planned. */
export function listStaff(tx: Transaction, unitId: string, now: Instant): Promise<StaffRow[]> {
  return tx.query<StaffRow>(selectStaff, [unitId, now]);
}

export type PersonLine = PersonList['people'][number];

/** People with posts, now or before, at units inside a place. */
export function searchStaff(tx: Transaction, inside: string, words: string, now: Instant): Promise<PersonLine[]> {
  return tx.query<PersonLine>(searchPeople, [inside.slice(0, 6), inside, words, now]);
}

/** Everybody who holds a post in a county, or those of them who are named, with the post and its unit. */
export function listHolders(
  tx: Transaction,
  countyCode: string,
  personIds?: readonly string[],
): Promise<Omit<StaffActor, 'kind'>[]> {
  return tx.query<Omit<StaffActor, 'kind'>>(staffOfCounty, [countyCode, personIds ?? null]);
}
