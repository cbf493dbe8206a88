-- Catalogues are added by an administrator at her desk as well as by the command; nothing of them is ever changed.
grant insert on catalogue_versions, categories, deadline_rules, dispatch_rules to linli_app;
grant insert, update on case_limits to linli_app;
