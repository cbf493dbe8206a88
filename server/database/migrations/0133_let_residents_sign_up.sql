-- Residents who want an account come in by a code that is sent to their telephone or e-mail address (decision 0135).

-- What was sent: a slow hash that is bound to the address, and nothing by which the address could be read. Kept for a day
-- to know how often one address was sent codes.
create table sign_up_codes (
  id uuid constraint sign_up_codes_pkey primary key,
  address_hash bytea not null,
  code_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left integer not null,
  used_at timestamptz
);
create index sign_up_codes_by_address on sign_up_codes (address_hash, made_at);
grant select, insert, update, delete on sign_up_codes to linli_app;

-- By what a resident comes in: sealed under the key of her account, and found by a hash that needs a key of the
-- installation.
create table resident_contacts (
  person_id uuid constraint resident_contacts_pkey primary key
    constraint resident_contacts_person_fkey references people (id) on delete cascade,
  kind text not null constraint resident_contacts_kind_check check (kind in ('phone', 'email')),
  address_sealed bytea not null,
  address_hash bytea not null constraint resident_contacts_once unique,
  created_at timestamptz not null
);
alter table resident_contacts enable row level security, force row level security;
create policy resident_contacts_owner on resident_contacts to linli_owner using (true) with check (true);
create policy resident_contacts_own on resident_contacts to linli_app using (person_id = (select scope_person()));
grant select, insert on resident_contacts to linli_app;

-- A resident belongs to no county: no staff knows her. She alone makes and closes her account.
create policy people_own on people for select to linli_app using (id = (select scope_person()));
create policy people_signed_up on people for insert to linli_app
  with check (id = (select scope_person()) and counties = '{}');
create policy people_closed on people for delete to linli_app
  using (id = (select scope_person()) and counties = '{}');
grant delete on people to linli_app;

-- Whose address this is, asked by whoever has just typed its code and has no eyes yet.
create function find_resident(wanted bytea) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select person_id from public.resident_contacts where address_hash = wanted);
end $$;
revoke execute on function find_resident from public;
grant execute on function find_resident to linli_app;
