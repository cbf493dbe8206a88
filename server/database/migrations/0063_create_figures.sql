-- What counts of each case and of each of its lead orders, kept by the reactions of oversight: narrow rows, so that the
-- numbers of a county are one quick look at them and not at three hundred thousand whole cases.
create table case_figures (
  county_code text collate "C" not null,
  case_id uuid not null,
  division_code text collate "C" not null,
  category_code text,
  registered_at timestamptz not null,
  status text not null,
  alarm text not null,
  unit_id uuid,
  unit_name text,
  is_shown boolean not null,
  constraint case_figures_pkey primary key (county_code, case_id)
);
create table order_figures (
  county_code text collate "C" not null,
  case_id uuid not null,
  number integer not null,
  division_code text collate "C" not null,
  category_code text,
  registered_at timestamptz not null,
  is_shown boolean not null,
  unit_id uuid not null,
  unit_name text not null,
  acknowledge_due_at timestamptz,
  acknowledged_on_time boolean,
  is_acknowledged boolean not null,
  is_returned boolean not null,
  is_extended boolean not null,
  resolve_due_at timestamptz,
  is_resolved boolean not null,
  is_late boolean not null,
  is_reworked boolean not null,
  responded boolean,
  solved boolean,
  satisfied boolean,
  constraint order_figures_pkey primary key (county_code, case_id, number)
);
create index case_figures_by_place on case_figures (division_code, registered_at);
create index order_figures_by_place on order_figures (division_code, registered_at);

alter table case_figures enable row level security, force row level security;
create policy case_figures_owner on case_figures to linli_owner using (true) with check (true);
create policy case_figures_in_scope on case_figures to linli_app
  using (
    division_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and division_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
grant select, insert, update on case_figures to linli_app;

alter table order_figures enable row level security, force row level security;
create policy order_figures_owner on order_figures to linli_owner using (true) with check (true);
create policy order_figures_in_scope on order_figures to linli_app
  using (
    division_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and division_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
grant select, insert, update on order_figures to linli_app;
