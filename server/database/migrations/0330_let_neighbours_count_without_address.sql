-- "I have this too" without an address: it counts, and nobody can be told anything. There is nothing to compare it by, so what
-- stands in the place of the hash is drawn by lot.
alter table case_subscriptions
  drop constraint case_subscriptions_to_kind_check,
  add constraint case_subscriptions_to_kind_check check (to_kind in ('phone', 'email', 'none')),
  drop constraint case_subscriptions_sealed_check,
  add constraint case_subscriptions_sealed_check
    check (to_value is null and to_hash is not null and (to_kind = 'none') = (to_sealed is null)) not valid;
