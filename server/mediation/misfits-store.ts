import { statement, type Transaction } from '../database/index.ts';

/** The first tie of a mediator to a dispute that no ledger tells, or that stands there no more. */
export type TieMisfit = {
  readonly countyCode: string;
  /** Of the mediation. */
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly what: 'rowMissing' | 'ledgerMissing' | 'row';
};

// Who says it again adds an entry and no row: the row keeps when it was said first.
const differingTies = statement(
  'mediationTies.differing',
  `select mediations.county_code as "countyCode", mediations.id, code, person_id as "personId",
     case when kept.said_at is null then 'rowMissing' when told.said_at is null then 'ledgerMissing' else 'row' end as what
   from (
     select county_code, (body ->> 'mediationId')::uuid as mediation_id, (body ->> 'personId')::uuid as person_id, min(at) as said_at
     from ledger_entries where subject = 'mediationTie' and county_code >= $1 and county_code < $2 group by 1, 2, 3
   ) as told
   full join (select * from mediation_ties where county_code >= $1 and county_code < $2) as kept
     using (county_code, mediation_id, person_id)
   join mediations on mediations.county_code = coalesce(told.county_code, kept.county_code)
     and mediations.id = coalesce(told.mediation_id, kept.mediation_id)
   where told.said_at is distinct from kept.said_at
   order by 1, 2, 4 limit 1`,
);

/** Whether every tie that was said keeps a mediator from being asked, and no other does. */
export async function misfitOfTies(tx: Transaction, countyCode: string): Promise<TieMisfit | undefined> {
  return (await tx.query<TieMisfit>(differingTies, [countyCode, `${countyCode}:`]))[0];
}

/** A committee whose numbers of a year have a gap, a double, or another end than its files tell. */
export type NumbersMisfit = {
  readonly countyCode: string;
  /** Of the committee's unit. */
  readonly id: string;
  readonly what: 'row';
  readonly column: string;
};

// That each number stands in its file was checked with the files: here, that there are no others, and that the next one follows.
const differingNumbers = statement(
  'mediationNumbers.differing',
  `select coalesce(counted.county_code, listed.county_code) as "countyCode", coalesce(counted.committee_id, listed.committee_id) as id,
     'row' as what, 'mediation_numbers ' || coalesce(counted.year, listed.year) as column
   from (select * from mediation_numbers where county_code >= $1 and county_code < $2) as counted
   full join (
     select county_code, committee_id, year, count(*) as count, max(serial) as last from mediation_file_numbers
     where county_code >= $1 and county_code < $2 group by 1, 2, 3
   ) as listed on (listed.county_code, listed.committee_id, listed.year) = (counted.county_code, counted.committee_id, counted.year)
   where counted.last is distinct from listed.last or counted.last <> listed.count
   order by 1, 2, 4 limit 1`,
);

/** Whether the numbers of every committee and year go on without a gap up to the one that its counter gave last. */
export async function misfitOfNumbers(tx: Transaction, countyCode: string): Promise<NumbersMisfit | undefined> {
  return (await tx.query<NumbersMisfit>(differingNumbers, [countyCode, `${countyCode}:`]))[0];
}

/** The first receipt of a party that is not the one that was given to her last, is not there, or was never given. */
export type ReceiptMisfit = {
  readonly countyCode: string;
  /** Of the mediation. */
  readonly id: string;
  readonly code: string;
  readonly party: number;
  readonly what: 'rowMissing' | 'ledgerMissing' | 'row';
};

// Digests are written down from decision 0459 on. Of disputes that began before the first of a county, receipts may lack one.
const differingReceipts = statement(
  'mediationReceipts.differing',
  `with told as (
     select distinct on (1, 2, 3) county_code, (body ->> 'mediationId')::uuid as mediation_id, (body ->> 'party')::int as party,
       body ->> 'digest' as digest
     from ledger_entries where subject = 'mediationReceipt' and county_code >= $1 and county_code < $2
     order by 1, 2, 3, subject_id desc
   ), began as (
     select county_code, min(at) as at from ledger_entries
     where subject = 'mediationReceipt' and body ? 'digest' and county_code >= $1 and county_code < $2 group by 1
   ), kept as (
     select county_code, mediation_id, split_part(party_code, '-', 2)::int as party,
       encode(sha256(convert_to(receipt_hash, 'UTF8')), 'hex') as digest
     from mediation_receipts where county_code >= $1 and county_code < $2
   )
   select mediations.county_code as "countyCode", mediations.id, code, party,
     case when kept.digest is null then 'rowMissing' when told.digest is null then 'ledgerMissing' else 'row' end as what
   from told full join kept using (county_code, mediation_id, party)
   join mediations on mediations.county_code = coalesce(told.county_code, kept.county_code)
     and mediations.id = coalesce(told.mediation_id, kept.mediation_id)
   left join began on began.county_code = mediations.county_code
   where (kept.digest is null or kept.digest <> told.digest or (told.digest is null and opened_at >= began.at))
   order by 1, 2, 4 limit 1`,
);

/** Whether what opens a file for a party is the receipt that was given to her last. */
export async function misfitOfReceipts(tx: Transaction, countyCode: string): Promise<ReceiptMisfit | undefined> {
  return (await tx.query<ReceiptMisfit>(differingReceipts, [countyCode, `${countyCode}:`]))[0];
}
