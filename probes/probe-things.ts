import type { App } from '../server/http/index.ts';
import type { Act, Things } from './acts/act.ts';
import { type Answer, ask, withoutNames } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';
import { letsIn } from './gate.ts';
import type { Tally } from './tally.ts';
import { inTurns } from './turns.ts';
import type { Asker } from './world/people.ts';

/** Milliseconds of answers to what is hidden and to what does not exist: a watch must not tell them apart either. */
export type Times = { readonly hidden: number[]; readonly nonexistent: number[] };

export type Probing = {
  readonly app: App;
  readonly askers: readonly Asker[];
  readonly seed: number;
  readonly tally: Tally;
};

/**
 * Random people do random things to random objects. What the oracle opens must come; what it hides must be answered letter
 * for letter as what does not exist; and each refusal is paired with somebody to whom the same thing is open.
 */
export async function probeThings<Thing>(
  { app, askers, seed, tally }: Probing,
  things: Things<Thing>,
  count: number,
): Promise<Times> {
  const twins = new Map<string, Promise<string>>();
  const having = new Map<Act<Thing>, readonly Thing[]>();
  const times: Times = { hidden: [], nonexistent: [] };
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 7_919);
    const act = chance.one(things.acts);
    const thing = chance.one(withIt(act));
    const asker = chance.one(chance.happens(0.5) ? nearTo(thing) : askers);
    const isOpen = await probe(asker, act, thing, false);
    const other = isOpen ? undefined : openTo(act, thing, chance);
    if (other !== undefined) await probe(other, act, thing, true);
  });
  return times;

  /** What such an act can be done to at all. */
  function withIt(act: Act<Thing>): readonly Thing[] {
    const known = having.get(act) ?? things.all.filter((thing) => act.has?.(thing) ?? true);
    having.set(act, known);
    return known;
  }

  function nearTo(thing: Thing): readonly Asker[] {
    const near = askers.filter(({ person }) => things.isNear(person, thing));
    return near.length === 0 ? askers : near;
  }

  function openTo(act: Act<Thing>, thing: Thing, chance: Chance): Asker | undefined {
    const from = chance.below(askers.length);
    const around = [...askers.slice(from), ...askers.slice(0, from)];
    return around.find(({ person }) => expected(act, person, thing) === 'open');
  }

  async function probe(asker: Asker, act: Act<Thing>, thing: Thing, isControl: boolean): Promise<boolean> {
    const wanted = expected(act, asker.person, thing);
    const answer = await ask(app, asker, act.request(thing));
    const kind = act.kind === 'item' && wanted !== 'open' ? 'error' : act.kind;
    tally.count(kind, isControl ? 'control' : wanted === 'open' ? 'open' : 'refusal');
    const wrong = await judge(asker, act, thing, wanted, answer);
    if (wrong !== undefined)
      tally.report({ ...wrong, act: act.name, asker: asker.name, object: things.names(thing).join() });
    return wanted === 'open';
  }

  async function judge(asker: Asker, act: Act<Thing>, thing: Thing, wanted: Expected, answer: Answer) {
    const said = `${answer.status} ${answer.text.slice(0, 300)}`;
    if (wanted === 'open') return act.shows(answer, thing) ? undefined : ({ what: 'lock', said } as const);
    // What stands above her she sees, and where she would change it, it may as well not exist.
    if (wanted === 'forbidden')
      return answer.status === 403 || answer.status === 404 ? undefined : ({ what: 'leak', said } as const);
    const twin = await answerToNothing(asker, act, thing);
    times.hidden.push(answer.milliseconds);
    const told = withoutNames(answer, things.names(thing));
    // Who asks of several at once is answered, and told of each what she may not see as of what is not there.
    if (told === twin && (answer.status >= 400 || act.kind === 'list')) return undefined;
    const from = [...told].findIndex((letter, at) => letter !== twin[at]);
    const unlike = `${told.slice(from - 20, from + 60)} and not ${twin.slice(from - 20, from + 60)}`;
    return { what: 'leak', said: `${said}; what does not exist is answered otherwise: ${unlike}` } as const;
  }

  /** What somebody of the same role is answered who does the same to a thing that does not exist. */
  function answerToNothing(asker: Asker, act: Act<Thing>, thing: Thing): Promise<string> {
    const { person } = asker;
    const key = `${act.name}|${person.kind === 'staff' ? person.role : person.kind}`;
    const known = twins.get(key);
    if (known !== undefined) return known;
    const none = things.nobodys(thing);
    const twin = ask(app, asker, act.request(none)).then((answer) => {
      times.nonexistent.push(answer.milliseconds);
      return withoutNames(answer, things.names(none));
    });
    twins.set(key, twin);
    return twin;
  }
}

type Expected = 'open' | 'forbidden' | 'hidden' | 'turned away';

function expected<Thing>(act: Act<Thing>, person: Asker['person'], thing: Thing): Expected {
  if (!letsIn(act.route, person)) return 'turned away';
  if (!act.sees(person, thing)) return 'hidden';
  return act.may?.(person, thing) === false ? 'forbidden' : 'open';
}
