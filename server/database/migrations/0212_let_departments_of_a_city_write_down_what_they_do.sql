-- A department of the city saw its orders in the counties (0153) and could not write down what it did: an entry was taken for
-- one's own county alone. As units and posts, ledgers are added to from their county or above; of a case only where it is
-- seen (0154).
alter policy ledger_entries_append on ledger_entries
  with check (
    county_code = '00'
    or starts_with(county_code, (select scope_county()))
    or (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
        and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  );
