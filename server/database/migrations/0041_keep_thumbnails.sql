-- Where the small picture of an attachment lies, and how large the picture is.
alter table attachments
  add column thumbnail text,
  add column width integer,
  add column height integer;
-- Files that no case claimed are removed after a day.
create index attachments_unclaimed on attachments (uploaded_at) where case_id is null;
grant delete on attachments to linli_app;
-- Whoever may only hand in reports claims a file by its id and is told no more of it than the report must name.
revoke select, update on attachments from linli_intake;
grant select (county_code, id, case_id, media_type, sha256), update (case_id, division_code) on attachments
  to linli_intake;
