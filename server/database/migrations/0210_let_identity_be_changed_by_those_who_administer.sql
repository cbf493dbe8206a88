-- Whoever had a county in her scope could write its units, posts and people; only the route kept it to administrators. Now
-- the scope says in what role it writes (its eighth part, decision 0211), and the tables ask: an administrator, or the
-- platform itself at the command line, in an import or a demo.
create function scope_role() returns text language sql stable parallel safe
  return nullif(split_part(current_setting('linli.scope', true), '|', 8), '');
create function scope_post() returns uuid language sql stable parallel safe
  return nullif(split_part(current_setting('linli.scope', true), '|', 1), '')::uuid;
create function scope_administers() returns boolean language sql stable parallel safe
  return coalesce(scope_role() in ('administrator', 'platform'), false);
revoke execute on function scope_role, scope_post, scope_administers from public;
grant execute on function scope_role, scope_post, scope_administers to linli_app, linli_intake, linli_owner;

create policy units_created_by_whom on units as restrictive for insert to linli_app
  with check ((select scope_administers()));
create policy units_changed_by_whom on units as restrictive for update to linli_app
  using ((select scope_administers()));
create policy unit_directories_created_by_whom on unit_directories as restrictive for insert to linli_app
  with check ((select scope_administers()));
create policy unit_directories_changed_by_whom on unit_directories as restrictive for update to linli_app
  using ((select scope_administers()));

-- What a unit, a post and a person are stays as it was made.
revoke update on units, posts, people from linli_app;
grant update (name, duties, valid_to, version, ledger_hash) on units to linli_app;
grant update (valid_to, version, ledger_hash) on posts to linli_app;
grant update (counties) on people to linli_app;

-- A delegated post has the role, the unit and the place of the one it comes from, whoever makes it.
alter table posts
  add constraint posts_delegable_key unique (county_code, id, unit_id, role, division_code),
  drop constraint posts_delegated_from_fkey,
  add constraint posts_delegated_from_fkey foreign key (county_code, delegated_from, unit_id, role, division_code)
    references posts (county_code, id, unit_id, role, division_code);

-- Besides those who administer, a holder delegates her own post, and both of them end what was delegated.
create policy posts_created_by_whom on posts as restrictive for insert to linli_app
  with check ((select scope_administers()) or delegated_from = (select scope_post()));
create policy posts_changed_by_whom on posts as restrictive for update to linli_app
  using (
    (select scope_administers()) or id = (select scope_post()) or delegated_from = (select scope_post())
    or (delegated_from is not null and person_id = (select scope_person())))
  with check (
    (select scope_administers()) or delegated_from = (select scope_post())
    or (delegated_from is not null and person_id = (select scope_person())));

-- A resident makes her own account; everybody else is made by those who administer.
create policy people_created_by_whom on people as restrictive for insert to linli_app
  with check ((select scope_administers()) or id = (select scope_person()));
create policy people_changed_by_whom on people as restrictive for update to linli_app
  using ((select scope_administers()));

-- Whoever could make a first code for a colleague could have become her.
drop policy first_codes_own on first_codes;
create policy first_codes_own on first_codes for select to linli_app using (person_id = (select scope_person()));
create policy first_codes_used on first_codes for delete to linli_app using (person_id = (select scope_person()));
create policy first_codes_seen_to_replace on first_codes for select to linli_app
  using ((select scope_administers()) and exists (select from people where people.id = person_id));
alter policy first_codes_made on first_codes
  with check ((select scope_administers()) and exists (select from people where people.id = person_id));
alter policy first_codes_replaced on first_codes
  using ((select scope_administers()) and exists (select from people where people.id = person_id));

alter table passwords enable row level security, force row level security;
create policy passwords_owner on passwords to linli_owner using (true) with check (true);
create policy passwords_made on passwords for insert to linli_app
  with check ((select scope_administers()) and exists (select from people where people.id = person_id));

create policy hand_overs_by_whom on hand_overs as restrictive for insert to linli_app
  with check ((select scope_administers()));
create policy hand_over_cases_by_whom on hand_over_cases as restrictive for insert to linli_app
  with check ((select scope_administers()));
