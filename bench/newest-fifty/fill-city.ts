import type pg from 'pg';
import { tokensOf } from '../../server/cases/tokens.ts';

/** A city at work, as far as lists ask of it. */
export type City = {
  readonly code: string;
  readonly cityCentre: string;
  readonly counties: readonly string[];
  readonly townships: readonly string[];
  /** The centre of each county, in the same order. */
  readonly centres: readonly string[];
  readonly departments: readonly { readonly id: string; readonly divisionCode: string }[];
};

const countyCount = 10;
const townshipsPerCounty = 40;
const departmentsPerCounty = 20;

const texts = [
  '滨江路路灯坏了三天，晚上看不清路，老人不敢出门',
  '小区门口的井盖松动，车一过就响，担心掉下去',
  '楼上装修噪声扰民，中午也不停，说了几次没有用',
  '河边有人倒建筑垃圾，味道很大，请来人看看',
  '公交站牌被撞倒，倒在人行道上，影响通行',
];
const rareText = '滴水岩下的山路塌方，石头滚到路中间';

/**
 * Fills the empty tables of cases as a city of ten counties and four hundred townships would after years: ids in the order
 * of registration, most cases archived, states of the length that real ones have. Indexes are built afterwards.
 */
export async function fillCity(owner: pg.Client, cases: number): Promise<City> {
  const city = arrangeCity();
  const { rows: indexes } = await owner.query<{ name: string; sql: string }>(
    `select indexname as name, indexdef as sql from pg_indexes
     where tablename = 'cases' and indexname not in ('cases_pkey', 'cases_code_key')`,
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await owner.query("set work_mem = '64MB'; set maintenance_work_mem = '512MB'");
  const words = [...texts, rareText];
  await owner.query(insertCases, [
    cases,
    city.counties,
    city.townships,
    city.centres,
    city.departments.map(({ id }) => id),
    words,
    words.map((text) => `{${tokensOf(text).map((token) => JSON.stringify(token))}}`),
  ]);
  await owner.query(`insert into case_parts (county_code, case_id, unit_id)
    select county_code, id, unit_id from cases, unnest(unit_ids) as unit_id order by id`);
  for (const { sql } of indexes) await owner.query(sql);
  await owner.query('vacuum (analyze) cases, case_parts');
  return city;
}

function arrangeCity(): City {
  const code = '5002';
  const counties = Array.from({ length: countyCount }, (_, number) => `${code}${String(number + 20)}`);
  const townships = counties.flatMap((county) =>
    Array.from({ length: townshipsPerCounty }, (_, number) => `${county}${String(number + 1).padStart(3, '0')}`),
  );
  const centres = counties.map((_, number) => uuid(1, number));
  const departments = counties.flatMap((divisionCode, county) =>
    Array.from({ length: departmentsPerCounty }, (_, number) => ({
      id: uuid(2, county * departmentsPerCounty + number),
      divisionCode,
    })),
  );
  return { code, cityCentre: uuid(0, 0), counties, townships, centres, departments };
}

function uuid(kind: number, number: number): string {
  return `0195${kind}000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const order = `jsonb_build_object('unit', jsonb_build_object('id', lead, 'name', '县城市管理局', 'divisionCode', county),
  'part', 'lead', 'kind', 'dispatch', 'status', case when is_open then 'acknowledged' else 'resolved' end,
  'issuedAt', at, 'acknowledgedAt', at, 'summary', '已到现场处理，更换灯泡两只，恢复照明',
  'due', jsonb_build_object('at', at, 'from', at, 'periods', jsonb_build_array(jsonb_build_object('amount', 5, 'unit',
    'working-days')), 'rule', 'R-012', 'ruleVersion', '2026.1', 'calendarVersion', '2026.1'))`;

/** Scattered by arithmetic, not at random: the same city every time. */
const insertCases = `
with numbered as (
  select n, ($3::text[])[1 + (n * 7919) % cardinality($3::text[])] as township,
    timestamptz '2024-01-01 00:00Z' + n * (interval '2 years' / $1) as at,
    -- One in twenty thousand says the rare words; the newest twelfth is still open.
    case when n % 20000 = 17 then 6 else 1 + n % 5 end as text_number, n > $1 - $1 / 12 as is_open
  from generate_series(1, $1::bigint) as n
), placed as (
  select *, left(township, 6) as county, array_position($2::text[], left(township, 6)) as county_number,
    township || lpad((1 + n % 9)::text, 3, '0') || lpad((1 + n % 11)::text, 3, '0') as cell
  from numbered
), manned as (
  select *, ($4::uuid[])[county_number] as centre,
    ($5::uuid[])[(county_number - 1) * cardinality($5::uuid[]) / cardinality($2::text[]) + 1 + (n / 3) % 20] as lead
  from placed
), staged as (
  select *, case when not is_open then 'archived' when n % 3 = 0 then 'accepted' else 'handling' end as status from manned
)
insert into cases (county_code, id, code, version, status, queue, queue_unit_id, division_code, category_code, channel,
  centre_unit_id, unit_ids, sensitivity, is_public, is_listed, extension_pending, stage, due_at, alarm, alarm_at,
  registered_at, state, tokens, ledger_hash)
select county,
  (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid,
  county || to_char(at, 'YYMMDD') || lpad((n % 10000000)::text, 8, '0'), 9, status,
  case status when 'archived' then 'record' when 'accepted' then 'dispatch' else 'handle' end,
  case status when 'handling' then lead else centre end, cell, '0101', 'web', centre,
  case when status = 'accepted' then array[centre] else array[centre, lead] end, 'ordinary', true, false, n % 50 = 0,
  case when is_open then 'resolve' end, case when is_open then at + interval '5 days' end,
  case when is_open and n % 20 = 0 then 'yellow' else 'none' end, null, at,
  jsonb_build_object('id', n, 'words', ($6::text[])[text_number], 'place',
    jsonb_build_object('divisionCode', cell, 'precision', 'cell', 'address', '滨江路 ' || n || ' 号', 'lng', 108.69,
      'lat', 30.92), 'orders', jsonb_build_array(${order}), 'centre', jsonb_build_object('id', centre, 'name',
      '县综治中心', 'divisionCode', county), 'status', status, 'fields', jsonb_build_object('lamps', 2)),
  array_to_tsvector((($7::text[])[text_number])::text[]), '\\x00'
from staged`;
