-- A merged case stays in the public account and names the one that lives on.
alter table public_cases add column merged_into text;
create index public_cases_newest_anywhere on public_cases (registered_at desc, case_id);
create index public_cases_listed on public_cases (county_code, registered_at desc, case_id) where listed_words is not null;
