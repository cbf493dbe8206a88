-- A photo of a place that was looked at. It is an upload like any other until the visit names it; from then on it is seen by
-- whoever sees the visit, and is never a case's.
alter table attachments
  add column visit_id uuid,
  add constraint attachments_of_one_check check (case_id is null or visit_id is null);
create index attachments_by_visit on attachments (county_code, visit_id) where visit_id is not null;
drop index attachments_unclaimed;
create index attachments_unclaimed on attachments (uploaded_at) where case_id is null and visit_id is null;

drop policy attachments_of_case on attachments;
create policy attachments_of_what_is_seen on attachments to linli_app
  using (
    case
      when case_id is not null then exists (
        select 1 from cases where cases.county_code = attachments.county_code and cases.id = attachments.case_id)
      when visit_id is not null then exists (
        select 1 from place_visits
        where place_visits.county_code = attachments.county_code and place_visits.id = attachments.visit_id)
      else starts_with(county_code, (select scope_county()))
        or (county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
          and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
    end)
  with check (
    case
      when case_id is not null then exists (
        select 1 from cases where cases.county_code = attachments.county_code and cases.id = attachments.case_id)
      when visit_id is not null then exists (
        select 1 from place_visits
        where place_visits.county_code = attachments.county_code and place_visits.id = attachments.visit_id)
      else true
    end);
-- What shows a place is thrown away by letting go of it first: then it is an upload that nobody named, and swept with its bytes.
alter policy attachments_keep on attachments using (case_id is null and visit_id is null);

-- Nobody who hands in a report can name the photo of a visit in it.
alter policy attachments_hand_in on attachments
  with check (case_id is null and visit_id is null
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
alter policy attachments_unclaimed on attachments
  using (county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
    and visit_id is null
    and (case_id is null or claimed_in = pg_current_xact_id_if_assigned()));
alter policy attachments_claim on attachments
  using (case_id is null and visit_id is null
    and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)))
  with check (visit_id is null and county_code = (select split_part(current_setting('linli.scope', true), '|', 3)));
grant select (visit_id) on attachments to linli_intake;
