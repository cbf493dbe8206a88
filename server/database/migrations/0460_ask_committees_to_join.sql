-- 联合调解: a committee that is asked to mediate with the one that leads sees that there is such a file, and opens of it what was written
-- for it: the words of its invitation, which have a key of their own. It reads the file through its mediators who are given a seat.
alter table mediations
  -- Committees that were asked and have not answered, and those that mediate with.
  add column joint_ids uuid[] not null default '{}',
  -- The key is made when the first committee is asked.
  add column joint_key_id uuid not null default gen_random_uuid();
alter table mediations alter column joint_ids drop default, alter column joint_key_id drop default;
update mediations set joint_ids = array(select (unit ->> 'id')::uuid from jsonb_array_elements(state -> 'assisting') as unit)
  where jsonb_array_length(state -> 'assisting') > 0;
create index mediations_by_joint on mediations using gin (joint_ids) where joint_ids <> '{}';
create index mediations_by_joint_key on mediations (county_code, joint_key_id);

alter policy mediations_seen on mediations
  using (
    reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
    or (coalesce((select nullif(split_part(current_setting('linli.scope', true), '|', 7), '')::uuid) <> all(recused_ids), false)
      and (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)
        = any(called_ids || joint_ids || sender_id || first_committee_id))
    or ((select split_part(current_setting('linli.scope', true), '|', 8)) = 'supervisor'
      and committee_code > (select split_part(current_setting('linli.scope', true), '|', 4))
      and committee_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  );

-- For the staff who read the file, and for who keeps the files of a committee that was asked, and its mediators.
create policy file_keys_of_joint_mediations on file_keys to linli_app
  using (subject = 'mediationJoint' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.joint_key_id = file_keys.id
      and (select split_part(current_setting('linli.scope', true), '|', 6)) = ''
      and (reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
        or (coalesce((select nullif(split_part(current_setting('linli.scope', true), '|', 7), '')::uuid) <> all(recused_ids), false)
          and (select split_part(current_setting('linli.scope', true), '|', 8)) in ('operator', 'mediator')
          and (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid) = any(joint_ids)))));

-- Files that a unit is asked to, or mediates with, are on its desk.
create or replace function mediations_of_scope(county text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id from mediations
  where county_code = county and status <> 'archived' and mediator_ids @> array[scope_person()]
  union all
  select id from mediations
  where county_code = county and status <> 'archived' and called_ids <> '{}' and called_ids @> array[scope_unit()]
  union all
  select id from mediations
  where county_code = county and status <> 'archived' and joint_ids <> '{}' and joint_ids @> array[scope_unit()]
$$;
