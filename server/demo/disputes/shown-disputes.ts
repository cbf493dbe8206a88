import { isOwed, type Mediation, partyCode } from '@linli/domain/mediation';
import { asOwner, statement } from '../../database/index.ts';

/**
 * The receipt of every party of the demo's disputes, so that whoever tries the demo can be one of them; outside of the demo no receipt
 * is known to anybody. Kept as it is hashed, for hashes are slow and there are many parties.
 */
export const demoReceipt = 'LINLI-DEMO-2026-LINLI-DEMO-2026';
export const demoReceiptHash =
  '$argon2id$v=19$m=19456,t=2,p=1$ftgY7BKiEKsly2aT+8tZkA$BM7rSD5fqIwGJCbHJy6Vh+pRywn/otX0VJ3uqkkHv+M';

export const stops = ['terms', 'room', 'signatures'] as const;
/** Where a dispute of the demo stands still, for people to go on with: what was agreed is due, both write, hands are missing. */
export type Stop = (typeof stops)[number];

export type ShownDispute = { readonly stop: Stop; readonly partyCodes: readonly string[] };

const withDemoReceipt = statement(
  'demo.disputes',
  `select state as found from mediations where status in ('mediating', 'agreed', 'settled') and exists (
     select from mediation_receipts receipts where receipts.county_code = mediations.county_code
       and receipts.mediation_id = mediations.id and receipts.receipt_hash = $1)
   order by opened_at, id`,
);

/** One dispute for each such place, as it stands now: the start tells its codes. */
export async function findShownDisputes(adminUrl: string): Promise<ShownDispute[]> {
  const rows = await asOwner(adminUrl, (tx) => tx.query<{ found: Mediation }>(withDemoReceipt, [demoReceiptHash]));
  return stops.flatMap((stop) => {
    const found = rows.find((row) => standsAt[stop](row.found))?.found;
    if (found === undefined) return [];
    return [{ stop, partyCodes: found.parties.map(({ number }) => partyCode(found, number)) }];
  });
}

const standsAt: Readonly<Record<Stop, (found: Mediation) => boolean>> = {
  terms: ({ status, obligations }) => status === 'settled' && obligations.some((each) => isOwed(each.status)),
  room: ({ status, proposals, draft }) => status === 'mediating' && proposals.length > 0 && draft === undefined,
  signatures: ({ status, signatures }) => status === 'agreed' && signatures.length === 1,
};
