import type { Role } from '@linli/domain/identity';
import cast from './cast.json' with { type: 'json' };
import { personName } from './person-name.ts';
import type { DemoUnit } from './units.ts';
import { seededRandom } from './yunyang/seeded-random.ts';

export type DemoPost = { readonly unitKey: string; readonly role: Role; readonly divisionCode: string };

/** Somebody of the demo county; a resident has no post. The cast are those who are shown how to sign in. */
export type DemoPerson = {
  readonly username: string;
  readonly name: string;
  /** What the cast are, in words for the sign-in page: 县综治中心操作员. */
  readonly title?: string;
  readonly isCast: boolean;
  readonly posts: readonly DemoPost[];
};

/** Posts that every unit of a kind has besides the cast. */
const establishment = {
  county: { operator: 4, supervisor: 1 },
  township: { operator: 1, supervisor: 1 },
  community: { operator: 1, gridWorker: 1 },
  body: { handler: 1 },
  department: { handler: 2 },
  committee: { operator: 1, mediator: 2 },
  townshipCommittee: { handler: 1, operator: 1, mediator: 3 },
  countyCommittee: { operator: 1, mediator: 6 },
} as const satisfies Record<string, Partial<Record<Role, number>>>;

/**
 * The cast, then the ordinary staff, so that every unit can act and every community has its grid worker. The cast stand in
 * the first township and its first community, and there they hold one of the ordinary posts rather than add to them.
 * Names are drawn from `seed` and mean nobody.
 */
export function demoPeople(units: readonly DemoUnit[], seed: number): DemoPerson[] {
  const random = seededRandom(seed);
  // Of committees apart, so that nobody else is called otherwise when there are more of them.
  const randomOfCommittees = seededRandom(seed + 1);
  const players = cast.map((one) => ({ ...one, isCast: true, posts: postsOfCast(one.posts, units) }));
  const taken = players.flatMap((player) => player.posts);
  const staff = units.flatMap((unit) =>
    openPosts(unit, taken).map((post, at) => ({
      username: `${post.role.toLowerCase()}-${unit.key.replaceAll('.', '-').toLowerCase()}-${at + 1}`,
      name: personName(isOfRoster(unit, post) ? randomOfCommittees : random),
      isCast: false,
      posts: [post],
    })),
  );
  return [...players, ...staff];
}

function isOfRoster({ kind }: DemoUnit, { role }: DemoPost): boolean {
  return kind === 'mediationCommittee' && role !== 'handler';
}

function postsOfCast(posts: readonly { unit: string; role: string }[], units: readonly DemoUnit[]): DemoPost[] {
  return posts.map(({ unit: wanted, role }) => {
    const unit = findUnit(wanted, units);
    return { unitKey: unit.key, role: role as Role, divisionCode: unit.divisionCode };
  });
}

/** `centre.community` is the first community's centre, `department.water` the first county's bureau. */
function findUnit(wanted: string, units: readonly DemoUnit[]): DemoUnit {
  const digits = { county: 6, township: 9, community: 12 }[wanted.split('.')[1] ?? ''];
  const kind = wanted.split('.')[0] ?? '';
  const found = units.find((unit) =>
    digits ? unit.key.startsWith(`${kind}.`) && unit.divisionCode.length === digits : unit.key.startsWith(`${wanted}.`),
  );
  if (!found) throw new Error(`the demo has no unit ${wanted}`);
  return found;
}

function openPosts(unit: DemoUnit, taken: readonly DemoPost[]): DemoPost[] {
  return Object.entries(establishmentOf(unit)).flatMap(([role, count]) => {
    const held = taken.filter((post) => post.unitKey === unit.key && post.role === role).length;
    const post = { unitKey: unit.key, role: role as Role, divisionCode: unit.divisionCode };
    return Array.from({ length: Math.max(0, count - held) }, () => post);
  });
}

function establishmentOf(unit: DemoUnit): Partial<Record<Role, number>> {
  if (unit.kind === 'department') return establishment.department;
  if (unit.kind === 'mediationCommittee') return establishmentOfCommittee(unit);
  if (unit.kind !== 'governanceCenter') return establishment.body;
  if (unit.divisionCode.length === 6) return establishment.county;
  return unit.divisionCode.length === 9 ? establishment.township : establishment.community;
}

function establishmentOfCommittee({ divisionCode }: DemoUnit): Partial<Record<Role, number>> {
  if (divisionCode.length === 6) return establishment.countyCommittee;
  return divisionCode.length === 9 ? establishment.townshipCommittee : establishment.committee;
}
