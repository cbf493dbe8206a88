-- Where a committee is reached by whoever has a dispute, or would have one mediated: everybody may know it.
alter table committees add column phone text;
