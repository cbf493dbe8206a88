-- 检举控告: an accusation is kept from the units that it accuses, and from everybody who only looks after the place. It is
-- seen by the units with a part in it and from above the centre that has it. `accusation_centre_code` is the division of
-- that centre; empty where a case accuses nobody.
alter table cases
  add column accusation_centre_code text collate "C",
  add column accused_unit_ids uuid[] not null default '{}';

-- Restrictive: whatever else opens a case, an accusation stays closed to the accused. A scope without a post is a part of
-- the platform, or the reporter with her receipt. All that hangs on a case (ledger, files, contact, messages, volume)
-- asks for the case, and so for this too.
create policy cases_kept_from_accused on cases as restrictive to linli_app
  using (
    accusation_centre_code is null
    or (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    or (
      not accused_unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)]
      and (
        unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)]
        or (select length(nullif(split_part(current_setting('linli.scope', true), '|', 4), '')))
          < length(accusation_centre_code)
      )
    )
  );

-- Figures are numbers of cases: whom a case is kept from, its numbers are kept from.
alter table case_figures
  add column accusation_centre_code text collate "C",
  add column accused_unit_ids uuid[] not null default '{}',
  add column unit_ids uuid[] not null default '{}';
alter table order_figures
  add column accusation_centre_code text collate "C",
  add column accused_unit_ids uuid[] not null default '{}',
  add column unit_ids uuid[] not null default '{}';
create policy case_figures_kept_from_accused on case_figures as restrictive to linli_app
  using (
    accusation_centre_code is null
    or (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    or (
      not accused_unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)]
      and (
        unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)]
        or (select length(nullif(split_part(current_setting('linli.scope', true), '|', 4), '')))
          < length(accusation_centre_code)
      )
    )
  );
create policy order_figures_kept_from_accused on order_figures as restrictive to linli_app
  using (
    accusation_centre_code is null
    or (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    or (
      not accused_unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)]
      and (
        unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)]
        or (select length(nullif(split_part(current_setting('linli.scope', true), '|', 4), '')))
          < length(accusation_centre_code)
      )
    )
  );
