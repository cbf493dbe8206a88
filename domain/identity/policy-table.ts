import type { Actor } from './actor.ts';
import { roles } from './role.ts';

/** In which part somebody calls: through a post, or as one of those who need none. */
export const callers = [...roles, 'resident', 'reporter', 'anyone', 'system'] as const;
export type Caller = (typeof callers)[number];

/** Who may do one act: caller by caller, how she must stand to what it is done to. A caller who is absent may not. */
export type PolicyRow<Relation extends string> = { readonly [Who in Caller]?: readonly Relation[] };

/**
 * The whole of what a room lets people do: act × caller × relation, and no rule beside it. The server refuses by it, records
 * carry what it lets their reader do, and tools/policies.txt shows it.
 */
export type PolicyTable<Act extends string, Relation extends string> = Readonly<Record<Act, PolicyRow<Relation>>>;

export function callerOf(actor: Actor): Caller {
  return actor.kind === 'staff' ? actor.role : actor.kind;
}

/**
 * How this actor must stand to a thing to do the act to it; any one is enough, none means never. Through a post that was
 * delegated for named acts there are no others.
 */
export function relationsFor<Act extends string, Relation extends string>(
  policy: PolicyTable<Act, Relation>,
  act: Act,
  actor: Actor,
): readonly Relation[] {
  return isHandedOver(act, actor) ? (policy[act][callerOf(actor)] ?? []) : [];
}

function isHandedOver(act: string, actor: Actor): boolean {
  const acts = actor.kind === 'staff' ? actor.delegation?.acts : undefined;
  return acts === undefined || isReading(act) || acts.includes(act);
}

/** Readings are always handed over: nobody can do a named act blindly. */
export function isReading(act: string): boolean {
  return /(^|\.)(read|list|follow)/.test(act);
}

/** Who may call a route that does the act at all; how she must stand to the thing is asked when it is known. */
export function whoMay(row: PolicyRow<string>): Exclude<Caller, 'system'>[] {
  return callers.filter((caller) => caller !== 'system').filter((caller) => row[caller] !== undefined);
}

/** The same relations for each of these callers. */
export function each<Relation extends string>(
  who: readonly Caller[],
  ...relations: readonly Relation[]
): PolicyRow<Relation> {
  return Object.fromEntries(who.map((caller) => [caller, relations]));
}

/** Who may by any of these rows. */
export function either<Relation extends string>(...rows: readonly PolicyRow<Relation>[]): PolicyRow<Relation> {
  const named = callers.filter((caller) => rows.some((row) => row[caller] !== undefined));
  return Object.fromEntries(
    named.map((caller) => [caller, [...new Set(rows.flatMap((row) => row[caller] ?? []))] as const]),
  );
}
