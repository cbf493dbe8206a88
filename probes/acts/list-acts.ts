import { type Case, openOrderOf, queueOf, queues, statuses } from '@linli/domain/cases';
import type { Request } from '../ask.ts';
import type { Chance } from '../chance.ts';
import { hasPlace, maySee, seesByPlace, unitsWithPart } from '../oracle.ts';
import type { Probed } from '../world/cases.ts';
import type { Staff } from '../world/people.ts';
import { searchWords } from '../world/relive.ts';
import { type Division, upwards } from '../world/tree.ts';

/** What is asked of a list: each part narrows it, and the oracle says of each case whether it fits. */
export type Question = {
  readonly kind: 'list' | 'search';
  readonly query: Readonly<Record<string, string | boolean>>;
  readonly fits: (asker: Staff, about: Probed) => boolean;
};

type Narrowing = Pick<Question, 'query' | 'fits'>;
type Land = {
  readonly cases: readonly Probed[];
  readonly divisions: readonly Division[];
  readonly unitIds: readonly string[];
};

/** A list with up to three narrowings, or a search. */
export function askList(chance: Chance, land: Land): Question {
  if (chance.happens(0.4)) return { kind: 'search', ...search(chance, land) };
  const chosen = chance.shuffled(narrowings).slice(0, chance.below(4));
  const narrowed = chosen.map((narrow) => narrow(chance, land));
  return {
    kind: 'list',
    query: Object.assign({}, ...narrowed.map(({ query }) => query)),
    fits: (asker, about) => narrowed.every(({ fits }) => fits(asker, about)),
  };
}

/**
 * What a list holds: whoever looks after a place is shown what lies in it; whoever asks for what waits for her own unit is
 * shown that, wherever it lies; whoever has no place is shown what her unit has a part in.
 */
export function isListed({ query, fits }: Question, asker: Staff, about: Probed): boolean {
  if (!maySee(asker.person, about) || !fits(asker, about)) return false;
  const isOwn = query.mine === true || query.assisting === true;
  return isOwn || seesByPlace(asker.person, about) || !hasPlace(asker.person);
}

function search(chance: Chance, { cases }: Land): Narrowing {
  const word = chance.one(searchWords);
  if (chance.happens(0.5)) return { query: { q: word }, fits: (_, { words }) => words.includes(word) };
  const { code } = chance.one(cases);
  return { query: { q: `${code.slice(0, 6)} ${code.slice(6)}` }, fits: (_, about) => about.code === code };
}

const ofCase = (query: Narrowing['query'], fits: (found: Case) => boolean): Narrowing => ({
  query,
  fits: (_, { found }) => fits(found),
});

const narrowings: readonly ((chance: Chance, land: Land) => Narrowing)[] = [
  (chance) => {
    const status = chance.one(statuses);
    return ofCase({ status }, (found) => found.status === status);
  },
  (chance) => {
    const queue = chance.one(queues);
    return ofCase({ queue }, (found) => queueOf(found).queue === queue);
  },
  (chance) => {
    const category = chance.one(['01', '0101', '02', '0301', '09']);
    return ofCase({ category }, ({ categoryCode }) => categoryCode?.startsWith(category) ?? false);
  },
  (chance) => {
    const alarm = chance.one(['overdue', 'yellow', 'red'] as const);
    return ofCase({ alarm }, ({ alarm: { level } }) =>
      alarm === 'overdue' ? level === 'yellow' || level === 'red' : level === alarm,
    );
  },
  () => ofCase({ listed: true }, ({ supervisions }) => supervisions.some(({ listed }) => listed)),
  () =>
    ofCase({ extensionPending: true }, ({ extensions }) => extensions.some(({ decision }) => decision === undefined)),
  (chance, { divisions }) => {
    const division = chance.one(divisions.filter(({ code }) => code.length >= 6));
    return { query: { division: division.code }, fits: (_, { place }) => upwards(place).includes(division) };
  },
  (chance, { unitIds }) => {
    const unit = chance.one(unitIds);
    return { query: { unit }, fits: (_, { history }) => unitsWithPart(history).has(unit) };
  },
  () => ({ query: { mine: true }, fits: ({ person }, { found }) => queueOf(found).unitId === person.unit.id }),
  () => ({
    query: { assisting: true },
    fits: ({ person }, { found }) => {
      const isAtWork = ['acknowledge', 'handle'].includes(queueOf(found).queue);
      return isAtWork && openOrderOf(found, person.unit.id)?.part === 'assist';
    },
  }),
];

export function listRequest({ query }: Question, limit: number, after?: string): Request {
  const parts = Object.entries({ ...query, limit: String(limit), ...(after === undefined ? {} : { after }) });
  const text = parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return { method: 'GET', path: `/cases?${text}` };
}
