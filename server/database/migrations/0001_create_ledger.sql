-- The history of everything: append-only, each subject's entries a hash chain. Rooms add the policy that lets their
-- people read the entries of what they may see.
create table ledger_entries (
  county_code text collate "C" not null,
  subject text not null,
  subject_id uuid not null,
  seq integer not null constraint ledger_entries_seq_check check (seq > 0),
  type text not null,
  at timestamptz not null,
  actor jsonb not null,
  body jsonb not null,
  salt bytea not null,
  content_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint ledger_entries_pkey primary key (county_code, subject_id, seq)
);
alter table ledger_entries enable row level security, force row level security;
create policy ledger_entries_owner on ledger_entries to linli_owner using (true) with check (true);
create policy ledger_entries_append on ledger_entries for insert to linli_app
  with check (
    county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
    or county_code = (select left(split_part(current_setting('linli.scope', true), '|', 6), 6))
    or (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
        and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  );
create policy ledger_entries_hand_in on ledger_entries for insert to linli_intake with check (seq = 1);
grant select, insert on ledger_entries to linli_app;
grant insert on ledger_entries to linli_intake;

-- What happened and must be told on. `xid` orders entries by commit visibility: a reader takes only those older than
-- every transaction still running, so that none is passed over.
create table outbox (
  id bigint generated always as identity constraint outbox_pkey primary key,
  xid xid8 not null default pg_current_xact_id(),
  county_code text collate "C" not null,
  subject text not null,
  subject_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamptz not null,
  body jsonb not null
);
create index outbox_in_order on outbox (xid, id);
grant select, insert, delete on outbox to linli_app;
grant insert on outbox to linli_intake;

-- How far each reader of the outbox has come; it moves in the same transaction as the reader's effects.
create table outbox_readers (
  name text constraint outbox_readers_pkey primary key,
  xid xid8 not null,
  id bigint not null
);
grant select, insert, update on outbox_readers to linli_app;
