-- That a receipt was given is an act of its own, with a digest of the hash that is kept: also of hers who applies herself.
alter policy ledger_entries_hand_in on ledger_entries
  with check (seq = 1 and subject in ('case', 'subscribing', 'following', 'mediation', 'mediationReceipt')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
