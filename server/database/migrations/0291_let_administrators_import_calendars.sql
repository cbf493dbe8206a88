-- Working days are brought in at an administrator's desk as well as by the command. For the nation, or for what lies in her
-- county; nothing of them is ever changed or deleted.
grant insert on calendar_versions, calendar_years to linli_app;
do $$
declare name text;
begin
  foreach name in array array['calendar_versions', 'calendar_years'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy %I on %I to linli_owner using (true) with check (true)', name || '_owner', name);
    execute format('create policy %I on %I for select to linli_app, linli_intake using (true)', name || '_public', name);
    execute format(
      'create policy %I on %I for insert to linli_app with check ((select scope_administers())'
      ' and (division_code = ''CN'' or starts_with(division_code, (select scope_county()))))', name || '_imported', name);
  end loop;
end $$;
