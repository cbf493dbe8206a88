import type { Answer, Request } from '../ask.ts';
import type { Person } from '../oracle.ts';
import type { Kind } from '../tally.ts';

/** Something that somebody does to one thing, and what the oracle says to it. */
export type Act<Thing> = {
  readonly name: string;
  readonly kind: Kind;
  /** As the matrix of permissions writes it: `GET /cases/:code`. */
  readonly route: string;
  /** Whether there is something to ask for: not every case has a file. */
  readonly has?: (thing: Thing) => boolean;
  readonly request: (thing: Thing) => Request;
  /** Whether the thing exists for this person. */
  readonly sees: (person: Person, thing: Thing) => boolean;
  /** Whether she may do this to what she sees; she may, where nothing is said. */
  readonly may?: (person: Person, thing: Thing) => boolean;
  /** Whether the answer is the thing, or, of a change that is not to happen, shows that it was found. */
  readonly shows: (answer: Answer, thing: Thing) => boolean;
};

/** Things of one sort, with one of the same sort that does not exist. */
export type Things<Thing> = {
  readonly all: readonly Thing[];
  readonly nobodys: (thing: Thing) => Thing;
  /** Everything that names the thing in an answer. */
  readonly names: (thing: Thing) => readonly string[];
  /** Which people are likely to have to do with the thing, so that not all probes ask strangers. */
  readonly isNear: (person: Person, thing: Thing) => boolean;
  readonly acts: readonly Act<Thing>[];
};
