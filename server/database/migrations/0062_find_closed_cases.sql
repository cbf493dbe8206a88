-- Closed cases wait for the archive.
create index cases_closed on cases (county_code, id) where status = 'closed';
