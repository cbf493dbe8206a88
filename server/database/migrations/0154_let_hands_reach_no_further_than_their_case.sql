-- What hands in may only hand in to the county it said. Before, it could write into any: the application never did, and the
-- database did not ask.
alter policy cases_hand_in on cases
  with check (version = 1 and status = 'registered'
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy case_contacts_hand_in on case_contacts
  with check (county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy attachments_hand_in on attachments
  with check (case_id is null and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy attachments_unclaimed on attachments
  using (county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
    and (case_id is null or claimed_in = pg_current_xact_id_if_assigned()));
alter policy attachments_claim on attachments
  using (case_id is null and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)))
  with check (county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy ledger_entries_hand_in on ledger_entries
  with check (seq = 1 and subject = 'case'
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));

-- A receipt opens a case: it can be made for a case that is seen, or with the report that is handed in.
drop policy case_receipts_hand_in on case_receipts;
create policy case_receipts_hand_in on case_receipts for insert to linli_intake
  with check (county_code = left(case_code, 6)
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
create policy case_receipts_of_case on case_receipts for insert to linli_app
  with check (exists (
    select 1 from cases where cases.county_code = case_receipts.county_code and cases.code = case_receipts.case_code));

-- A file is given to a case that is seen; one that nobody has claimed yet is known where it was handed in.
drop policy attachments_of_case on attachments;
create policy attachments_of_case on attachments to linli_app
  using (
    case when case_id is null
      then starts_with(county_code, (select scope_county()))
        or (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
          and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
      else exists (
        select 1 from cases where cases.county_code = attachments.county_code and cases.id = attachments.case_id)
    end)
  with check (case_id is null or exists (
    select 1 from cases where cases.county_code = attachments.county_code and cases.id = attachments.case_id));

-- Of a case that is not seen nothing can be written down either. Its first entry comes before its row.
create policy ledger_entries_of_seen_case on ledger_entries as restrictive for insert to linli_app
  with check (subject <> 'case' or seq = 1 or exists (
    select 1 from cases where cases.county_code = ledger_entries.county_code and cases.id = ledger_entries.subject_id));

-- Everybody reads the public account; only the platform's own reactions, which have no post, write it, and only in the
-- county they work for.
alter table public_cases enable row level security, force row level security;
create policy public_cases_owner on public_cases to linli_owner using (true) with check (true);
create policy public_cases_shown on public_cases for select to linli_app, linli_intake using (true);
create policy public_cases_kept on public_cases to linli_app
  using (
    (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    and county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
