-- A report that was declined, withdrawn or transferred left the public account and came back when it was archived. What
-- was shown so is taken back; from now on the account asks for the outcome too.
delete from public_cases using cases
where cases.county_code = public_cases.county_code and cases.id = public_cases.case_id and cases.state ? 'outcome';
update case_figures set is_shown = false from cases
where cases.county_code = case_figures.county_code and cases.id = case_figures.case_id and cases.state ? 'outcome';
update order_figures set is_shown = false from cases
where cases.county_code = order_figures.county_code and cases.id = order_figures.case_id and cases.state ? 'outcome';
