-- With the county first again, each of these two gives the newest of one unit in order. Without it the county was looked up
-- in another index and both were joined: a unit is of one county, which the planner cannot know.
drop index cases_by_queue;
create index cases_by_queue on cases (county_code, queue_unit_id, queue, id);
drop index case_parts_newest;
create index case_parts_newest on case_parts (county_code, unit_id, case_id);
