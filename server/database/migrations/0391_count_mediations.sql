-- What counts of each mediation, kept by a reaction: no party, no word, no code. Whoever leads a place counts what lies inside it
-- and sees no file (docs/decisions/0321).
create table mediation_figures (
  county_code text collate "C" not null,
  mediation_id uuid not null,
  committee_id uuid not null,
  committee_name text not null,
  committee_code text collate "C" not null,
  dispute_type text not null,
  source text not null,
  opened_at timestamptz not null,
  is_accepted boolean not null,
  outcome text not null,
  is_written boolean not null,
  is_where_it_came boolean not null,
  amount_fen bigint not null,
  performed_fen bigint not null,
  is_performed boolean not null,
  is_broken boolean not null,
  owed_on date,
  is_repeated boolean not null,
  court text not null,
  constraint mediation_figures_pkey primary key (county_code, mediation_id)
);
create index mediation_figures_by_place on mediation_figures (committee_code, opened_at);

alter table mediation_figures enable row level security, force row level security;
create policy mediation_figures_owner on mediation_figures to linli_owner using (true) with check (true);
create policy mediation_figures_of_leaders on mediation_figures for select to linli_app
  using (
    (select split_part(current_setting('linli.scope', true), '|', 8)) in ('leader', 'supervisor')
    and committee_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and committee_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
-- The platform itself, which keeps them and tells of them outside.
create policy mediation_figures_of_platform on mediation_figures to linli_app
  using (
    (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    and (select split_part(current_setting('linli.scope', true), '|', 8)) in ('', 'platform')
    and committee_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and committee_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
grant select, insert, update on mediation_figures to linli_app;
