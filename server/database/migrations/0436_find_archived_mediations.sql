-- The archive of a committee, a page after the other.
create index mediations_archived on mediations (county_code, committee_id, opened_at desc, id desc) where status = 'archived';
