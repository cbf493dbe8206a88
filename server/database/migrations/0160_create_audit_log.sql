-- What the outbox tells of has an entry in the ledger, or has none; the hash of the entry goes on to the audit log.
alter table outbox add column entry_hash bytea;

-- Every entry of the ledger again, in the order in which the entries of its county became visible: each chained to the one
-- before, and each a leaf of the one Merkle tree over all counties. Hashes alone. Rows are added, never changed.
create table audit_chain (
  county_code text collate "C" not null,
  position bigint not null constraint audit_chain_position_check check (position > 0),
  subject_id uuid not null,
  seq integer not null,
  entry_hash bytea not null,
  hash bytea not null,
  leaf_index bigint not null,
  constraint audit_chain_pkey primary key (county_code, position),
  constraint audit_chain_of_entry unique (county_code, subject_id, seq)
);
create index audit_chain_by_entry on audit_chain (entry_hash);
create index audit_chain_by_leaf on audit_chain (leaf_index);
alter table audit_chain enable row level security, force row level security;
create policy audit_chain_owner on audit_chain to linli_owner using (true) with check (true);
create policy audit_chain_in_scope on audit_chain to linli_app
  using (
    county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
grant select, insert on audit_chain to linli_app;

-- The hashes of the tree, 256 to a tile as in c2sp.org/tlog-tiles. Only the last tile of each level grows.
create table audit_tiles (
  level smallint not null,
  number bigint not null,
  hashes bytea not null,
  constraint audit_tiles_pkey primary key (level, number),
  constraint audit_tiles_hashes_check check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0)
);
alter table audit_tiles alter column hashes set storage external;
grant select, insert, update on audit_tiles to linli_app;

-- Every signed checkpoint, as it was published.
create table audit_checkpoints (
  origin text not null,
  size bigint not null,
  root_hash bytea not null,
  note text not null,
  signed_at timestamptz not null,
  constraint audit_checkpoints_pkey primary key (origin, size)
);
grant select, insert on audit_checkpoints to linli_app;

-- Whoever knows an entry's hash may ask where it stands, whatever county it is of. Nobody can list.
create function find_leaf(wanted bytea) returns table (
    county_code text, place bigint, entry_hash bytea, hash bytea, previous_hash bytea, leaf_index bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select link.county_code, link.position, link.entry_hash, link.hash, before.hash, link.leaf_index
  from public.audit_chain link
  left join public.audit_chain before
    on before.county_code = link.county_code and before.position = link.position - 1
  where link.entry_hash = wanted;
end $$;
revoke execute on function find_leaf from public;
grant execute on function find_leaf to linli_app;

-- What was written before there was a log is told again, to the log alone: others do not listen to this subject.
insert into outbox (county_code, subject, subject_id, seq, type, at, body, entry_hash)
select county_code, 'auditLog', subject_id, seq, 'entry.toldAgain', at, '{}', hash
from ledger_entries order by at, county_code, subject_id, seq;
