-- What a centre kept was declined by no committee: it is counted for itself.
update mediation_figures set outcome = 'kept'
from mediations
where mediations.county_code = mediation_figures.county_code and mediations.id = mediation_figures.mediation_id
  and mediations.state #>> '{outcome,kind}' = 'declined' and mediations.state #>> '{outcome,reason}' = 'keptByCentre';
