import { askList, isListed, listRequest, type Question } from './acts/list-acts.ts';
import { type Answer, ask } from './ask.ts';
import { chanceOf } from './chance.ts';
import { letsIn } from './gate.ts';
import { maySee } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Probed } from './world/cases.ts';
import type { World } from './world/open-world.ts';
import type { Asker, Staff } from './world/people.ts';

const limits = [1, 3, 20, 50, 100];
const mostPages = 3;

/**
 * Random lists and searches of random people, some page by page. A page must hold exactly the newest of what the oracle
 * lists. Each is paired with somebody to whom a case is open that was kept from the first: in her list it must stand.
 */
export async function probeLists({ app, askers, seed, tally }: Probing, world: World, count: number): Promise<void> {
  const newestFirst = world.cases.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const land = { cases: world.cases, divisions: world.divisions, unitIds: world.units.map(({ id }) => id) };
  const staff = askers.filter(isStaff).filter(({ person }) => letsIn('GET /cases', person));
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 104_729);
    const question = askList(chance, land);
    const asker = chance.one(staff);
    const limit = chance.one(limits);
    await probe(asker, question, limit, 'refusal');
    const hidden = newestFirst.filter((about) => question.fits(asker, about) && !maySee(asker.person, about));
    if (hidden.length === 0) return;
    const about = chance.one(hidden);
    const from = chance.below(staff.length);
    const around = [...staff.slice(from), ...staff.slice(0, from)];
    const other = around.find((each) => isListed(question, each, about));
    if (other !== undefined) await probe(other, question, limit, 'control');
  });

  async function probe(asker: Staff, question: Question, limit: number, role: 'refusal' | 'control'): Promise<void> {
    const expected = newestFirst.filter((about) => isListed(question, asker, about));
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await ask(app, asker, listRequest(question, limit, after));
      tally.count(question.kind, page === 0 ? role : 'open');
      const wanted = expected.slice(page * limit, (page + 1) * limit);
      const hasNext = expected.length > (page + 1) * limit;
      const wrong = judge(answer, wanted, hasNext);
      const act = `list ${JSON.stringify(question.query)} page ${page + 1} of ${limit}`;
      if (wrong !== undefined) return tally.report({ ...wrong, act, asker: asker.name });
      if (!hasNext) return;
      after = wanted.at(-1)?.id;
    }
  }
}

/** A case too many is a leak, a case too few is a lock. */
function judge({ status, text }: Answer, wanted: readonly Probed[], hasNext: boolean) {
  const said = `${status} ${text.slice(0, 200)}`;
  if (status !== 200) return { what: 'lock', object: 'the list', said } as const;
  const { cases, next } = JSON.parse(text) as { cases: { code: string }[]; next?: string };
  const codes = cases.map(({ code }) => code);
  const tooMany = codes.filter((code) => !wanted.some((about) => about.code === code));
  if (tooMany.length > 0) return { what: 'leak', object: tooMany.join(), said } as const;
  const missing = wanted.filter(({ code }) => !codes.includes(code)).map(({ code }) => code);
  if (missing.length > 0) return { what: 'lock', object: missing.join(), said } as const;
  const isInOrder = codes.every((code, at) => code === wanted[at]?.code);
  if (!isInOrder) return { what: 'lock', object: 'the order', said } as const;
  return hasNext === (next !== undefined) ? undefined : ({ what: 'leak', object: 'next page', said } as const);
}

function isStaff(asker: Asker): asker is Staff {
  return asker.person.kind === 'staff';
}
