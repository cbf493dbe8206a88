-- An application is written by the role that may hand in, and its time limit is by the rules of the county. Everybody reads them.
create policy mediation_rule_versions_told on mediation_rule_versions for select to linli_intake using (true);
create policy mediation_rules_told on mediation_rules for select to linli_intake using (true);
grant select on mediation_rule_versions, mediation_rules to linli_intake;
