-- A county may give orders to a department of its city, which then saw nothing of them: its post belongs to the city and
-- the case to the county. A unit's part opens a case anywhere inside the land its post belongs to.
alter policy cases_in_scope on cases
  using (
    (division_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
      and division_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
    or (starts_with(county_code, (select split_part(current_setting('linli.scope', true), '|', 3)))
      and unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)])
    or code = (select split_part(current_setting('linli.scope', true), '|', 6))
  );
