import { starterTemplates } from '../../server/cases/templates/starter-templates.ts';
import type { App } from '../../server/http/index.ts';
import { ask } from '../ask.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { letsIn } from '../gate.ts';
import { hasPlace, landOf } from '../oracle.ts';
import type { World } from './open-world.ts';
import type { Staff } from './people.ts';
import { type Division, upwards } from './tree.ts';

/** What people keep for themselves and for one another at their desks, and what they looked at outside. */
export type Kept = {
  readonly views: readonly (Owned & { readonly isShared: boolean })[];
  readonly templates: readonly (Owned & { readonly isOfCounty: boolean })[];
  readonly visits: readonly { readonly id: string; readonly place: Division }[];
};
export type Owned = { readonly id: string; readonly owner: Staff };

const eachMost = 80;
/** A step for which every unit has words of its own or those that come with the house. */
export const templateStep = 'resolution';

/** Some people of every kind keep a list, write words for others, and look at a place, as they would. */
export async function openKept(app: App, world: World): Promise<Kept> {
  const chance = chanceOf(world.seed + 1);
  const some = (route: string) =>
    chance.shuffled(world.staff.filter(({ person }) => letsIn(route, person))).slice(0, eachMost);
  const views = [];
  for (const owner of some('POST /case-views')) {
    const isShared = chance.happens(0.5);
    const id = await create(app, owner, '/case-views', { name: '今天先看', isShared, query: { queue: 'accept' } });
    views.push({ id, owner, isShared });
  }
  const templates = [];
  for (const owner of some('POST /word-templates')) {
    const isAdministrator = owner.person.role === 'administrator';
    const isOfLand = owner.person.unit.division === landOf(owner.person.division);
    if (isAdministrator && !isOfLand) continue;
    const isOfCounty = isAdministrator || (isOfLand && chance.happens(0.5));
    const body = { step: templateStep, name: '修好', words: '已经修好。', isOfCounty };
    templates.push({ id: await create(app, owner, '/word-templates', body), owner, isOfCounty });
  }
  return { views, templates, visits: await visit(app, some('POST /place-visits'), world, chance) };
}

/** Each looks at a cell of her own; the tree ends there. */
async function visit(app: App, walkers: readonly Staff[], { clock, divisions }: World, chance: Chance) {
  const visits: { id: string; place: Division }[] = [];
  for (const walker of walkers) {
    const cells = divisions.filter(
      (division) => division.level === 'cell' && upwards(division).includes(walker.person.division),
    );
    const place = chance.one(cells);
    const answers = [{ key: 'lamp', finding: 'fine' }];
    const body = { checklistKey: 'street', divisionCode: place.code, answers, visitedAt: clock() };
    visits.push({ id: await create(app, walker, '/place-visits', body), place });
  }
  return visits;
}

async function create(app: App, asker: Staff, path: string, body: object): Promise<string> {
  const { status, text } = await ask(app, asker, { method: 'POST', path, body });
  if (status !== 201) throw new Error(`${asker.name} POST ${path}: ${text}`);
  return (JSON.parse(text) as { id: string }).id;
}

/** "Lists of this post, and those that its unit shares." */
export function viewsOf({ postId, person }: Staff, { views }: Kept): string[] {
  const isHers = ({ owner, isShared }: Kept['views'][number]) =>
    owner.postId === postId || (isShared && owner.person.unit.id === person.unit.id);
  return views.filter(isHers).map(({ id }) => id);
}

/** "Of this unit and of the county; of steps that have none, those that come with the house." */
export function templatesOf({ person }: Staff, { templates }: Kept): string[] {
  const land = landOf(person.unit.division);
  const own = templates.filter(
    ({ owner, isOfCounty }) =>
      // An administrator has the eyes of no unit.
      (person.role !== 'administrator' && owner.person.unit.id === person.unit.id) ||
      (isOfCounty && landOf(owner.person.unit.division) === land),
  );
  const given = starterTemplates.filter(({ step }) => own.length === 0 || step !== templateStep);
  return [...own, ...given].map(({ id }) => id);
}

/** "Inside the division of this post", of whoever looks after one. */
export function visitsOf({ person }: Staff, { visits }: Kept): string[] {
  if (!hasPlace(person)) return [];
  return visits.filter(({ place }) => upwards(place).includes(person.division)).map(({ id }) => id);
}
