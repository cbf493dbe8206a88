-- Files of a mediation, sealed with the keys of its own (docs/decisions/0350). One is there when it was handed in, and is seen by
-- others when a step has named it; one that no step names is swept after two days.
create table mediation_attachments (
  county_code text collate "C" not null,
  id uuid not null,
  mediation_id uuid not null,
  use text not null,
  circle text not null constraint mediation_attachments_circle_check
    check (circle in ('file', 'committee', 'particulars', 'confidence')),
  -- The party who handed it in; empty where staff did.
  given_by integer,
  -- Whose paper it is, or who gave it in confidence.
  party integer,
  -- Mediators who were told, of what is given in confidence.
  told_ids uuid[] not null,
  uploaded_by text not null,
  media_type text not null,
  byte_count integer not null,
  sha256 bytea not null,
  location text not null,
  thumbnail text,
  width integer,
  height integer,
  uploaded_at timestamptz not null,
  named_at timestamptz,
  constraint mediation_attachments_pkey primary key (county_code, id),
  constraint mediation_attachments_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
create index mediation_attachments_by_mediation on mediation_attachments (county_code, mediation_id);
create index mediation_attachments_unnamed on mediation_attachments (uploaded_at) where named_at is null;

alter table mediation_attachments enable row level security, force row level security;
create policy mediation_attachments_owner on mediation_attachments to linli_owner using (true) with check (true);
-- Whoever reads the file sees what is for both sides; papers of one party she and the staff, what is said in confidence she and
-- whoever was told. What nobody named yet is for whoever handed it in, and for the staff among themselves.
create policy mediation_attachments_seen on mediation_attachments to linli_app
  using (exists (
    select 1 from mediations
    where mediations.county_code = mediation_attachments.county_code
      and mediations.id = mediation_attachments.mediation_id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
      and case (select split_part(current_setting('linli.scope', true), '|', 6))
        when '' then circle <> 'confidence'
          or (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
          or (select nullif(split_part(current_setting('linli.scope', true), '|', 7), '')::uuid) = any(told_ids)
        when code || '-' || given_by then true
        when code || '-' || party then true
        else named_at is not null and circle = 'file'
      end))
  -- Nobody can name what she could not see, nor make a file seem another party's.
  with check (exists (
    select 1 from mediations
    where mediations.county_code = mediation_attachments.county_code
      and mediations.id = mediation_attachments.mediation_id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
      and (select split_part(current_setting('linli.scope', true), '|', 6)) in ('', code || '-' || given_by)));
create policy mediation_attachments_keep on mediation_attachments as restrictive for delete to linli_app
  using (named_at is null);
grant select, insert, update, delete on mediation_attachments to linli_app;
