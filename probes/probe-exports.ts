import { askList, isListed, type Question } from './acts/list-acts.ts';
import { ask } from './ask.ts';
import { chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import { letsIn } from './gate.ts';
import { maySee } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { World } from './world/open-world.ts';
import type { Asker, Staff } from './world/people.ts';
import { upwards } from './world/tree.ts';

const mostFiles = 19;

/** Lists that leave as files: every row of them must be what the oracle lists. Paired as lists are. */
export async function probeExports({ app, askers, seed, tally }: Probing, world: World, count: number): Promise<void> {
  const land = { cases: world.cases, divisions: world.divisions, unitIds: world.units.map(({ id }) => id) };
  const staff = askers.filter(isStaff);
  const exporting = staff.filter(({ person }) => letsIn('POST /exports', person));
  const asked = new Map<Asker, number>();
  /** Twenty files in a minute is what one person may take out; the others of this land have more. */
  const mayAskMore = (asker: Asker) => (asked.get(asker) ?? 0) < mostFiles;
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 86_028_121);
    if (chance.happens(0.2)) return probeStatistics(chance.one(staff), chance.one(land.divisions));
    const question = askList(chance, land);
    const asker = chance.one(exporting.filter(mayAskMore));
    await probe(asker, question, 'refusal');
    const hidden = world.cases.filter((about) => question.fits(asker, about) && !maySee(asker.person, about));
    if (hidden.length === 0) return;
    const about = chance.one(hidden);
    const from = chance.below(exporting.length);
    const around = [...exporting.slice(from), ...exporting.slice(0, from)];
    const other = around.find((each) => mayAskMore(each) && isListed(question, each, about));
    if (other !== undefined) await probe(other, question, 'control');
  });

  async function probe(asker: Staff, question: Question, role: 'refusal' | 'control'): Promise<void> {
    asked.set(asker, (asked.get(asker) ?? 0) + 1);
    const body = { format: 'csv', reason: '核对', query: question.query };
    const { status, text } = await ask(app, asker, { method: 'POST', path: '/exports', body });
    tally.count('export', role);
    const wanted = world.cases.filter((about) => isListed(question, asker, about)).map(({ code }) => code);
    const said = `${status} ${text.slice(0, 200)}`;
    const found = [...text.matchAll(/^"(\d{20})"/gm)].map(([, code]) => code as string);
    const wrong = status === 200 ? differ(found, wanted, said) : ({ what: 'lock', object: 'the file', said } as const);
    const act = `export ${JSON.stringify(question.query)}`;
    if (wrong !== undefined) tally.report({ ...wrong, act, asker: asker.name });
  }

  /** What is handed on of numbers is handed on by whoever looks after the place. */
  async function probeStatistics(asker: Staff, division: World['divisions'][number]): Promise<void> {
    if (division.code.length < 6 || division.level === 'cell') return;
    const body = { format: 'csv', reason: '核对', division: division.code };
    const { status, text } = await ask(app, asker, { method: 'POST', path: '/statistics-exports', body });
    const isOpen =
      letsIn('POST /statistics-exports', asker.person) && upwards(division).includes(asker.person.division);
    tally.count('export', isOpen ? 'control' : 'refusal');
    if ((status === 200) === isOpen) return;
    const said = `${status} ${text.slice(0, 200)}`;
    const about = { act: 'export the statistics', asker: asker.name, object: division.code, said };
    tally.report({ what: isOpen ? 'lock' : 'leak', ...about });
  }
}

function isStaff(asker: Asker): asker is Staff {
  return asker.person.kind === 'staff';
}
