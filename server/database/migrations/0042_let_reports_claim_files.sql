-- Whoever may only hand in reports could never give a file to one: PostgreSQL wants the changed row to be visible too.
-- Now it is, to the very transaction that claimed it and to no other.
alter table attachments add column claimed_in xid8;
drop policy attachments_hand_in on attachments;
create policy attachments_hand_in on attachments for insert to linli_intake with check (case_id is null);
create policy attachments_unclaimed on attachments for select to linli_intake
  using (case_id is null or claimed_in = pg_current_xact_id_if_assigned());
create policy attachments_claim on attachments for update to linli_intake using (case_id is null) with check (true);
grant update (claimed_in) on attachments to linli_intake;
