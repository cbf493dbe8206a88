-- An administrator has no unit's eyes, since the orders of her unit are cases too (domain/identity/scope.ts), and so the
-- templates of units are closed to her. What is for every unit of the county is hers to write and to remove.
create policy word_templates_administered on word_templates to linli_app
  using (is_of_county and county_code = (select scope_county()) and (select scope_role()) = 'administrator')
  with check (is_of_county and county_code = (select scope_county()) and (select scope_role()) = 'administrator');
