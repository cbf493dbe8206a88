-- A case that cannot be told of its mediation is passed over until the clock tries it again, and counted for whoever is called.
alter table mediation_cases add column untellable_since timestamptz;
create index mediation_cases_untellable_idx on mediation_cases (county_code) where untellable_since is not null;
