import { statement } from '../database/index.ts';
import { findFileKey, getFileKey, lookupHash, type Sealer, sealText } from '../sealing/index.ts';
import { type Contact, hashOfPhone, openContact, type SealedContact, sealContact } from './contact-store.ts';
import { placeOfSubscriber, subscriberPurpose } from './subscription-store.ts';

const lot = 200;

const plainContacts = statement(
  'contacts.plain',
  `select county_code as "countyCode", case_id as id, name, phone, email from case_contacts
   where (county_code, case_id) > ($1, $2::uuid) and num_nonnulls(name, phone, email) > 0
   order by county_code, case_id limit ${lot} for update`,
);
const keepSealedContact = statement(
  'contacts.keepSealed',
  `update case_contacts set name_sealed = $3, phone_sealed = $4, email_sealed = $5,
     phone_hash = $6, name = null, phone = null, email = null
   where county_code = $1 and case_id = $2`,
);

export const contactSealer: Sealer = {
  table: 'case_contacts',
  check: 'case_contacts_sealed_check',
  seal: async (tx, ring, after, now) => {
    const rows = await tx.query<Contact & { countyCode: string; id: string }>(plainContacts, [
      after.countyCode,
      after.id,
    ]);
    for (const { countyCode, id, ...contact } of rows) {
      const key = await getFileKey(tx, ring, { countyCode, id, subject: 'case' }, now);
      const { nameSealed, phoneSealed, emailSealed } = sealContact(key, contact);
      const hash = hashOfPhone(ring, contact.phone);
      void tx.query(keepSealedContact, [countyCode, id, nameSealed, phoneSealed, emailSealed, hash]);
    }
    return rows.at(-1);
  },
};

const unknownNumbers = statement(
  'contacts.unknownNumbers',
  `select county_code as "countyCode", case_id as id, phone_sealed as "phoneSealed" from case_contacts
   where (county_code, case_id) > ($1, $2::uuid) and phone_sealed is not null and phone_hash is null
   order by county_code, case_id limit ${lot} for update`,
);
const keepHash = statement(
  'contacts.keepHash',
  'update case_contacts set phone_hash = $3 where county_code = $1 and case_id = $2',
);

/** Numbers that were sealed before there was a hash to find them by. */
export const numberFinder: Sealer = {
  table: 'case_contacts',
  check: 'case_contacts_found_check',
  seal: async (tx, ring, after) => {
    type Row = Pick<SealedContact, 'phoneSealed'> & { countyCode: string; id: string };
    const rows = await tx.query<Row>(unknownNumbers, [after.countyCode, after.id]);
    for (const { countyCode, id, phoneSealed } of rows) {
      const key = await findFileKey(tx, ring, countyCode, id);
      const phone = key && openContact(key, { nameSealed: null, emailSealed: null, phoneSealed }).phone;
      void tx.query(keepHash, [countyCode, id, hashOfPhone(ring, phone ?? '')]);
    }
    return rows.at(-1);
  },
};

const plainSubscribers = statement(
  'subscriptions.plain',
  `select county_code as "countyCode", id, to_kind as kind, to_value as value from case_subscriptions
   where (county_code, id) > ($1, $2::uuid) and to_value is not null
   order by county_code, id limit ${lot} for update`,
);
const keepSealedSubscriber = statement(
  'subscriptions.keepSealed',
  `update case_subscriptions set to_sealed = $3, to_hash = $4, to_value = null where county_code = $1 and id = $2`,
);

export const subscriberSealer: Sealer = {
  table: 'case_subscriptions',
  check: 'case_subscriptions_sealed_check',
  seal: async (tx, ring, after, now) => {
    type Row = { countyCode: string; id: string; kind: string; value: string };
    const rows = await tx.query<Row>(plainSubscribers, [after.countyCode, after.id]);
    for (const { countyCode, id, kind, value } of rows) {
      const key = await getFileKey(tx, ring, { countyCode, id, subject: 'subscription' }, now);
      const sealed = sealText(key, placeOfSubscriber(id), value);
      const hash = lookupHash(ring, subscriberPurpose, `${kind}:${value}`);
      void tx.query(keepSealedSubscriber, [countyCode, id, sealed, hash]);
    }
    return rows.at(-1);
  },
};
