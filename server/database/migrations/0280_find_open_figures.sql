-- What is open at this moment is a small part of what was ever registered, and is asked for at every look.
create index case_figures_open on case_figures (division_code, registered_at, case_id)
  where status not in ('declined', 'closed', 'archived', 'withdrawn', 'merged', 'transferred');
