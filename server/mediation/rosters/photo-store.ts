import { statement, type Transaction } from '../../database/index.ts';

const keep = statement(
  'mediatorPhotos.keep',
  `insert into mediator_photos (county_code, mediator_id, bytes) values ($1, $2, $3)
   on conflict (county_code, mediator_id) do update set bytes = excluded.bytes`,
);
const remove = statement(
  'mediatorPhotos.remove',
  'delete from mediator_photos where county_code = $1 and mediator_id = $2',
);
const find = statement(
  'mediatorPhotos.find',
  `select bytes from mediator_photos join mediators
     on mediators.county_code = mediator_photos.county_code and mediators.id = mediator_photos.mediator_id
   where mediator_photos.county_code = $1 and mediator_id = $2 and photo_agreed_on is not null`,
);

/** Sends without waiting. */
export function keepPhoto(tx: Transaction, countyCode: string, mediatorId: string, bytes: Uint8Array): void {
  void tx.query(keep, [countyCode, mediatorId, Buffer.from(bytes)]);
}

/** Sends without waiting. */
export function removePhoto(tx: Transaction, countyCode: string, mediatorId: string): void {
  void tx.query(remove, [countyCode, mediatorId]);
}

/** The photo, as long as she agrees that it is shown. */
export async function findPhoto(tx: Transaction, countyCode: string, mediatorId: string): Promise<Buffer | undefined> {
  return (await tx.query<{ bytes: Buffer }>(find, [countyCode, mediatorId]))[0]?.bytes;
}
