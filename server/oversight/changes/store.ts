import type { Instant } from '@linli/domain/kernel';
import type { ChangeKind } from '@linli/domain/oversight';
import { platformCode, statement, type Transaction } from '../../database/index.ts';

export type ChangeRow = {
  readonly subjectId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: { kind: string; name?: string; unitName?: string; personId?: string };
  readonly body: Record<string, unknown>;
  /** Of who did it and of whom or what it is about, where the entry has but ids. */
  readonly actorName: string | null;
  readonly about: string | null;
  /** Of a unit, before this. */
  readonly nameBefore: string | null;
};

export type ChangesAsked = {
  readonly county: string;
  readonly kind?: ChangeKind;
  readonly from?: Instant;
  readonly to?: Instant;
  /** The last line of the page before. */
  readonly after?: readonly [at: Instant, subjectId: string, seq: number];
  readonly limit: number;
};

const columns = `entry.subject_id as "subjectId", entry.seq, entry.type, entry.at, entry.actor, entry.body,
          actor.name as "actorName", coalesce(unit.name, committee_unit.name, holder.name) as about, earlier.name as "nameBefore"
     from ledger_entries entry
     left join people actor on actor.id = (entry.actor->>'personId')::uuid
     left join units unit on entry.subject = 'unit' and unit.county_code = entry.county_code and unit.id = entry.subject_id
     left join committees committee on entry.subject = 'committee' and committee.county_code = entry.county_code
       and committee.id = entry.subject_id
     left join units committee_unit on committee_unit.county_code = committee.county_code
       and committee_unit.id = committee.unit_id
     left join posts post on entry.subject = 'post' and post.county_code = entry.county_code and post.id = entry.subject_id
     left join people holder on holder.id = post.person_id
     left join lateral (
       select before.body->>'name' as name from ledger_entries before
        where entry.type = 'unit.changed' and before.county_code = entry.county_code and before.subject = 'unit'
          and before.subject_id = entry.subject_id and before.seq < entry.seq and before.body ? 'name'
        order by before.seq desc limit 1) earlier on true`;

const changes = statement(
  'oversight.changes',
  `select ${columns}
    where entry.county_code in ($1, $2) and entry.subject in ('import', 'unit', 'post', 'committee')
      and ($3::text is null or (entry.subject = 'import' and entry.type = $3 || '.imported') or entry.subject = $3)
      and entry.at >= coalesce($4::timestamptz, '-infinity') and entry.at < coalesce($5::timestamptz, 'infinity')
      and ($7::timestamptz is null or (entry.at, entry.subject_id, entry.seq) < ($7, $8::uuid, $9::integer))
    order by entry.at desc, entry.subject_id desc, entry.seq desc limit $6`,
);
const oneChange = statement(
  'oversight.oneChange',
  `select ${columns}
    where entry.county_code in ($1, $2) and entry.subject in ('import', 'unit', 'post', 'committee')
      and entry.subject_id = $3 and entry.seq = $4`,
);
const bodiesUntil = statement(
  'oversight.bodiesUntil',
  `select body from ledger_entries
    where county_code = $1 and subject = 'unit' and subject_id = $2 and seq <= $3 order by seq`,
);

const mediationRulesVersion = statement(
  'oversight.mediationRulesVersion',
  'select coalesce(max(version), 0)::integer as version from mediation_rule_versions where division_code = $1',
);

/** The version of a county's own rules for mediation; 0 where it has none. */
export async function findMediationRulesVersion(tx: Transaction, county: string): Promise<number> {
  return (await tx.query<{ version: number }>(mediationRulesVersion, [county]))[0]?.version ?? 0;
}

/** Changes of rules, units, posts and committees, the newest first. Row security shows them to administrators of the county alone. */
export function listChanges(
  tx: Transaction,
  { county, kind, from, to, limit, after }: ChangesAsked,
): Promise<ChangeRow[]> {
  const [at = null, subjectId = null, seq = null] = after ?? [];
  const span = [from ?? null, to ?? null, limit];
  return tx.query<ChangeRow>(changes, [county, platformCode, kind ?? null, ...span, at, subjectId, seq]);
}

export async function findChange(
  tx: Transaction,
  county: string,
  subjectId: string,
  seq: number,
): Promise<ChangeRow | undefined> {
  const [found] = await tx.query<ChangeRow>(oneChange, [county, platformCode, subjectId, seq]);
  return found;
}

/** What every entry of a unit says, the first one first, up to one of them. */
export async function listBodiesOfUnit(
  tx: Transaction,
  county: string,
  unitId: string,
  seq: number,
): Promise<Record<string, unknown>[]> {
  const rows = await tx.query<{ body: Record<string, unknown> }>(bodiesUntil, [county, unitId, seq]);
  return rows.map(({ body }) => body);
}
