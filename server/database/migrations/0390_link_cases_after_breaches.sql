-- The case that was registered when an agreement was broken and the one before could not be reopened any more, and the party who
-- asked for it.
alter table mediation_cases add column next_case_code text, add column next_case_party integer;
