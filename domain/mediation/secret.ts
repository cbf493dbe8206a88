import type { StaffActor } from '../identity/index.ts';

/**
 * Who may open words of a file:
 * - `file`: the parties, who mediates, who keeps the files, and the committee that takes it over;
 * - `committee`: of these only the staff, as for how to reach a party;
 * - `meeting`: written for the units of a joint meeting, by which they know the matter;
 * - `joint`: written for a committee that is asked to mediate with, before it answers, and what it answers;
 * - `confidence`: said to these mediators alone, and known to the party whose words they are;
 * - `modelCase`: a story that is told of the file, for those who tell and check it, and for the parties;
 * - `particulars`: what only the ministry's form prescribes (sex, ethnic group, age) and the number of a document.
 */
export type Circle =
  | { readonly circle: 'file' | 'committee' | 'meeting' | 'joint' | 'modelCase' }
  | { readonly circle: 'confidence'; readonly mediators: readonly string[]; readonly party?: number }
  | { readonly circle: 'particulars'; readonly party: number };

/**
 * Words of a mediation with the circle they are for. In the ledger and in the row the text is sealed; what is decided
 * never depends on it, so that whoever records a step need not be able to read the file.
 */
export type Secret = Circle & { readonly text: string };

export function secretOf(circle: 'file' | 'committee' | 'meeting' | 'joint', text: string): Secret {
  return { circle, text };
}

export function isSecret(value: unknown): value is Secret {
  const found = value as Secret | null | undefined;
  return typeof found === 'object' && found !== null && typeof found.text === 'string' && 'circle' in found;
}

/**
 * The same thing with each secret in it replaced, wherever it stands; one replaced by nothing is left out, of lists as well.
 *
 *     mapSecrets(event, (secret) => ({ ...secret, text: seal(secret.text) }))
 */
export function mapSecrets<Thing>(thing: Thing, change: (secret: Secret) => Secret | undefined): Thing {
  return walk(thing, change) as Thing;
}

function walk(value: unknown, change: (secret: Secret) => Secret | undefined): unknown {
  if (isSecret(value)) return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, walk(part, change)])
      .filter(([, part]) => part !== undefined),
  );
}

/** What was said to one mediator was said to a person: whoever takes her seat, or acts in her place, was not told. */
export function wasTold(secret: Secret, { personId, delegation }: StaffActor): boolean {
  return secret.circle === 'confidence' && delegation === undefined && secret.mediators.includes(personId);
}
