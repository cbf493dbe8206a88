-- Acts that belong to no county (a resident's account, an import for the whole nation) stand in the platform's own ledger,
-- under the code 00.
alter policy ledger_entries_append on ledger_entries
  with check (
    county_code = '00'
    or county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
    or county_code = (select left(split_part(current_setting('linli.scope', true), '|', 6), 6))
    or (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
        and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  );
