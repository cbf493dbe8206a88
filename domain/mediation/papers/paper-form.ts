import type { MediationView } from '../view.ts';
import type { PaperBlock } from './blocks.ts';
import type { PaperCircumstances } from './file-on-paper.ts';
import type { Filling } from './filling.ts';
import type { Hand } from './hands.ts';
import type { PartyFact } from './parties-on-paper.ts';

/** What has to have happened before a paper can be printed. */
export const paperWaits = [
  ...([
    'acceptance',
    'agent',
    'investigation',
    'evidence',
    'session',
    'draft',
    'oralAgreement',
    'performance',
  ] as const),
  ...(['visitBack', 'settlement', 'ending', 'conclusion', 'meeting'] as const),
] as const;
export type PaperWait = (typeof paperWaits)[number];

/** One of the ministry's forms: what it is called, what it says of the parties, when there is one, and its blocks. */
export type PaperForm = {
  readonly name: string;
  /** What it says of a party beyond her name. */
  readonly facts: readonly PartyFact[];
  /** Blanks and lists that it has beside those of every file. */
  readonly blanks?: readonly string[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** A party may print it; `ofAll`, only where it is of a sitting to which all were asked. */
  readonly forParties: boolean;
  readonly waitsFor?: PaperWait;
  /** One for each session, visit, …: their numbers. A form without is printed once a file. */
  readonly numbersOf?: (seen: MediationView) => readonly number[];
  /** For a form printed once a file: whether what it tells is there. */
  readonly isThere?: (seen: MediationView) => boolean;
  readonly fill?: (seen: MediationView, number: number, circumstances: PaperCircumstances) => Filling;
  /** Whose hands are under it already. */
  readonly signedBy?: (seen: MediationView, number: number) => readonly Hand[];
  readonly blocks: readonly PaperBlock[];
};
