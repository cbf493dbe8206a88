import { idOfNone } from './acts/case-acts.ts';
import type { Request } from './ask.ts';
import { type Answer, ask, withoutNames } from './ask.ts';
import { chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import { letsIn } from './gate.ts';
import { landOf } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import { type Kept, type Owned, templatesOf, viewsOf, visitsOf } from './world/kept.ts';
import type { World } from './world/open-world.ts';
import type { Staff } from './world/people.ts';

type Listing = {
  readonly path: string;
  readonly idsIn: (body: never) => string[];
  readonly wanted: (asker: Staff, kept: Kept) => string[];
};
type Identified = { id: string }[];

const listings: readonly Listing[] = [
  { path: '/case-views', idsIn: ({ views }: { views: Identified }) => views.map(({ id }) => id), wanted: viewsOf },
  {
    path: '/word-templates',
    idsIn: ({ templates }: { templates: Identified }) => templates.map(({ id }) => id),
    wanted: templatesOf,
  },
  {
    path: '/place-visits',
    idsIn: ({ visits }: { visits: Identified }) => visits.map(({ id }) => id),
    wanted: visitsOf,
  },
];

type Removal = {
  readonly path: string;
  readonly of: (kept: Kept) => readonly Owned[];
  readonly isOf: (asker: Staff, thing: Owned & { readonly isOfCounty?: boolean }) => boolean;
};

const removals: readonly Removal[] = [
  { path: '/case-views', of: ({ views }) => views, isOf: (asker, { owner }) => asker.postId === owner.postId },
  {
    path: '/word-templates',
    of: ({ templates }) => templates,
    isOf: ({ person }, { owner, isOfCounty = false }) =>
      person.role === 'administrator'
        ? isOfCounty && landOf(owner.person.unit.division) === person.unit.division
        : person.unit.id === owner.person.unit.id,
  },
];

/** Lists kept under a name, words written for others, places looked at: each is read by its own circle, and undone by its maker. */
export async function probeKept(
  { app, seed, tally }: Probing,
  { staff }: World,
  kept: Kept,
  count: number,
): Promise<void> {
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 15_485_863);
    if (chance.happens(0.7)) return list(chance.one(listings), chance.one(staff));
    const things = chance.one(removals);
    const thing = chance.one(things.of(kept));
    // Colleagues of the maker are those who come nearest to what is not theirs.
    const near = staff.filter(({ person }) => person.unit.division === thing.owner.person.unit.division);
    const other = chance.one(chance.happens(0.5) ? near : staff);
    if (!things.isOf(other, thing)) await remove(other, things.path, thing);
  });

  async function list({ path, idsIn, wanted }: Listing, asker: Staff): Promise<void> {
    const answer = await ask(app, asker, { method: 'GET', path });
    const isLetIn = letsIn(`GET ${path}`, asker.person);
    const said = `${answer.status} ${answer.text.slice(0, 200)}`;
    const about = { act: `list ${path}`, asker: asker.name };
    if (!isLetIn) {
      tally.count('list', 'refusal');
      if (answer.status !== 403) tally.report({ ...about, what: 'leak', object: path, said });
      return;
    }
    const expected = wanted(asker, kept);
    tally.count('list', expected.length > 0 ? 'control' : 'refusal');
    const wrong =
      answer.status === 200
        ? differ(idsIn(JSON.parse(answer.text) as never), expected, said)
        : ({ what: 'lock', object: path, said } as const);
    if (wrong !== undefined) tally.report({ ...wrong, ...about });
  }

  /** What is not hers she cannot undo, nor learn by it that it is there. */
  async function remove(asker: Staff, path: string, { id }: Owned): Promise<void> {
    const request = (of: string): Request => ({ method: 'DELETE', path: `${path}/${of}` });
    const [answer, twin] = [await ask(app, asker, request(id)), await ask(app, asker, request(idOfNone))];
    tally.count('error', 'refusal');
    const isSame = told(answer, id) === told(twin, idOfNone) && answer.status >= 400;
    const said = `${answer.status} ${answer.text.slice(0, 200)}`;
    if (!isSame) tally.report({ what: 'leak', act: `remove one of ${path}`, asker: asker.name, object: id, said });
  }

  function told(answer: Answer, id: string): string {
    return withoutNames(answer, [id]);
  }
}
