import type { Request } from './ask.ts';
import { ask } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import { letsIn } from './gate.ts';
import { mayCount } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Probed } from './world/cases.ts';
import type { World } from './world/open-world.ts';
import type { Staff } from './world/people.ts';
import { type Division, upwards } from './world/tree.ts';

const pageSize = 200;
const ended = ['closed', 'archived', 'declined', 'withdrawn', 'merged', 'transferred'];

type Counted = { readonly query: Readonly<Record<string, string>>; readonly fits: (about: Probed) => boolean };

/** The cases behind a number, on the screen and as a file: exactly those that may be counted, of places that are looked after. */
export async function probeCounted(
  { app, seed, tally }: Probing,
  { staff, cases, divisions }: World,
  count: number,
): Promise<void> {
  const places = divisions.filter(({ level }) => level !== 'cell');
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 67_867_967);
    const looking = staff.filter(({ person }) => letsIn('GET /oversight/cases', person));
    const asker = chance.one(chance.happens(0.1) ? staff : looking);
    const own = places.filter((place) => upwards(place).includes(asker.person.division));
    const place = chance.one(chance.happens(0.7) && own.length > 0 ? own : places);
    const counted = askCounted(chance);
    await (chance.happens(0.2) ? takeOut(asker, place, counted) : look(asker, place, counted));
  });

  function isOpen({ person }: Staff, place: Division): boolean {
    return letsIn('GET /oversight/cases', person) && upwards(place).includes(person.division);
  }

  function wantedOf({ person }: Staff, place: Division, { fits }: Counted): string[] {
    return cases
      .filter((about) => upwards(about.place).includes(place) && mayCount(person, about) && fits(about))
      .map(({ code }) => code);
  }

  async function look(asker: Staff, place: Division, counted: Counted): Promise<void> {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const query = new URLSearchParams({ ...counted.query, division: place.code, limit: String(pageSize) });
      if (after !== undefined) query.set('after', after);
      const asked: Request = { method: 'GET', path: `/oversight/cases?${query}` };
      const { status, text } = await ask(app, asker, asked);
      const said = `${status} ${text.slice(0, 200)}`;
      tally.count('list', isOpen(asker, place) ? 'control' : 'refusal');
      if (!isOpen(asker, place)) return forbidden(asker, place, status, said);
      if (status !== 200) return compare(asker, place, counted, [], said);
      const page = JSON.parse(text) as { cases: { code: string }[]; next?: string };
      found.push(...page.cases.map(({ code }) => code));
      after = page.next;
    } while (after !== undefined);
    compare(asker, place, counted, found, `${found.length} cases`);
  }

  async function takeOut(asker: Staff, place: Division, counted: Counted): Promise<void> {
    const body = { format: 'csv', reason: '核对', query: { ...counted.query, division: place.code } };
    const { status, text } = await ask(app, asker, { method: 'POST', path: '/oversight/case-exports', body });
    if (status === 429) return;
    const said = `${status} ${text.slice(0, 200)}`;
    tally.count('export', isOpen(asker, place) ? 'control' : 'refusal');
    if (!isOpen(asker, place)) return forbidden(asker, place, status, said);
    const found = [...text.matchAll(/^"(\d{20})"/gm)].map(([, code]) => code as string);
    compare(asker, place, counted, found, said);
  }

  function forbidden(asker: Staff, place: Division, status: number, said: string): void {
    if (status === 403) return;
    tally.report({ what: 'leak', act: 'look behind a number', asker: asker.name, object: place.code, said });
  }

  function compare(asker: Staff, place: Division, counted: Counted, found: readonly string[], said: string): void {
    const wrong = differ(found, wantedOf(asker, place, counted), said);
    const act = `look behind ${JSON.stringify(counted.query)} of ${place.code}`;
    if (wrong !== undefined) tally.report({ ...wrong, act, asker: asker.name });
  }
}

function askCounted(chance: Chance): Counted {
  const group = chance.one(['', '01', '02']);
  const inGroup = ({ found }: Probed) => found.categoryCode?.startsWith(group) ?? group === '';
  const of = chance.one(['registered', 'open', 'late'] as const);
  const counts = {
    registered: () => true,
    open: ({ found }: Probed) => !ended.includes(found.status),
    late: ({ found }: Probed) => found.alarm.level === 'yellow' || found.alarm.level === 'red',
  };
  return {
    query: { of, ...(group === '' ? {} : { category: group }) },
    fits: (about) => inGroup(about) && counts[of](about),
  };
}
