-- Who wants to hear, by e-mail, what becomes public about a place or a kind of matter. Nothing is sent but one question
-- until whoever reads the address has said yes; what was not confirmed within a day is forgotten. The address is sealed
-- under a key of its own, which goes with the row.
create table follows (
  county_code text collate "C" not null,
  id uuid not null,
  -- What is followed, in one form: two of the same are one.
  topic text not null,
  division_code text collate "C",
  category_code text,
  lng double precision,
  lat double precision,
  metres integer,
  to_sealed bytea not null,
  to_hash bytea not null,
  -- Goes only to the address itself; whoever shows it confirms, looks and ends.
  token text not null,
  created_at timestamptz not null,
  asked_at timestamptz,
  confirmed_at timestamptz,
  -- What became public before this was told, or is older than the follow.
  told_until timestamptz,
  next_mail_at timestamptz not null,
  attempts integer not null default 0,
  constraint follows_pkey primary key (county_code, id),
  constraint follows_once unique (county_code, to_hash, topic),
  constraint follows_token_once unique (county_code, token)
);
create index follows_due on follows (next_mail_at);
alter table follows enable row level security, force row level security;
create policy follows_owner on follows to linli_owner using (true) with check (true);
create policy follows_of_county on follows to linli_app
  using (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and county_code < (select split_part(current_setting('linli.scope', true), '|', 5))
    and (select split_part(current_setting('linli.scope', true), '|', 1)) = '');
create policy follows_by_token on follows to linli_app
  using (token = (select split_part(current_setting('linli.scope', true), '|', 6)));
create policy follows_hand_in on follows for insert to linli_intake
  with check (confirmed_at is null and told_until is null
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
grant select, update, delete on follows to linli_app;
grant insert on follows to linli_intake;

create policy file_keys_of_follow on file_keys to linli_app
  using (subject = 'follow' and exists (
    select 1 from follows where follows.county_code = file_keys.county_code and follows.id = file_keys.id));

-- Whoever follows does so by the role that hands in, which seals the address and writes down that somebody did.
alter policy file_keys_hand_in on file_keys
  with check (key_version = 1 and subject in ('case', 'subscription', 'follow')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy ledger_entries_hand_in on ledger_entries
  with check (seq = 1 and subject in ('case', 'subscribing', 'following')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
