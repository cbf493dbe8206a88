-- What was handed over when somebody left: her posts, to whom, and the open cases that she had worked on, as they stood then.
create table hand_overs (
  county_code text collate "C" not null,
  id uuid not null,
  person_id uuid not null constraint hand_overs_person_fkey references people (id),
  successor_id uuid constraint hand_overs_successor_fkey references people (id),
  reason text not null,
  posts jsonb not null,
  unit_ids uuid[] not null,
  case_count integer not null,
  by_person_id uuid constraint hand_overs_by_person_fkey references people (id),
  handed_over_at timestamptz not null,
  constraint hand_overs_pkey primary key (county_code, id)
);
alter table hand_overs enable row level security, force row level security;
create policy hand_overs_owner on hand_overs to linli_owner using (true) with check (true);
create policy hand_overs_of_county on hand_overs to linli_app
  using (starts_with((select scope_county()), county_code) or starts_with(county_code, (select scope_county())));
grant select, insert on hand_overs to linli_app;

create table hand_over_cases (
  county_code text collate "C" not null,
  hand_over_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  status text not null,
  stage text,
  due_at timestamptz,
  constraint hand_over_cases_pkey primary key (county_code, hand_over_id, case_id),
  constraint hand_over_cases_hand_over_fkey foreign key (county_code, hand_over_id) references hand_overs (county_code, id),
  constraint hand_over_cases_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
alter table hand_over_cases enable row level security, force row level security;
create policy hand_over_cases_owner on hand_over_cases to linli_owner using (true) with check (true);
-- Which cases they were is told to whoever may see each of them, and so never to an administrator.
create policy hand_over_cases_of_case on hand_over_cases to linli_app
  using (exists (
    select 1 from cases where cases.county_code = hand_over_cases.county_code and cases.id = hand_over_cases.case_id));
grant select, insert on hand_over_cases to linli_app;
