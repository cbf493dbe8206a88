-- By what somebody shows who she is, besides her password. All of it is hers alone to see.

-- A key pair that lies in her device; we keep the public half.
create table passkeys (
  person_id uuid not null constraint passkeys_person_fkey references people (id),
  id uuid not null,
  credential_id text not null constraint passkeys_credential_key unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint passkeys_pkey primary key (person_id, id)
);
alter table passkeys enable row level security, force row level security;
create policy passkeys_owner on passkeys to linli_owner using (true) with check (true);
create policy passkeys_own on passkeys to linli_app using (person_id = (select scope_person()));
grant select, insert, update, delete on passkeys to linli_app;

-- The random words that a passkey signs: each once, within five minutes.
create table passkey_challenges (
  challenge text constraint passkey_challenges_pkey primary key,
  person_id uuid,
  expires_at timestamptz not null
);
create index passkey_challenges_by_end on passkey_challenges (expires_at);
grant select, insert, delete on passkey_challenges to linli_app;

-- The secret of an authenticator app, sealed under the key of the account. No code of a step up to `last_step` works again.
create table totp_secrets (
  person_id uuid constraint totp_secrets_pkey primary key constraint totp_secrets_person_fkey references people (id),
  sealed_secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null
);
alter table totp_secrets enable row level security, force row level security;
create policy totp_secrets_owner on totp_secrets to linli_owner using (true) with check (true);
create policy totp_secrets_own on totp_secrets to linli_app using (person_id = (select scope_person()));
grant select, insert, update, delete on totp_secrets to linli_app;

-- What opens the account where the phone is lost: slow hashes, each works once and is then gone.
create table recovery_codes (
  person_id uuid not null constraint recovery_codes_person_fkey references people (id),
  id uuid not null,
  code_hash text not null,
  created_at timestamptz not null,
  constraint recovery_codes_pkey primary key (person_id, id)
);
alter table recovery_codes enable row level security, force row level security;
create policy recovery_codes_owner on recovery_codes to linli_owner using (true) with check (true);
create policy recovery_codes_own on recovery_codes to linli_app using (person_id = (select scope_person()));
grant select, insert, delete on recovery_codes to linli_app;

-- What an administrator hands to somebody who has no password yet, or lost it. It is good for one thing: to set one.
create table first_codes (
  person_id uuid constraint first_codes_pkey primary key constraint first_codes_person_fkey references people (id),
  code_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
alter table first_codes enable row level security, force row level security;
create policy first_codes_owner on first_codes to linli_owner using (true) with check (true);
create policy first_codes_own on first_codes to linli_app using (person_id = (select scope_person()));
create policy first_codes_made on first_codes for insert to linli_app
  with check (exists (select from people where people.id = person_id));
create policy first_codes_replaced on first_codes for delete to linli_app
  using (exists (select from people where people.id = person_id));
grant select, insert, delete on first_codes to linli_app;

-- One's own password, and nobody else's, is set anew.
create function set_own_password(new_hash text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.passwords (person_id, hash, set_at) values (public.scope_person(), new_hash, at)
  on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at;
end $$;

-- What signing in must know of an account found by its exact name: whether it asks for a code besides the password.
create function find_person(wanted text) returns table (person_id uuid, name text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select people.id, people.name from public.people where people.username = wanted;
end $$;

-- Her own name and username, and when she set her password.
create function own_account() returns table (name text, username text, password_set_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select people.name, people.username, passwords.set_at
  from public.people left join public.passwords on passwords.person_id = people.id
  where people.id = public.scope_person();
end $$;

revoke execute on function set_own_password, find_person, own_account from public;
grant execute on function set_own_password, find_person, own_account to linli_app;
