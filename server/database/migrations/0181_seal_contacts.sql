-- How to reach people is sealed from now on (server/sealing). The keys are outside of the database, so what is there
-- already is sealed by the server at its next start; the checks let those rows wait and no new one in.
alter table case_contacts
  add column name_sealed bytea,
  add column phone_sealed bytea,
  add column email_sealed bytea,
  add constraint case_contacts_sealed_check check (name is null and phone is null and email is null) not valid;
grant delete on case_contacts to linli_app;

-- One address counts once: compared by a hash that needs a key of the installation.
alter table case_subscriptions
  add column to_sealed bytea,
  add column to_hash bytea,
  alter column to_value drop not null,
  drop constraint case_subscriptions_once,
  add constraint case_subscriptions_once unique (county_code, case_id, to_hash),
  add constraint case_subscriptions_sealed_check
    check (to_value is null and to_sealed is not null and to_hash is not null) not valid;

-- `key_id` is the case whose reporter is told, or the subscription. Once told, only `to_masked` is left of the address.
alter table messages
  add column key_id uuid,
  add column to_masked text,
  add column to_sealed bytea,
  add column words_sealed bytea,
  alter column to_value drop not null,
  alter column words drop not null,
  add constraint messages_sealed_check
    check (to_value is null and words is null and key_id is not null and to_masked is not null) not valid;
