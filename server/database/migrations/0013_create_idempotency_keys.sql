-- The answer to every write, sealed under a key that only the client can make, kept at least 90 days.
create table idempotency_keys (
  lookup bytea constraint idempotency_keys_pkey primary key,
  proof bytea not null,
  answer bytea not null,
  kept_at timestamptz not null
);
create index idempotency_keys_by_age on idempotency_keys using brin (kept_at);
grant select, insert, delete on idempotency_keys to linli_app;
grant select, insert on idempotency_keys to linli_intake;
