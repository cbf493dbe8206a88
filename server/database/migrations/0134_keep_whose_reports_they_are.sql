-- Which reports a resident with an account made while she was signed in and gave how to reach her: hers alone to see. Where
-- her account is closed this goes, and the case stays with its receipt.
create table case_reporters (
  county_code text collate "C" not null,
  case_code text not null,
  person_id uuid not null constraint case_reporters_person_fkey references people (id) on delete cascade,
  constraint case_reporters_pkey primary key (county_code, case_code)
);
create index case_reporters_by_person on case_reporters (person_id);
alter table case_reporters enable row level security, force row level security;
create policy case_reporters_owner on case_reporters to linli_owner using (true) with check (true);
create policy case_reporters_own on case_reporters for select to linli_app using (person_id = (select scope_person()));
create policy case_reporters_hand_in on case_reporters for insert to linli_intake
  with check (county_code = left(case_code, 6)
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
    and person_id = (select scope_person()));
grant select on case_reporters to linli_app;
grant insert on case_reporters to linli_intake;

-- Her own reports in a few words, wherever they are; whoever has no person's eyes gets none. The policies of `cases` stay as
-- they are: to open one she is given the session of its reporter.
create function own_cases() returns table (code text, words text, status text, registered_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select cases.code, left(cases.state->>'words', 80), cases.status, (cases.state->>'registeredAt')::timestamptz
  from public.case_reporters join public.cases
    on cases.county_code = case_reporters.county_code and cases.code = case_reporters.case_code
  where case_reporters.person_id = public.scope_person()
  order by 4 desc, 1 limit 100;
end $$;
revoke execute on function own_cases from public;
grant execute on function own_cases to linli_app;
