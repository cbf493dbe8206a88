import type { StaffActor } from '@linli/domain/identity';
import type pg from 'pg';
import * as stages from '../../domain/mediation/testing/stages.ts';

/** The committees of a county, as far as their lists ask: 400 villages and the county's own. */
export type Committees = {
  readonly county: string;
  readonly keeper: (village: number) => StaffActor;
  readonly mediator: (village: number) => StaffActor;
  readonly supervisor: StaffActor;
};

const county = '500235';
const villages = 400;
const mediatorsOfVillage = 5;

/**
 * Fills the empty table of mediations with so many that are open, and as many again for each that is archived: states of the length
 * that lived ones have, spread evenly over villages and their mediators, one in twenty still without a mediator, one in a hundred handed
 * on to the township, one in two hundred with a joint meeting.
 */
export async function fillCommittees(owner: pg.Client, open: number, archivedForEach: number): Promise<Committees> {
  await owner.query('truncate mediations cascade');
  const template = stages.settled().found;
  const waiting = stages.accepted().found;
  await owner.query(insertMediations, [
    open * (1 + archivedForEach),
    open,
    JSON.stringify(template),
    JSON.stringify(waiting),
    villages,
    mediatorsOfVillage,
  ]);
  await owner.query('vacuum (analyze) mediations');
  return { county, keeper: (at) => staffOf('operator', at), mediator: (at) => staffOf('mediator', at), supervisor };
}

function staffOf(role: 'operator' | 'mediator', village: number): StaffActor {
  const [code, unitId] = [codeOf(village), idOf(1, village)];
  const personId = idOf(2, village * mediatorsOfVillage);
  return {
    ...{ kind: 'staff', role, personId, postId: idOf(3, village), name: '陈调解员', divisionCode: code, unitId },
    ...{ unitKind: 'mediationCommittee', unitName: '村调委会', unitDivisionCode: code },
  };
}

const supervisor: StaffActor = {
  ...{ kind: 'staff', role: 'supervisor', personId: idOf(4, 1), postId: idOf(4, 2), name: '钱主任' },
  ...{ divisionCode: county, unitId: idOf(4, 3), unitKind: 'governanceCenter', unitName: '县中心' },
  unitDivisionCode: county,
};

function codeOf(village: number): string {
  return `${county}${String(1 + (village % 40)).padStart(3, '0')}${String(1 + Math.floor(village / 40)).padStart(3, '0')}`;
}

function idOf(kind: number, number: number): string {
  return `0195${kind}000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Scattered by arithmetic, not at random: the same county every time. */
const insertMediations = `
with numbered as (
  select n, (n * 7919) % $5::bigint as village, n > $1::bigint - $2::bigint as is_open,
    timestamptz '2024-01-01 00:00Z' + n * (interval '2 years' / $1::bigint) as at
  from generate_series(1, $1::bigint) as n
), placed as (
  select *, ('01951000-0000-7000-8000-' || lpad(village::text, 12, '0'))::uuid as committee,
    '500235' || lpad((1 + village % 40)::text, 3, '0') || lpad((1 + village / 40)::text, 3, '0') as place,
    ('01952000-0000-7000-8000-' || lpad((village * $6::bigint + (n / $5::bigint) % $6::bigint)::text, 12, '0'))::uuid as mediator,
    case when not is_open then 'archived' when n % 20 = 0 then 'accepted' when n % 100 = 1 then 'handedOn'
      when n % 3 = 0 then 'settled' else 'mediating' end as status,
    '500235' || to_char(at, 'YYMMDD') || lpad((n % 100000000)::text, 8, '0') as code
  from numbered
), told as (
  select *, jsonb_build_object('id', committee, 'name', '村调委会', 'divisionCode', place) as unit from placed
)
insert into mediations (county_code, id, version, status, committee_id, committee_code, receiving_id, mediator_ids, recused_ids,
  called_ids, joint_ids, due_at, state, ledger_hash, code, dispute_type, first_committee_id, sender_id, party_codes, opened_at,
  confidence_key_id, meeting_key_id, particulars_key_id, joint_key_id)
select '500235', ('01955000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 9, status, committee, place,
  case when status = 'handedOn' then ('01951000-0000-7000-8000-' || lpad(((village + 1) % $5::bigint)::text, 12, '0'))::uuid end,
  case when status = 'accepted' then '{}' else array[mediator] end, '{}',
  case when n % 200 = 3 then array[committee] else '{}' end, '{}',
  case when is_open then at + interval '30 days' end,
  (case when status = 'accepted' then $4::jsonb else $3::jsonb end) || jsonb_build_object('code', code, 'status', status,
    'committee', unit, 'firstCommittee', unit, 'divisionCode', place,
    'mediators', case when status = 'accepted' then '[]' else jsonb_build_array(jsonb_build_object('personId', mediator,
      'name', '陈调解员', 'isLead', true, 'unitId', committee)) end),
  '\\x00', code, 'neighbours', committee, null, array[code || '-1', code || '-2'], at,
  gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
from told`;
