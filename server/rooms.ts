import { type CaseParts, casesRoom } from './cases/index.ts';
import type { Room } from './http/index.ts';
import { identityRoom } from './identity/index.ts';

export type RoomParts = { readonly cases: CaseParts };

/** Every room with an HTTP surface, each after those that it builds on. */
export function listRooms(parts: RoomParts): Room[] {
  return [identityRoom, casesRoom(parts.cases)];
}
