-- How the story stands that a dispute is told as, so that leaders count them.
alter table mediation_figures add column model_case text not null default 'none';
update mediation_figures set model_case = model_case_state
from mediations
where mediations.county_code = mediation_figures.county_code and mediations.id = mediation_figures.mediation_id
  and model_case_state is not null;
alter table mediation_figures alter column model_case drop default;
