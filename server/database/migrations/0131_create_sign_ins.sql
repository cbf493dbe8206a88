-- The person whose own things a transaction may see: the seventh part of the scope.
create function scope_person() returns uuid language sql stable parallel safe
  return nullif(split_part(current_setting('linli.scope', true), '|', 7), '')::uuid;
revoke execute on function scope_person() from public;
grant execute on function scope_person() to linli_app, linli_intake, linli_owner;

-- When and with what kind of device somebody signed in, for herself to look at. No address is kept.
create table sign_ins (
  person_id uuid not null constraint sign_ins_person_fkey references people (id),
  id uuid not null,
  at timestamptz not null,
  means text not null constraint sign_ins_means_check check (means in ('password', 'passkey', 'openid', 'code')),
  device text,
  failures integer not null,
  constraint sign_ins_pkey primary key (person_id, id)
);
alter table sign_ins enable row level security, force row level security;
create policy sign_ins_owner on sign_ins to linli_owner using (true) with check (true);
create policy sign_ins_own on sign_ins to linli_app using (person_id = (select scope_person()));
-- Old ones are forgotten, whoever they are of.
create policy sign_ins_forgotten on sign_ins for delete to linli_app using (at < now() - interval '180 days');
grant select, insert, delete on sign_ins to linli_app;

-- The hash of one's own password and of nobody else's.
create function own_password() returns text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select hash from public.passwords where person_id = public.scope_person());
end $$;
revoke execute on function own_password from public;
grant execute on function own_password to linli_app;
