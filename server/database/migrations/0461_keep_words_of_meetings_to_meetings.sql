-- More see by now that there is a file than are called to its meetings: whoever sent it, had it first, or is asked to mediate with. What
-- was written for meetings is for who reads the file, the units that were called, and whoever calls them.
alter policy file_keys_of_meetings on file_keys
  using (subject = 'mediationMeeting' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.meeting_key_id = file_keys.id
      and (select split_part(current_setting('linli.scope', true), '|', 6)) = ''
      and (reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
        or (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid) = any(called_ids)
        or ((select split_part(current_setting('linli.scope', true), '|', 8)) = 'supervisor'
          and committee_code > (select split_part(current_setting('linli.scope', true), '|', 4))
          and committee_code < (select split_part(current_setting('linli.scope', true), '|', 5))))));
