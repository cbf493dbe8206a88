-- The catalogue holds wherever this installation serves. Whoever had the application's rights could have added a version;
-- now the tables ask in what role it is written, as units and posts do (0210). Nothing of them is ever changed or deleted.
do $$
declare name text;
begin
  foreach name in array array['catalogue_versions', 'categories', 'deadline_rules', 'dispatch_rules'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy %I on %I to linli_owner using (true) with check (true)', name || '_owner', name);
    execute format('create policy %I on %I for select to linli_app, linli_intake using (true)', name || '_public', name);
    execute format(
      'create policy %I on %I for insert to linli_app with check ((select scope_administers()))', name || '_imported', name);
  end loop;
end $$;
