import type { Instant } from '@linli/domain/kernel';
import { type Mediation, type Room, type Sitting, sittingsOf } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

const remove = statement(
  'mediationSittings.remove',
  'delete from mediation_sittings where county_code = $1 and mediation_id = $2',
);
const insert = statement(
  'mediationSittings.insert',
  `insert into mediation_sittings (county_code, mediation_id, number, committee_id, kind, starts_at, ends_at, room_id, room_name)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const lockRoom = statement('mediationSittings.lockRoom', `select pg_advisory_xact_lock(hashtextextended($1, 0))`);
const inRoom = statement(
  'mediationSittings.inRoom',
  `select starts_at as at, ends_at as "untilAt" from mediation_sittings
   where county_code = $1 and room_id = $2 and starts_at < $4 and ends_at > $3 order by starts_at limit 1`,
);
const between = statement(
  'mediationSittings.between',
  `select starts_at as at, ends_at as "untilAt", kind, number, room_id as "roomId", room_name as "roomName",
     sittings.committee_id as "committeeId", state as found
   from mediation_sittings sittings
   left join mediations on mediations.county_code = sittings.county_code and mediations.id = sittings.mediation_id
     and reads_mediation(mediations.committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
   where sittings.county_code = $1 and starts_at < $3 and ends_at > $2 order by starts_at, sittings.mediation_id, number
   limit 1000`,
);

const filesOfMediator = statement(
  'mediationSittings.filesOfMediator',
  `select state from mediations where county_code = $1 and mediator_ids @> array[$2::uuid]
     and exists (select from mediation_sittings where mediation_sittings.county_code = mediations.county_code
       and mediation_id = mediations.id and ends_at > $3)
   order by id`,
);

/** Puts down the sittings that are to come, where they have changed. Sends without waiting; the file's row is written before. */
export function keepSittings(tx: Transaction, before: Mediation, after: Mediation): void {
  const sittings = sittingsOf(after);
  const isSame =
    JSON.stringify(sittings) === JSON.stringify(sittingsOf(before)) && before.committee.id === after.committee.id;
  if (isSame) return;
  const { countyCode, id, committee } = after;
  void tx.query(remove, [countyCode, id]);
  for (const { number, kind, at, untilAt, room } of sittings) {
    const values = [countyCode, id, number, committee.id, kind, at, untilAt, room?.id ?? null, room?.name ?? null];
    void tx.query(insert, values);
  }
}

type Span = { readonly at: Instant; readonly untilAt: Instant };

/** Which sitting has the room at that time. Whoever else wants it waits until this is committed. */
export async function findInRoom(
  tx: Transaction,
  countyCode: string,
  room: Pick<Room, 'id'>,
  { at, untilAt }: Span,
): Promise<Span | undefined> {
  await tx.query(lockRoom, [room.id]);
  return (await tx.query<Span>(inRoom, [countyCode, room.id, at, untilAt]))[0];
}

export type ListedSitting = Span &
  Pick<Sitting, 'kind' | 'number'> & {
    readonly roomId: string | null;
    readonly roomName: string | null;
    readonly committeeId: string;
    /** Null where the scope does not read the file. */
    readonly found: Mediation | null;
  };

/** The sittings of a time that this scope may know of, the earliest first. */
export function listSittings(tx: Transaction, countyCode: string, { at, untilAt }: Span): Promise<ListedSitting[]> {
  return tx.query<ListedSitting>(between, [countyCode, at, untilAt]);
}

/** The files in which this mediator has a seat and a sitting is to come. */
export async function listFilesWithSittings(
  tx: Transaction,
  countyCode: string,
  personId: string,
  now: Instant,
): Promise<Mediation[]> {
  return (await tx.query<{ state: Mediation }>(filesOfMediator, [countyCode, personId, now])).map(({ state }) => state);
}
