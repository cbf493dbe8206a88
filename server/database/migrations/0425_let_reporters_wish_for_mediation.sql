-- Who reported a case wishes that it goes to a mediation: which mediation, and which party of it she is. Written by the role that
-- may hand in, with the application; she sees with the code of her case what it became.
alter table mediation_cases add column wished_code text
  constraint mediation_cases_wished_code_check check (wished_code ~ '^[0-9]{20}-[1-9][0-9]?$');
create unique index mediation_cases_wished_key on mediation_cases (county_code, case_code) where wished_code is not null;
create policy mediation_cases_hand_in on mediation_cases for insert to linli_intake
  with check (told_seq = 1 and wished_code is not null
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
grant insert on mediation_cases to linli_intake;
create policy mediation_cases_of_reporter on mediation_cases for select to linli_app
  using (wished_code is not null and case_code = (select split_part(current_setting('linli.scope', true), '|', 6)));
-- The intake may write down who sent it, which is the centre of her case.
alter policy mediations_hand_in on mediations
  with check (version = 1 and status = 'applied' and mediator_ids = '{}' and receiving_id is null
    and (sender_id is null or state -> 'intake' ->> 'isWished' = 'true')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
