-- Files that nobody claimed may be thrown away; those of a case never.
create policy attachments_keep on attachments as restrictive for delete to linli_app using (case_id is null);
