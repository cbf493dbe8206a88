-- The rooms of a committee stand with its roster, as its members do.
alter table committees add column rooms jsonb not null default '[]';

-- The sittings that are to come, for calendars and so that one room is kept for one sitting. They follow from the files, and are
-- written with them; when and where, and no word of what it is about.
create table mediation_sittings (
  county_code text collate "C" not null,
  mediation_id uuid not null,
  number integer not null,
  committee_id uuid not null,
  kind text not null constraint mediation_sittings_kind_check check (kind in ('together', 'online', 'onSite')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room_id uuid,
  room_name text,
  constraint mediation_sittings_pkey primary key (county_code, mediation_id, number),
  constraint mediation_sittings_span_check check (starts_at < ends_at),
  constraint mediation_sittings_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
create index mediation_sittings_by_time on mediation_sittings (county_code, starts_at);
alter table mediation_sittings enable row level security, force row level security;
create policy mediation_sittings_owner on mediation_sittings to linli_owner using (true) with check (true);
create policy mediation_sittings_of_mediation on mediation_sittings to linli_app
  using (exists (
    select 1 from mediations where mediations.county_code = mediation_sittings.county_code
      and mediations.id = mediation_sittings.mediation_id
      and reads_mediation(mediations.committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
-- Who works in a committee sees when it sits, so that nobody takes a room that is taken.
create policy mediation_sittings_of_committee on mediation_sittings for select to linli_app
  using (committee_id = (select scope_unit()));
-- A room of one committee may be kept for a file of another, which only those who have it could know.
create policy mediation_sittings_of_room on mediation_sittings for select to linli_app
  using (exists (
    select 1 from committees where committees.county_code = mediation_sittings.county_code
      and committees.unit_id = (select scope_unit())
      and committees.rooms @> jsonb_build_array(jsonb_build_object('id', mediation_sittings.room_id))));
grant select, insert, delete on mediation_sittings to linli_app;

insert into mediation_sittings (county_code, mediation_id, number, committee_id, kind, starts_at, ends_at)
select county_code, id, (session ->> 'number')::integer, committee_id, session ->> 'kind', (session ->> 'at')::timestamptz,
  (session ->> 'at')::timestamptz + interval '90 minutes'
from mediations, jsonb_array_elements(state -> 'sessions') session
where mediations.status in ('mediating', 'appraising', 'agreed') and session ->> 'status' = 'planned';
