import { type Role, systemActor, type UnitKind } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Database, platformInside } from '../../server/database/index.ts';
import { createPerson, createPost, createUnit, openSession } from '../../server/identity/index.ts';
import type { Chance } from '../chance.ts';
import type { Person, Unit } from '../oracle.ts';
import type { Division } from './tree.ts';

/** Somebody who can ask: what the oracle knows of her, and the token by which the house does. */
export type Asker = { readonly name: string; readonly person: Person; readonly token: string | undefined };
export type Staff = Asker & {
  readonly person: Extract<Person, { kind: 'staff' }>;
  readonly personId: string;
  readonly postId: string;
};
export type NamedUnit = Unit & { readonly name: string };

type Wanted = { readonly kind: UnitKind; readonly name: string; readonly posts: readonly Post[] };
type Post = { readonly role: Role; readonly division?: Division };

const system = systemActor('probes');

/** Units of every kind on every level, with people at their posts, each signed in through her one post. */
export async function peopleTree(
  database: Database,
  divisions: readonly Division[],
  chance: Chance,
  now: Instant,
): Promise<{ staff: Staff[]; units: NamedUnit[] }> {
  const wanted = divisions.flatMap((division) => unitsAt(division, chance).map((unit) => ({ division, unit })));
  const byCounty = Map.groupBy(wanted, ({ division }) => division.code.slice(0, 6));
  const peopled = await Promise.all([...byCounty.values()].map((units) => peopleCounty(database, units, now)));
  return { staff: peopled.flatMap(({ staff }) => staff), units: peopled.flatMap(({ units }) => units) };
}

function unitsAt(division: Division, chance: Chance): Wanted[] {
  switch (division.level) {
    case 'province':
      return [centreOf([{ role: 'supervisor' }])];
    case 'city':
      return [
        centreOf([...centrePosts, { role: 'leader' }, { role: 'administrator' }]),
        { kind: 'department', name: '市局', posts: [{ role: 'handler' }] },
      ];
    case 'county':
      return [
        centreOf([...centrePosts, { role: 'operator' }, { role: 'leader' }, { role: 'administrator' }]),
        { kind: 'department', name: '城管局', posts: [{ role: 'handler' }, { role: 'administrator' }] },
        { kind: 'department', name: '水利局', posts: [{ role: 'handler' }] },
        { kind: 'enterprise', name: '供电公司', posts: [{ role: 'handler' }] },
        { kind: 'mediationCommittee', name: '县调委会', posts: committeePosts },
      ];
    case 'township':
      return [
        centreOf([...centrePosts, ...(chance.happens(0.3) ? [{ role: 'leader' } as const] : [])]),
        { kind: 'station', name: '平安办', posts: [{ role: 'handler' }, { role: 'gridWorker' }] },
        { kind: 'mediationCommittee', name: '调委会', posts: [...committeePosts, { role: 'mediator' }] },
      ];
    case 'community': {
      const walkers = division.children.slice(0, 1).map((cell): Post => ({ role: 'gridWorker', division: cell }));
      const posts: Post[] = chance.happens(0.3) ? [{ role: 'handler' }] : [];
      return [{ kind: 'station', name: '网格站', posts: chance.happens(0.3) ? [...posts, ...walkers] : posts }];
    }
    case 'cell':
      return [];
  }
}

const committeePosts: readonly Post[] = [{ role: 'mediator' }, { role: 'operator' }];
const centrePosts: readonly Post[] = [{ role: 'operator' }, { role: 'supervisor' }];

function centreOf(posts: readonly Post[]): Wanted {
  return { kind: 'governanceCenter', name: '综治中心', posts };
}

function peopleCounty(database: Database, wanted: readonly { division: Division; unit: Wanted }[], now: Instant) {
  const [first] = wanted;
  const countyCode = first?.division.code.slice(0, 6) ?? '';
  return database.transact(platformInside(countyCode), async (tx) => {
    const staff: Staff[] = [];
    const units: NamedUnit[] = [];
    for (const { division, unit } of wanted) {
      const name = `${division.name}${unit.name}${division.code}`;
      const row = createUnit(tx, { kind: unit.kind, name, divisionCode: division.code, duties: [] }, system, now);
      const named: NamedUnit = { id: row.id, kind: unit.kind, name, division };
      units.push(named);
      for (const { role, division: walked } of unit.posts) {
        const place = walked ?? division;
        const personId = await createPerson(tx, { name: `${role}${division.code}`, countyCode }, now);
        const post = await createPost(tx, row, { personId, role, divisionCode: place.code }, system, now);
        const { token } = openSession(tx, personId, post as never, now);
        const person = { kind: 'staff', role, unit: named, division: place } as const;
        staff.push({ name: `${role} of ${name} for ${place.code}`, person, token, personId, postId: post.id });
      }
    }
    return { staff, units };
  });
}
