-- Who has the same trouble and wants to hear how it goes. Only what is public can be subscribed to; nobody but the
-- platform's own reactions reads the addresses, and whoever holds the token of a subscription ends it.
create table case_subscriptions (
  county_code text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  to_kind text not null constraint case_subscriptions_to_kind_check check (to_kind in ('phone', 'email')),
  to_value text not null,
  token text not null,
  created_at timestamptz not null,
  constraint case_subscriptions_pkey primary key (county_code, id),
  constraint case_subscriptions_once unique (county_code, case_id, to_kind, to_value),
  constraint case_subscriptions_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
alter table case_subscriptions enable row level security, force row level security;
create policy case_subscriptions_owner on case_subscriptions to linli_owner using (true) with check (true);
create policy case_subscriptions_of_case on case_subscriptions to linli_app
  using (exists (
    select 1 from cases where cases.county_code = case_subscriptions.county_code and cases.id = case_subscriptions.case_id));
create policy case_subscriptions_hand_in on case_subscriptions for insert to linli_intake
  with check (exists (
    select 1 from public_cases
    where public_cases.county_code = case_subscriptions.county_code
      and public_cases.case_id = case_subscriptions.case_id));
grant select, delete on case_subscriptions to linli_app;
grant insert on case_subscriptions to linli_intake;

-- How many people said "I have this too".
alter table public_cases add column affected_count integer not null default 0;
