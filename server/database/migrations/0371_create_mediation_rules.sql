-- What a county has of its own for mediation: periods, roads after failure with their addresses, types of dispute, what grades and
-- how many mediators it asks for. Each import is a whole new version of that county; old ones stay, because every due time names
-- the version it was reckoned by. Reference data: everybody reads it, only an import writes it.
create table mediation_rule_versions (
  division_code text collate "C" not null
    constraint mediation_rule_versions_division_code_check check (division_code ~ '^[1-9][0-9]{5}$'),
  version integer not null constraint mediation_rule_versions_version_check check (version > 0),
  source text not null,
  imported_at timestamptz not null,
  constraint mediation_rule_versions_pkey primary key (division_code, version)
);
create table mediation_rules (
  division_code text collate "C" not null,
  version integer not null,
  part text not null
    constraint mediation_rules_part_check check (part in ('periods', 'roads', 'disputeTypes', 'grades', 'required')),
  place integer not null,
  rule jsonb not null,
  constraint mediation_rules_pkey primary key (division_code, version, part, place),
  constraint mediation_rules_version_fkey foreign key (division_code, version)
    references mediation_rule_versions (division_code, version)
);
grant select, insert on mediation_rule_versions, mediation_rules to linli_app;
do $$
declare name text;
begin
  foreach name in array array['mediation_rule_versions', 'mediation_rules'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy %I on %I to linli_owner using (true) with check (true)', name || '_owner', name);
    execute format('create policy %I on %I for select to linli_app using (true)', name || '_public', name);
    execute format(
      'create policy %I on %I for insert to linli_app with check ((select scope_administers())'
      ' and starts_with(division_code, (select scope_county())))', name || '_imported', name);
  end loop;
end $$;
