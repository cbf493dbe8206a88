-- Whoever is asked to a mediation may say no. Where nobody had accepted the dispute yet, nothing was mediated that could have failed.
update mediation_figures set outcome = 'unwilling' where outcome = 'failed' and not is_accepted;
