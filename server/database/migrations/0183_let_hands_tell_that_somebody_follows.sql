-- Whoever follows a case does so by the role that hands in, and that somebody did stands in a ledger of one entry.
alter policy ledger_entries_hand_in on ledger_entries
  with check (seq = 1 and subject in ('case', 'subscribing')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
