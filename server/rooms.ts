import { type CaseParts, casesRoom } from './cases/index.ts';
import type { Room } from './http/index.ts';
import { identityRoom } from './identity/index.ts';
import type { Signal } from './jobs/index.ts';
import { oversightRoom } from './oversight/index.ts';

export type RoomParts = { readonly cases: CaseParts; readonly signal?: Signal };

/** Every room with an HTTP surface, each after those that it builds on. */
export function listRooms({ cases, signal }: RoomParts): Room[] {
  return [identityRoom, casesRoom(cases), oversightRoom({ signal })];
}
