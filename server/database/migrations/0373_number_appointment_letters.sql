-- 聘书 are numbered by committee and year, in the order in which they are given.
alter table appointment_letters add column number text not null,
  add constraint appointment_letters_number_key unique (county_code, unit_id, number);
