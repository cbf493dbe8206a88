import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/root.ts';
import type { Person } from './oracle.ts';

/** Who may call a route at all, as the matrix that people read says it (tools/permissions.txt). */
const matrix: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(join(root, 'tools/permissions.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [method, url, ...who] = line.split(/\s+/);
      return [`${method} ${url?.replace('/api/v1', '')}`, who] as const;
    }),
);

/** `GET /cases/:code` for this person. Throws where there is no such route: then an act asks for nothing. */
export function letsIn(route: string, person: Person): boolean {
  const who = matrix.get(route);
  if (who === undefined) throw new Error(`tools/permissions.txt has no ${route}`);
  return who.includes('anyone') || who.includes(person.kind === 'staff' ? person.role : person.kind);
}

export function hasRoute(route: string): boolean {
  return matrix.has(route);
}
