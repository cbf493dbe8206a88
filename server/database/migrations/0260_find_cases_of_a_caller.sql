-- A number that calls is found again by a keyed hash, without any number being opened. Numbers sealed before are given
-- theirs by the server at its next start, as in 0181: the check lets those rows wait and no new one in.
alter table case_contacts
  add column phone_hash bytea,
  add constraint case_contacts_found_check check (phone_sealed is null or phone_hash is not null) not valid;
create index case_contacts_by_phone on case_contacts (county_code, phone_hash) where phone_hash is not null;
