-- What is looked at in places, as data: each import is a whole new version. Reference rows, which everybody reads.
create table checklist_versions (
  version integer constraint checklist_versions_pkey primary key
    constraint checklist_versions_version_check check (version > 0),
  source text not null,
  imported_at timestamptz not null
);
create table checklists (
  version integer not null constraint checklists_version_fkey references checklist_versions (version),
  position integer not null,
  key text not null,
  name_zh text not null,
  name_en text not null,
  -- How long a visit by this list is kept.
  keep_days integer not null constraint checklists_keep_days_check check (keep_days between 1 and 365),
  items jsonb not null,
  constraint checklists_pkey primary key (version, key)
);
grant select on checklist_versions, checklists to linli_app;

-- A visit to a place: cell, list, what was found, to the minute. No position, nobody who was met, and of who went only the unit.
create table place_visits (
  county_code text collate "C" not null,
  id uuid not null,
  division_code text collate "C" not null,
  unit_id uuid not null,
  checklist_key text not null,
  checklist_version integer not null,
  answers jsonb not null,
  words text,
  visited_at timestamptz not null,
  forget_at timestamptz not null,
  constraint place_visits_pkey primary key (county_code, id)
);
create index place_visits_by_place on place_visits (county_code, division_code, visited_at);
create index place_visits_to_forget on place_visits (county_code, forget_at);
alter table place_visits enable row level security, force row level security;
create policy place_visits_owner on place_visits to linli_owner using (true) with check (true);
create policy place_visits_inside on place_visits to linli_app
  using (division_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and division_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
grant select, insert, delete on place_visits to linli_app;

insert into checklist_versions values (1, '初始清单', '2026-01-01T00:00:00Z');
insert into checklists values
  (1, 1, 'stairwell', '楼道', 'Stairwell', 90, '[
    {"key":"exit","wrongZh":"楼道消防通道被堵","wrongEn":"Fire lane or exit of the stairwell blocked","categoryCode":"0903"},
    {"key":"extinguisher","wrongZh":"楼道消防设施损坏","wrongEn":"Extinguisher or hydrant broken","categoryCode":"0902"},
    {"key":"charging","wrongZh":"电动车在楼道里停放充电","wrongEn":"Electric bicycle parked or charging inside","categoryCode":"0904"},
    {"key":"light","wrongZh":"楼道灯不亮","wrongEn":"Stairwell light dark","categoryCode":"0106"}]'),
  (1, 2, 'street', '街面', 'Street', 90, '[
    {"key":"fireLane","wrongZh":"消防车通道被占用","wrongEn":"Fire engine lane occupied","categoryCode":"0901"},
    {"key":"lamp","wrongZh":"路灯不亮","wrongEn":"Street lamp dark","categoryCode":"0101"},
    {"key":"manhole","wrongZh":"井盖松动或缺失","wrongEn":"Manhole cover loose or missing","categoryCode":"0103"},
    {"key":"surface","wrongZh":"路面破损","wrongEn":"Road surface broken","categoryCode":"0102"},
    {"key":"litter","wrongZh":"有暴露垃圾","wrongEn":"Litter lying about","categoryCode":"0107"}]'),
  (1, 3, 'waterfront', '河边、山塘', 'Waterfront', 90, '[
    {"key":"rail","wrongZh":"临水护栏或警示牌损坏","wrongEn":"Railing or warning sign broken","categoryCode":"0916"},
    {"key":"ring","wrongZh":"救生圈或救生绳缺失","wrongEn":"Life ring or rope missing","categoryCode":"0916"},
    {"key":"bank","wrongZh":"岸坡有裂缝或塌陷","wrongEn":"Bank cracked or sliding","categoryCode":"0908"}]'),
  (1, 4, 'playground', '活动场地', 'Playground', 90, '[
    {"key":"equipment","wrongZh":"健身器材损坏","wrongEn":"Equipment broken","categoryCode":"0613"},
    {"key":"ground","wrongZh":"活动场地地面破损","wrongEn":"Ground broken","categoryCode":"0106"},
    {"key":"light","wrongZh":"活动场地照明不亮","wrongEn":"Lights dark","categoryCode":"0101"}]');
