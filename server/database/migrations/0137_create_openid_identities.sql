-- By which account at the organisation's own provider somebody comes in. The provider's subject is never reassigned; its
-- e-mail address is, and is not looked at.
create table openid_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null constraint openid_identities_person_fkey references people (id),
  bound_at timestamptz not null,
  constraint openid_identities_pkey primary key (issuer, subject)
);
create index openid_identities_by_person on openid_identities (person_id);
alter table openid_identities enable row level security, force row level security;
create policy openid_identities_owner on openid_identities to linli_owner using (true) with check (true);
create policy openid_identities_own on openid_identities to linli_app using (person_id = (select scope_person()));
grant select, insert, delete on openid_identities to linli_app;

-- Who went to the provider and has not come back: found by the hash of a secret that her own tab keeps, for ten minutes.
create table openid_requests (
  secret_hash bytea constraint openid_requests_pkey primary key,
  person_id uuid,
  state text not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);
create index openid_requests_by_end on openid_requests (expires_at);
grant select, insert, delete on openid_requests to linli_app;

-- Whoever comes back from the provider has no scope yet: asked by the exact issuer and subject, which the provider signed.
create function find_openid_person(wanted_issuer text, wanted_subject text) returns table (person_id uuid, name text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select people.id, people.name
  from public.openid_identities join public.people on people.id = openid_identities.person_id
  where openid_identities.issuer = wanted_issuer and openid_identities.subject = wanted_subject;
end $$;
revoke execute on function find_openid_person from public;
grant execute on function find_openid_person to linli_app;
