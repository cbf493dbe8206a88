import { type Actor, scopeOf } from '@linli/domain/identity';
import { type Database, insideDivision } from '../../server/database/index.ts';
import { recognizeIn } from '../../server/identity/index.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { maySee } from '../oracle.ts';
import type { Probing } from '../probe-things.ts';
import { inTurns } from '../turns.ts';
import type { World } from '../world/open-world.ts';
import type { Asker, NamedUnit } from '../world/people.ts';
import { type Attempt, attempts, forNobody, handIns } from './attempts.ts';
import { mayAdminister, ofIdentity } from './identity-attempts.ts';

const notAllowed = '42501';

/** Attempts to write about random cases and units past the application, each undone at once. What is hidden cannot be written either. */
export async function probeWrites({ askers, seed, tally }: Omit<Probing, 'app'>, world: World, count: number) {
  const recognize = recognizeIn(world.database);
  const all = [...attempts, ...attempts, ...forNobody];
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 32_452_843);
    const about = chance.one(world.cases);
    if (chance.happens(0.2)) return writeOfUnit(chance.one(ofIdentity), chance.one(world.units), chance);
    if (chance.happens(0.2)) return handInTo(chance.one(handIns), about, chance.one(world.cases).county.code);
    const attempt = chance.one(all);
    const near = askers.filter(({ person }) => maySee(person, about));
    const asker = chance.one(chance.happens(0.4) && near.length > 0 ? near : askers);
    const isOpen = attempts.includes(attempt) && maySee(asker.person, about);
    const isDone = await isDoneBy(
      world.database.transact,
      scopeOf(await actorOf(asker)),
      attempt,
      attempt.values(about),
    );
    tally.count('write', isOpen ? 'control' : 'refusal');
    if (isDone !== isOpen) tally.report({ what: isDone ? 'leak' : 'lock', ...named(attempt, asker.name, about.code) });
  });

  /** Often by somebody who may: there are few administrators. */
  async function writeOfUnit(attempt: Attempt<NamedUnit>, unit: NamedUnit, chance: Chance): Promise<void> {
    const those = askers.filter(({ person }) => mayAdminister(person, unit));
    const asker = chance.one(chance.happens(0.3) && those.length > 0 ? those : askers);
    const isOpen = mayAdminister(asker.person, unit);
    const isDone = await isDoneBy(
      world.database.transact,
      scopeOf(await actorOf(asker)),
      attempt,
      attempt.values(unit),
    );
    tally.count('write', isOpen ? 'control' : 'refusal');
    if (isDone !== isOpen) tally.report({ what: isDone ? 'leak' : 'lock', ...named(attempt, asker.name, unit.name) });
  }

  async function actorOf({ token }: Asker): Promise<Actor> {
    return (token && (await recognize(token, world.clock()))) || { kind: 'anyone' };
  }

  async function handInTo(attempt: Attempt, about: (typeof world.cases)[number], countyCode: string): Promise<void> {
    const isOpen = about.county.code === countyCode;
    const isDone = await isDoneBy(world.database.handIn, insideDivision(countyCode), attempt, attempt.values(about));
    tally.count('write', isOpen ? 'control' : 'refusal');
    const asker = `the role that hands in, for ${countyCode}`;
    if (isDone !== isOpen) tally.report({ what: isDone ? 'leak' : 'lock', ...named(attempt, asker, about.code) });
  }
}

function named({ name }: Pick<Attempt, 'name'>, asker: string, object: string) {
  return { act: `${name}, past the application`, asker, object, said: '' };
}

class Undone extends Error {}

/** Whether something would have been done. What a key or a check refuses has come past row security. */
async function isDoneBy(
  transact: Database['transact'],
  scope: Parameters<Database['transact']>[0],
  attempt: Pick<Attempt, 'statement'>,
  values: unknown[],
): Promise<boolean> {
  let isDone = false;
  const work = transact(scope, async (tx) => {
    const rows = await tx.query(attempt.statement, values);
    isDone = rows.length > 0 || !attempt.statement.text.includes('returning');
    throw new Undone();
  });
  return work.then(
    () => isDone,
    (error: Error & { code?: string }) => {
      if (error instanceof Undone) return isDone;
      if (error.code === notAllowed) return false;
      if (error.code?.startsWith('23') === true) return true;
      throw error;
    },
  );
}
