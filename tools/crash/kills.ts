import type { Victim } from './victims.ts';

/** So many kills in all: five parts of the server, five of its database, one of a session, one of both at once. */
export function killsOf(all: number): Record<Victim, number> {
  if (all < 12) return { server: all - 3, database: 1, backend: 1, both: 1 };
  const [backend, both] = [Math.floor(all / 12), Math.floor(all / 12)];
  const server = Math.ceil((all - backend - both) / 2);
  return { server, database: all - server - backend - both, backend, both };
}
