-- Since when everybody may see a case: what is new to readers is not what was reported last.
alter table public_cases add column shown_at timestamptz not null default now();
update public_cases set shown_at = registered_at;
