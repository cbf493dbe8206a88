-- Whoever applies for mediation herself is a stranger: her application is written by the role that may hand in and reads nothing.
create policy mediations_hand_in on mediations for insert to linli_intake
  with check (version = 1 and status = 'applied' and mediator_ids = '{}' and sender_id is null and receiving_id is null
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
grant insert on mediations to linli_intake;
create policy mediation_receipts_hand_in on mediation_receipts for insert to linli_intake
  with check (county_code = left(party_code, 6)
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
grant insert on mediation_receipts to linli_intake;
alter policy file_keys_hand_in on file_keys
  with check (key_version = 1
    and subject in ('case', 'subscription', 'follow', 'mediation', 'mediationConfidence', 'mediationMeeting',
      'mediationParticulars')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy ledger_entries_hand_in on ledger_entries
  with check (seq = 1 and subject in ('case', 'subscribing', 'following', 'mediation')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));

-- Another party is given a receipt by the committee, and a new one where hers was lost or fell into other hands: the old one opens
-- nothing any more. Written with the eyes of the county, after it was asked who gives it (docs/decisions/0351).
create policy mediation_receipts_renewed on mediation_receipts to linli_app
  using ((select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    and (select split_part(current_setting('linli.scope', true), '|', 6)) = ''
    and county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  with check (exists (
    select 1 from mediations where mediations.county_code = mediation_receipts.county_code
      and mediations.id = mediation_receipts.mediation_id and party_code = any(mediations.party_codes)));
grant update on mediation_receipts to linli_app;
