import { type CaseParts, casesRoom } from './cases/index.ts';
import { feedsRoom } from './channels/feeds/index.ts';
import { followsRoom } from './channels/follows/index.ts';
import { messagesRoom } from './channels/messages/index.ts';
import type { Room } from './http/index.ts';
import { type IdentityParts, identityRoom } from './identity/index.ts';
import type { Signal } from './jobs/index.ts';
import { mediationRoom } from './mediation/index.ts';
import { type LogKey, oversightRoom } from './oversight/index.ts';
import { type TerritoryParts, territoryRoom } from './territory/index.ts';

export type RoomParts = {
  readonly identity: IdentityParts;
  readonly territory: TerritoryParts;
  readonly cases: CaseParts;
  readonly signal?: Signal;
  readonly responsibleBody?: string;
  readonly logKey?: LogKey;
};

/** Every room with an HTTP surface, each after those that it builds on. */
export function listRooms({ identity, territory, cases, signal, responsibleBody, logKey }: RoomParts): Room[] {
  return [
    identityRoom(identity),
    territoryRoom(territory),
    casesRoom(cases),
    mediationRoom(cases),
    messagesRoom(cases.keyRing),
    followsRoom(cases),
    feedsRoom({ ...cases, publicUrl: identity.publicUrl }),
    oversightRoom({ cases, signal, responsibleBody, logKey }),
  ];
}
