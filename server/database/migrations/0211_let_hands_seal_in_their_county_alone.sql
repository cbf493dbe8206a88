-- Whoever hands in made keys of files for any county. A key alone opens nothing, but what hands in reaches no further than
-- the county it said (0154), and makes keys of what it hands in: reports and subscriptions.
alter policy file_keys_hand_in on file_keys
  with check (key_version = 1 and subject in ('case', 'subscription')
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
