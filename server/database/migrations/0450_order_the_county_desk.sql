-- Who stands above committees sees what waits for a mediator and what meets, what is due first at the head: read in that order, so that
-- the first two hundred cost the same however many wait (bench/mediation-lists.ts).
drop index mediations_without_mediator;
drop index mediations_with_meetings;
create index mediations_of_desk_above on mediations (county_code, due_at, id)
  where status <> 'archived' and ((status in ('accepted', 'mediating') and mediator_ids = '{}') or has_meetings);
