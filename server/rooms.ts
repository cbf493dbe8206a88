import { type CaseParts, casesRoom } from './cases/index.ts';
import { messagesRoom } from './channels/messages/index.ts';
import type { Room } from './http/index.ts';
import { identityRoom } from './identity/index.ts';
import type { Signal } from './jobs/index.ts';
import { oversightRoom } from './oversight/index.ts';
import { type TerritoryParts, territoryRoom } from './territory/index.ts';

export type RoomParts = {
  readonly territory: TerritoryParts;
  readonly cases: CaseParts;
  readonly signal?: Signal;
  readonly responsibleBody?: string;
};

/** Every room with an HTTP surface, each after those that it builds on. */
export function listRooms({ territory, cases, signal, responsibleBody }: RoomParts): Room[] {
  return [
    identityRoom,
    territoryRoom(territory),
    casesRoom(cases),
    messagesRoom,
    oversightRoom({ cases, signal, responsibleBody }),
  ];
}
