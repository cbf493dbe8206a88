-- Committees of mediation as the law asks for them (人民调解法 arts. 8 to 10) and who mediates there. A committee is a unit; what
-- stands here is its kind, its short name, who was elected into it. Its history is in ledger_entries, that of its mediators too.
create table committees (
  county_code text collate "C" not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null
    constraint committees_kind_check check (kind in ('village', 'township', 'county', 'enterprise', 'industry')),
  short_name text not null,
  residents integer not null constraint committees_residents_check check (residents >= 0),
  members jsonb not null,
  version integer not null,
  ledger_hash bytea not null,
  constraint committees_pkey primary key (county_code, id),
  constraint committees_unit_key unique (county_code, unit_id),
  constraint committees_unit_fkey foreign key (county_code, unit_id) references units (county_code, id)
);

create table mediators (
  county_code text collate "C" not null,
  id uuid not null,
  committee_id uuid not null,
  -- Of the committee again, so that who keeps it is known without looking.
  unit_id uuid not null,
  -- Her account, where she has one: without it she stands on the roster, and others put down what she does.
  person_id uuid,
  name text not null,
  kind text not null constraint mediators_kind_check check (kind in ('civil', 'industry', 'invited', 'fullTime')),
  fields text[] not null,
  languages text[] not null,
  capacity integer not null constraint mediators_capacity_check check (capacity > 0),
  began_on date not null,
  left_on date,
  away jsonb not null,
  trainings jsonb not null,
  assessments jsonb not null,
  photo_agreed_on date,
  constraint mediators_pkey primary key (county_code, id),
  constraint mediators_committee_fkey foreign key (county_code, committee_id) references committees (county_code, id)
);
create index mediators_by_committee on mediators (county_code, committee_id);
create unique index mediators_person_key on mediators (county_code, committee_id, person_id)
  where person_id is not null and left_on is null;

-- There is one only as long as she agrees that everybody may see it.
create table mediator_photos (
  county_code text collate "C" not null,
  mediator_id uuid not null,
  bytes bytea not null,
  constraint mediator_photos_pkey primary key (county_code, mediator_id),
  constraint mediator_photos_mediator_fkey foreign key (county_code, mediator_id) references mediators (county_code, id)
);

-- 聘书: what was printed, so that whoever has the paper can ask by its code whether it is ours.
create table appointment_letters (
  county_code text collate "C" not null,
  id uuid not null,
  check_code text not null constraint appointment_letters_check_code_check check (check_code ~ '^[0-9]{6}[0-9A-HJKMNP-TV-Z]{10}$'),
  mediator_id uuid not null,
  unit_id uuid not null,
  name text not null,
  committee_name text not null,
  kind text not null,
  from_on date not null,
  until_on date not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint appointment_letters_pkey primary key (county_code, id),
  constraint appointment_letters_check_code_key unique (county_code, check_code),
  constraint appointment_letters_mediator_fkey foreign key (county_code, mediator_id) references mediators (county_code, id)
);
create index appointment_letters_by_mediator on appointment_letters (county_code, mediator_id);

create function scope_unit() returns uuid language sql stable parallel safe
  return nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid;
revoke execute on function scope_unit() from public;
grant execute on function scope_unit() to linli_app, linli_intake, linli_owner;

-- Who mediates where is known in the county, as its units are. Written by who keeps the committee's files, by administrators, and of
-- herself by a mediator of the committee.
do $$
declare name text;
begin
  foreach name in array array['committees', 'mediators', 'mediator_photos', 'appointment_letters'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy %I on %I to linli_owner using (true) with check (true)', name || '_owner', name);
    execute format('create policy %I on %I for select to linli_app using (starts_with((select scope_county()), county_code)'
      ' or starts_with(county_code, (select scope_county())))', name || '_seen', name);
  end loop;
  foreach name in array array['committees', 'mediators', 'appointment_letters'] loop
    execute format('create policy %I on %I for insert to linli_app with check (starts_with(county_code, (select scope_county()))'
      ' and ((select scope_administers()) or ((select scope_role()) in (''operator'', ''mediator'')'
      ' and unit_id = (select scope_unit()))))', name || '_added', name);
    execute format('create policy %I on %I for update to linli_app using (starts_with(county_code, (select scope_county()))'
      ' and ((select scope_administers()) or ((select scope_role()) in (''operator'', ''mediator'')'
      ' and unit_id = (select scope_unit()))))', name || '_changed', name);
  end loop;
end $$;
create policy mediators_of_others_kept on mediators as restrictive for update to linli_app
  using ((select scope_role()) is distinct from 'mediator' or person_id = (select scope_person()));
create policy mediator_photos_own on mediator_photos to linli_app
  using (exists (select 1 from mediators where mediators.county_code = mediator_photos.county_code
    and mediators.id = mediator_photos.mediator_id and mediators.person_id = (select scope_person())));
grant select, insert, update on committees, mediators, appointment_letters to linli_app;
grant select, insert, update, delete on mediator_photos to linli_app;

-- The history of a committee is seen by administrators as that of units is, and added to by who may change the committee.
alter policy ledger_entries_of_identity on ledger_entries
  using (subject in ('unit', 'post', 'committee') and county_code = (select scope_county())
    and (select scope_role()) = 'administrator');
create policy ledger_entries_of_kept_committee on ledger_entries as restrictive for insert to linli_app
  with check (subject <> 'committee' or (select scope_administers()) or seq = 1 or exists (
    select 1 from committees where committees.county_code = ledger_entries.county_code
      and committees.id = ledger_entries.subject_id and committees.unit_id = (select scope_unit())));
drop index ledger_entries_of_settings;
create index ledger_entries_of_settings on ledger_entries (county_code, at desc, subject_id, seq)
  where subject in ('import', 'unit', 'post', 'committee');
