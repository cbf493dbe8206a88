-- Before a case is mediated it is looked up whether it is already: few mediations come from one.
create index mediations_of_case on mediations (county_code, (state #>> '{intake,caseCode}'))
  where state #>> '{intake,caseCode}' is not null;
