import type { Checklist, PlaceVisit, VisitRow } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

const newest = statement(
  'checklists.newest',
  'select coalesce(max(version), 0)::int as version from checklist_versions',
);
const ofVersion = statement(
  'checklists.ofVersion',
  `select key, name_zh as "nameZh", name_en as "nameEn", keep_days as "keepDays", items
   from checklists where version = $1 order by position`,
);
const lock = statement('checklists.lock', 'lock table checklist_versions in share row exclusive mode');
const insertVersion = statement(
  'checklists.insertVersion',
  'insert into checklist_versions (version, source, imported_at) values ($1, $2, $3)',
);
const insertLists = statement(
  'checklists.insert',
  `insert into checklists (version, position, key, name_zh, name_en, keep_days, items)
   select $1, position, list->>'key', list->>'nameZh', list->>'nameEn', (list->>'keepDays')::integer, list->'items'
   from jsonb_array_elements($2::jsonb) with ordinality as given (list, position)`,
);

export type ChecklistVersion = { readonly version: number; readonly checklists: readonly Checklist[] };

/** The lists in force: those of the newest version. */
export async function findChecklists(tx: Transaction): Promise<ChecklistVersion> {
  const version = (await tx.query<{ version: number }>(newest))[0]?.version ?? 0;
  return { version, checklists: await tx.query<Checklist>(ofVersion, [version]) };
}

/** Two imports do not make the same version. */
export async function lockChecklists(tx: Transaction): Promise<void> {
  await tx.query(lock);
}

export async function insertChecklists(
  tx: Transaction,
  { version, checklists }: ChecklistVersion,
  source: string,
  now: Instant,
): Promise<void> {
  await tx.query(insertVersion, [version, source, now]);
  await tx.query(insertLists, [version, JSON.stringify(checklists)]);
}

const insert = statement(
  'visits.insert',
  `insert into place_visits (county_code, id, division_code, unit_id, checklist_key, checklist_version, answers, words,
     visited_at, forget_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Sends without waiting. */
export function insertVisit(
  tx: Transaction,
  id: string,
  owner: StaffActor,
  visit: VisitRow,
  checklistVersion: number,
): void {
  const { divisionCode, checklistKey, answers, words = null, visitedAt, forgetAt } = visit;
  const county = divisionCode.slice(0, 6);
  const head = [county, id, divisionCode, owner.unitId, checklistKey, checklistVersion];
  void tx.query(insert, [...head, JSON.stringify(answers), words, visitedAt, forgetAt]);
}

const list = statement(
  'visits.list',
  `select visit.id,
     array(select photo.id from attachments photo
       where photo.county_code = visit.county_code and photo.visit_id = visit.id order by photo.id) as attachments,
     visit.division_code as "divisionCode", checklist_key as "checklistKey", answers, words,
     visited_at as "visitedAt", coalesce(list.name_zh, checklist_key) as "checklistNameZh",
     coalesce(list.name_en, checklist_key) as "checklistNameEn", unit.name as "unitName"
   from place_visits visit
   left join checklists list on list.version = checklist_version and list.key = checklist_key
   left join units unit on unit.county_code = visit.county_code and unit.id = visit.unit_id
   where visit.county_code between $1 and $6 and visit.division_code >= $2 and visit.division_code < $3 and visited_at >= $4
   order by visited_at desc, visit.id limit $5`,
);
type Listed = Omit<PlaceVisit, 'placeName' | 'words' | 'unitName' | 'attachments'> & {
  words: string | null;
  unitName: string | null;
  attachments: string[];
};

export function listVisits(tx: Transaction, divisionCode: string, since: Instant, most: number): Promise<Listed[]> {
  // A city or a province looks after the places of all its counties.
  const land = divisionCode.slice(0, 6);
  const last = land.length === 6 ? land : `${land}:`;
  return tx.query<Listed>(list, [land, divisionCode, `${divisionCode}:`, since, most, last]);
}

// Before its visit goes, as row security asks for the visit.
const letGoOfPhotos = statement(
  'visits.letGoOfPhotos',
  `update attachments set visit_id = null where county_code = $1 and visit_id in (
     select id from place_visits where county_code = $1 and forget_at <= $2)`,
);
const forget = statement(
  'visits.forget',
  `with gone as (delete from place_visits where county_code = $1 and forget_at <= $2 returning 1)
   select count(*)::int as count from gone`,
);

/** What has been kept for as long as its list says; gives how many went. Their photos are swept like any that nobody named. */
export async function forgetVisits(tx: Transaction, countyCode: string, now: Instant): Promise<number> {
  void tx.query(letGoOfPhotos, [countyCode, now]);
  return (await tx.query<{ count: number }>(forget, [countyCode, now]))[0]?.count ?? 0;
}
