-- The same policy, said so that the planner does not guess from it. Of a range whose ends it does not know it expects one row
-- in two hundred, so it sorted whatever a queue or a city held instead of reading the newest from an index and stopping (229
-- ms against 14 ms for the owner, of a million cases). Of a CASE it expects half: lists ask for what their post sees.
alter policy cases_in_scope on cases
  using (
    case
      when division_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
        and division_code < (select split_part(current_setting('linli.scope', true), '|', 5)) then true
      when starts_with(county_code, (select split_part(current_setting('linli.scope', true), '|', 3)))
        and unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)] then true
      else code = (select split_part(current_setting('linli.scope', true), '|', 6))
    end
  );
