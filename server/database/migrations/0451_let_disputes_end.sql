-- What is kept of a dispute ends: what was said in confidence with the archiving, all of it when its time to be kept is over.
alter table mediation_volumes alter column papers drop not null;
grant update (papers) on mediation_volumes to linli_app;
-- Only the clock, and whoever restores a backup, takes papers out of a volume; nobody puts others in.
create policy mediation_volumes_emptied on mediation_volumes as restrictive for update to linli_app
  using ((select split_part(current_setting('linli.scope', true), '|', 1)) = '')
  with check (papers is null);

update file_keys set wrapped_key = null, destroyed_at = now() from mediations
where destroyed_at is null and mediations.county_code = file_keys.county_code
  and mediations.confidence_key_id = file_keys.id and mediations.status = 'archived';
update mediation_attachments set named_at = null from mediations
where circle = 'confidence' and mediations.county_code = mediation_attachments.county_code
  and mediations.id = mediation_attachments.mediation_id and mediations.status = 'archived';
