-- The key of each file that is sealed (how to reach a reporter, a mediation, an account), wrapped under a master key that
-- lies outside of the database. `id` is the id of what the file belongs to, `subject` says what that is: `case`,
-- `subscription`, `account` … A key that was destroyed keeps its row, so that nobody takes the file for one never sealed.
-- Rooms add the policy that lets their people open the files of what they may see.
create table file_keys (
  county_code text collate "C" not null,
  id uuid not null,
  subject text not null,
  wrapped_key bytea,
  master_key_id text not null,
  key_version integer not null constraint file_keys_key_version_check check (key_version between 1 and 65535),
  created_at timestamptz not null,
  destroyed_at timestamptz,
  constraint file_keys_pkey primary key (county_code, id),
  constraint file_keys_destroyed_check check ((wrapped_key is null) = (destroyed_at is not null))
);
create index file_keys_by_master_key on file_keys (master_key_id, county_code, id) where destroyed_at is null;
alter table file_keys enable row level security, force row level security;
create policy file_keys_owner on file_keys to linli_owner using (true) with check (true);
create policy file_keys_append on file_keys for insert to linli_app
  with check (
    county_code = '00'
    or county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
    or county_code = (select left(split_part(current_setting('linli.scope', true), '|', 6), 6))
    or (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
        and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  );
create policy file_keys_hand_in on file_keys for insert to linli_intake with check (key_version = 1);
create policy file_keys_of_case on file_keys to linli_app
  using (subject = 'case' and exists (
    select 1 from cases where cases.county_code = file_keys.county_code and cases.id = file_keys.id));
create policy file_keys_of_subscription on file_keys to linli_app
  using (subject = 'subscription' and exists (
    select 1 from case_subscriptions where case_subscriptions.county_code = file_keys.county_code
      and case_subscriptions.id = file_keys.id));
-- Files that belong to no county (an account, say) are guarded where their sealed values stand: alone a wrapped key opens
-- nothing, and whoever signs in has no place yet.
create policy file_keys_of_platform on file_keys to linli_app using (county_code = '00') with check (county_code = '00');
grant select, insert, update on file_keys to linli_app;
grant insert on file_keys to linli_intake;

-- Which keys this database needs, by name and proof: a start without one of them, or with another of the same name, is
-- refused. The keys themselves are never here.
create table known_keys (
  id text constraint known_keys_pkey primary key,
  proof bytea not null,
  known_at timestamptz not null,
  retired_at timestamptz
);
grant select on known_keys to linli_app;
