import Type, { type Static } from 'typebox';
import type { Instant } from '../../kernel/index.ts';
import type { Consent } from '../mediation.ts';
import type { Secret } from '../secret.ts';

const words = (longest: number) =>
  Type.String({ minLength: 1, maxLength: longest, pattern: '\\S', examples: ['两家共用一条水沟。'] });

/** What a dispute teaches, told so that nobody is known by it: how it came, how it was mediated, how it ended, what to learn. */
export const modelCaseText = Type.Object(
  {
    title: words(60),
    dispute: words(1500),
    mediation: words(3000),
    outcome: words(1500),
    lesson: words(1500),
    /** The articles of law that it was mediated by. */
    laws: Type.Optional(words(600)),
  },
  { additionalProperties: false },
);
export type ModelCaseText = Static<typeof modelCaseText>;

export const modelCaseParts = ['title', 'dispute', 'mediation', 'outcome', 'lesson', 'laws'] as const;
export type ModelCasePart = (typeof modelCaseParts)[number];

/** One text for the secret that holds it, and back. */
export function writeModelCase(text: ModelCaseText): string {
  return JSON.stringify(Object.fromEntries(modelCaseParts.flatMap((part) => (text[part] ? [[part, text[part]]] : []))));
}

export function readModelCase(text: string): ModelCaseText {
  return JSON.parse(text) as ModelCaseText;
}

/** A story that a file is told as. There is one at a time; its words have a key of their own, and go with it. */
export type ModelCase = {
  /** That of its key, known to nobody outside. */
  readonly id: string;
  /** Of the text: a consent is for one version and for no other. */
  readonly version: number;
  readonly writer: { readonly personId: string; readonly name: string };
  readonly writtenAt: Instant;
  /** Absent once it was taken back. */
  readonly text?: Secret;
  readonly sentBack?: { readonly reason: Secret; readonly at: Instant };
  readonly published?: Publication;
  readonly takenBack?: { readonly by: TakenBackBy; readonly at: Instant };
};

/** What the public row is: an id drawn by lot, the month alone, and the hash by which anybody in the house proves it untouched. */
export type Publication = {
  readonly publicId: string;
  readonly month: string;
  readonly sha256: string;
};

export const takers = ['party', 'committee', 'county', 'retention'] as const;
export type TakenBackBy = (typeof takers)[number];

/** What a party said of one version of the text. */
export type PublicityWord = Consent & { readonly version: number; readonly says: 'yes' | 'no' };

export const modelCaseStates = ['asking', 'refused', 'agreed', 'sentBack', 'published', 'takenBack'] as const;
export type ModelCaseState = (typeof modelCaseStates)[number];

type Told = {
  readonly modelCase?: ModelCase | undefined;
  readonly publicity: readonly PublicityWord[];
  readonly parties: readonly { readonly number: number }[];
};

/** Where the story stands; undefined where nobody has told one. Whoever left the dispute is in it all the same, and is asked. */
export function modelCaseStateOf({ modelCase, publicity, parties }: Told): ModelCaseState | undefined {
  if (modelCase === undefined) return undefined;
  if (modelCase.takenBack !== undefined) return 'takenBack';
  if (modelCase.published !== undefined) return 'published';
  if (modelCase.sentBack !== undefined) return 'sentBack';
  const present = publicity.filter(({ version }) => version === modelCase.version);
  if (present.some(({ says }) => says === 'no')) return 'refused';
  const isAgreed = parties.every(({ number }) => present.some(({ party }) => party === number));
  return isAgreed ? 'agreed' : 'asking';
}

/** What she last said of the text that lies there. */
export function publicityOf({ modelCase, publicity }: Omit<Told, 'parties'>, party: number): PublicityWord | undefined {
  return publicity.findLast((word) => word.party === party && word.version === modelCase?.version);
}
