-- The one way to take words out of the ledger: an entry that a later entry of the same subject, of a type that ends in
-- `.erased`, names in its `seqs`. Who acted stays, the hashes stay; the salt goes, so that nobody can guess what stood there.
-- Whoever may append to a ledger may so erase what it names, and nobody may do it silently.
create function redact_entry(of_county text, of_subject uuid, of_seq integer, redacted jsonb, redacted_at timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.ledger_entries entry set body = redacted, salt = '', erased_at = redacted_at
  where entry.county_code = of_county and entry.subject_id = of_subject and entry.seq = of_seq and entry.erased_at is null
    and exists (
      select 1 from public.ledger_entries later
      where later.county_code = of_county and later.subject_id = of_subject and later.seq > of_seq
        and later.type like '%.erased' and later.body->'seqs' @> to_jsonb(of_seq));
  if not found then
    raise exception 'Entry % of % is named by no erasure, or was erased before', of_seq, of_subject;
  end if;
end $$;
revoke execute on function redact_entry from public;
grant execute on function redact_entry to linli_app;
