-- Divisions, cells and their shapes are brought in at an administrator's desk as well as by the command. There she changes
-- what lies in her county and nothing else: a province is renamed, and a register of the nation comes, by the command.
grant insert on territory_versions, past_divisions to linli_app;
grant insert, update on divisions, cells, boundaries to linli_app;

alter table territory_versions enable row level security, force row level security;
create policy territory_versions_owner on territory_versions to linli_owner using (true) with check (true);
create policy territory_versions_public on territory_versions for select to linli_app, linli_intake using (true);
create policy territory_versions_imported on territory_versions for insert to linli_app
  with check ((select scope_administers()) and starts_with(division_code, (select scope_county())));

alter table past_divisions enable row level security, force row level security;
create policy past_divisions_owner on past_divisions to linli_owner using (true) with check (true);
create policy past_divisions_public on past_divisions for select to linli_app, linli_intake using (true);
create policy past_divisions_imported on past_divisions for insert to linli_app
  with check ((select scope_administers()) and starts_with(code, (select scope_county())));

alter table divisions enable row level security, force row level security;
create policy divisions_owner on divisions to linli_owner using (true) with check (true);
create policy divisions_public on divisions for select to linli_app, linli_intake using (true);

do $$
declare name text;
begin
  foreach name in array array['divisions', 'cells', 'boundaries'] loop
    execute format(
      'create policy %I on %I for insert to linli_app with check ((select scope_administers())'
      ' and starts_with(code, (select scope_county())))', name || '_imported', name);
    execute format(
      'create policy %I on %I for update to linli_app using ((select scope_administers())'
      ' and starts_with(code, (select scope_county())))', name || '_changed', name);
  end loop;
end $$;
