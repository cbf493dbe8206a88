-- Whoever hands in also writes down acts, such as subscribing; what has a row of its own besides cases is not begun by her.
alter policy ledger_entries_hand_in on ledger_entries
  with check (seq = 1 and subject not in ('unit', 'post')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
