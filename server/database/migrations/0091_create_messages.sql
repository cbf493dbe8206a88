-- What the people of a case were told, or shall be told. `case_id` is the case of whoever is told; `cause_id` and
-- `cause_seq` name the entry of the ledger that is told of, which after a merger is one of the case that lives on.
-- Once told, `to_value` keeps only what may be shown of the address.
create table messages (
  county_code text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  cause_id uuid not null,
  cause_seq integer not null,
  type text not null,
  part text not null constraint messages_part_check check (part in ('reporter', 'subscriber')),
  to_kind text not null constraint messages_to_kind_check check (to_kind in ('phone', 'email')),
  to_value text not null,
  words text not null,
  leave_path text,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  sent_at timestamptz,
  given_up_at timestamptz,
  constraint messages_pkey primary key (county_code, id),
  constraint messages_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
create index messages_by_case on messages (county_code, case_id);
create index messages_by_cause on messages (county_code, cause_id);
create index messages_unsent on messages (next_attempt_at) where sent_at is null and given_up_at is null;
alter table messages enable row level security, force row level security;
create policy messages_owner on messages to linli_owner using (true) with check (true);
create policy messages_of_case on messages to linli_app
  using (exists (
    select 1 from cases where cases.county_code = messages.county_code and cases.id = messages.case_id));
grant select, insert, update on messages to linli_app;
