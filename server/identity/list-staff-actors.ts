import type { StaffActor } from '@linli/domain/identity';
import { statement, type Transaction } from '../database/index.ts';

const staffOfCounty = statement(
  'posts.actorsOfCounty',
  `select person.id as "personId", person.name, post.id as "postId", post.role, post.division_code as "divisionCode",
     unit.id as "unitId", unit.kind as "unitKind", unit.name as "unitName", unit.division_code as "unitDivisionCode"
   from posts post
     join people person on person.id = post.person_id
     join units unit on unit.county_code = post.county_code and unit.id = post.unit_id
   where post.county_code = $1 and post.valid_to is null and unit.valid_to is null
   order by unit.division_code, unit.id, post.id`,
);

/** Everybody who holds a post in a county, as they act: for the demo and for imports that act in their names. */
export async function listStaffActors(tx: Transaction, countyCode: string): Promise<StaffActor[]> {
  const rows = await tx.query<Omit<StaffActor, 'kind'>>(staffOfCounty, [countyCode]);
  return rows.map((row) => ({ kind: 'staff', ...row }));
}
