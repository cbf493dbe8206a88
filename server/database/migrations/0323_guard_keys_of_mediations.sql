-- The keys of a mediation are for who reads it, and each for no more than that: what was said in confidence for mediators with a
-- seat and for parties, what is for a joint meeting also for its units and the supervisor who calls them.
create policy file_keys_of_mediation on file_keys to linli_app
  using (subject = 'mediation' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.id = file_keys.id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
create policy file_keys_of_confidences on file_keys to linli_app
  using (subject = 'mediationConfidence' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.confidence_key_id = file_keys.id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
      and (select split_part(current_setting('linli.scope', true), '|', 8)) in ('mediator', '')));
create policy file_keys_of_meetings on file_keys to linli_app
  using (subject = 'mediationMeeting' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.meeting_key_id = file_keys.id
      and (select split_part(current_setting('linli.scope', true), '|', 6)) = ''));
create policy file_keys_of_particulars on file_keys to linli_app
  using (subject = 'mediationParticulars' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.particulars_key_id = file_keys.id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
create index mediations_by_confidence_key on mediations (county_code, confidence_key_id);
create index mediations_by_meeting_key on mediations (county_code, meeting_key_id);
create index mediations_by_particulars_key on mediations (county_code, particulars_key_id);
