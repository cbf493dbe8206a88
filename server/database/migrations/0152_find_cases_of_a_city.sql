-- The newest of a whole city: with the county code alone every case of the city had to be looked at (2.8 s of a million).
alter table cases add column city_code text collate "C" generated always as (left(county_code, 4)) stored;
create index cases_by_city on cases (city_code, id);
-- A unit is of one county, city or province only: its queues are found by it alone, also those of a city's centre.
drop index cases_by_queue;
create index cases_by_queue on cases (queue_unit_id, queue, id);
