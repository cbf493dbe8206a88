-- Whether a file was ever brought before a joint meeting: whoever calls them finds those files without opening every other.
alter table mediations
  add column has_meetings boolean not null generated always as (coalesce(jsonb_array_length(state -> 'meetings'), 0) > 0) stored;
