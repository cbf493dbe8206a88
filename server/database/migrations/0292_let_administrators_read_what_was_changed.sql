-- Who changed the rules, the units and the posts of her county is an administrator's to know; nothing of a case stands in
-- those entries. The index has the few of them apart from the millions about cases.
create policy ledger_entries_of_rules on ledger_entries for select to linli_app
  using (county_code = '00' and subject = 'import' and (select scope_role()) = 'administrator');
create policy ledger_entries_of_identity on ledger_entries for select to linli_app
  using (subject in ('unit', 'post') and county_code = (select scope_county())
    and (select scope_role()) = 'administrator');
create index ledger_entries_of_settings on ledger_entries (county_code, at desc, subject_id, seq)
  where subject in ('import', 'unit', 'post');
