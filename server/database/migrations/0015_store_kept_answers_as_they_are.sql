-- Answers come packed and sealed: PostgreSQL need not try to make them smaller.
alter table idempotency_keys alter column answer set storage external;
