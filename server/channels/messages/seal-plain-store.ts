import { type ContactAddress, maskContactAddress } from '@linli/domain/identity';
import { statement } from '../../database/index.ts';
import { getFileKey, type Sealer, sealText } from '../../sealing/index.ts';
import { placeOf } from './message-store.ts';

const lot = 200;

const plain = statement(
  'messages.plain',
  `select county_code as "countyCode", id, case_id as "caseId", to_kind as kind, to_value as value, words,
     sent_at is not null as "isSent"
   from messages where (county_code, id) > ($1, $2::uuid) and words is not null
   order by county_code, id limit ${lot} for update`,
);
const keepSealed = statement(
  'messages.keepSealed',
  `update messages set key_id = $3, to_masked = $4, to_sealed = $5, words_sealed = $6, to_value = null, words = null
   where county_code = $1 and id = $2`,
);

type Row = ContactAddress & {
  readonly countyCode: string;
  readonly id: string;
  readonly caseId: string;
  readonly words: string;
  readonly isSent: boolean;
};

/** What was written before there were keys goes under the key of its case, also where a subscriber was told. */
export const sealPlainMessages: Sealer = {
  table: 'messages',
  check: 'messages_sealed_check',
  seal: async (tx, ring, after, now) => {
    const rows = await tx.query<Row>(plain, [after.countyCode, after.id]);
    for (const { countyCode, id, caseId, kind, value, words, isSent } of rows) {
      const key = await getFileKey(tx, ring, { countyCode, id: caseId, subject: 'case' }, now);
      const masked = isSent ? value : maskContactAddress({ kind, value });
      const to = isSent ? null : sealText(key, placeOf(id, 'to_sealed'), value);
      void tx.query(keepSealed, [
        countyCode,
        id,
        caseId,
        masked,
        to,
        sealText(key, placeOf(id, 'words_sealed'), words),
      ]);
    }
    return rows.at(-1);
  },
};
