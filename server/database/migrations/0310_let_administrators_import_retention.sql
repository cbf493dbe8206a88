-- How long records are kept is brought in at an administrator's desk as well as by the command; nothing of it is ever
-- changed or deleted. It holds wherever this installation serves: the route asks that she looks after all of it (0290).
grant insert on retention_versions, retention_rules to linli_app;
do $$
declare name text;
begin
  foreach name in array array['retention_versions', 'retention_rules'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy %I on %I to linli_owner using (true) with check (true)', name || '_owner', name);
    execute format('create policy %I on %I for select to linli_app, linli_intake using (true)', name || '_public', name);
    execute format(
      'create policy %I on %I for insert to linli_app with check ((select scope_administers()))', name || '_imported', name);
  end loop;
end $$;
