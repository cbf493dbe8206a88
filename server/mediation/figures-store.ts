import type { Instant, LocalDate } from '@linli/domain/kernel';
import {
  type CountedMediations,
  earlySources,
  type Mediation,
  type MediationCount,
  type MediationFigure,
  mediationCounts,
} from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

/** When a dispute counts, each count as a sum over the rows; `$4` is the day on which they are looked at. */
const isOverdue = '(owed_on < $4::date and not is_broken)';
const isSettled = `outcome = 'settled'`;
const conditions: Readonly<Record<Exclude<MediationCount, 'amountFen' | 'performedFen'>, string>> = {
  opened: 'true',
  foundEarly: `source in (${earlySources.map((source) => `'${source}'`).join(', ')})`,
  accepted: 'is_accepted',
  open: `outcome = 'open'`,
  declined: `outcome = 'declined'`,
  kept: `outcome = 'kept'`,
  unwilling: `outcome = 'unwilling'`,
  settled: isSettled,
  failed: `outcome = 'failed'`,
  withdrawn: `outcome = 'withdrawn'`,
  settledWhereItCame: `${isSettled} and is_where_it_came`,
  written: 'is_written',
  toPerform: `is_performed or is_broken or ${isOverdue}`,
  performed: 'is_performed',
  overdue: isOverdue,
  broken: 'is_broken',
  everSettled: `${isSettled} or is_repeated`,
  repeated: 'is_repeated',
  courtAsked: `court <> 'none'`,
  courtRuled: `court in ('confirmed', 'refused')`,
  confirmed: `court = 'confirmed'`,
  ended: `outcome in ('settled', 'failed')`,
  modelCasesWritten: `model_case <> 'none'`,
  modelCasesAsking: `model_case = 'asking'`,
  modelCasesRefused: `model_case = 'refused'`,
  modelCasesAgreed: `model_case in ('agreed', 'sentBack', 'published')`,
  modelCasesPublished: `model_case = 'published'`,
  modelCasesTakenBack: `model_case = 'takenBack'`,
};

function sumOf(name: MediationCount): string {
  if (name === 'amountFen') return 'sum(amount_fen)::float8';
  if (name === 'performedFen') return 'sum(performed_fen)::float8';
  return `(count(*) filter (where ${conditions[name]}))::int`;
}

const count = statement(
  'mediationFigures.count',
  `select committee_id as "committeeId", max(committee_name) as "committeeName", committee_code as "committeeCode",
     dispute_type as "disputeType", source,
     json_build_object(${mediationCounts.map((name) => `'${name}', ${sumOf(name)}`).join(', ')}) as counts
   from mediation_figures
   where committee_code >= $1 and committee_code < $1 || ':' and opened_at >= $2 and opened_at < $3
   group by committee_id, committee_code, dispute_type, source`,
);

export type FigureSpan = { readonly division: string; readonly from?: Instant; readonly to?: Instant };

/** Disputes inside a place, written down in a span, by committee, kind and source at once. */
export function countMediations(
  tx: Transaction,
  { division, from, to }: FigureSpan,
  today: LocalDate,
): Promise<CountedMediations[]> {
  return tx.query<CountedMediations>(count, [division, from ?? '-infinity', to ?? 'infinity', today]);
}

const columns = {
  county_code: 'text',
  mediation_id: 'uuid',
  committee_id: 'uuid',
  committee_name: 'text',
  committee_code: 'text',
  dispute_type: 'text',
  source: 'text',
  opened_at: 'timestamptz',
  is_accepted: 'boolean',
  outcome: 'text',
  is_written: 'boolean',
  is_where_it_came: 'boolean',
  amount_fen: 'bigint',
  performed_fen: 'bigint',
  is_performed: 'boolean',
  is_broken: 'boolean',
  owed_on: 'date',
  is_repeated: 'boolean',
  court: 'text',
  model_case: 'text',
};
const names = Object.keys(columns);
const keep = statement(
  'mediationFigures.keep',
  `insert into mediation_figures (${names.join(', ')})
   select ${names.join(', ')} from jsonb_to_recordset($1::jsonb)
     as kept (${Object.entries(columns).map((column) => column.join(' '))})
   on conflict (county_code, mediation_id) do update set ${names.map((name) => `${name} = excluded.${name}`)}`,
);
const files = statement(
  'mediationFigures.files',
  'select state as found from mediations where county_code = $1 and id = any($2::uuid[])',
);

/** Files as they stand, their words sealed: nothing that is counted asks for a key. */
export async function listFiles(tx: Transaction, countyCode: string, ids: readonly string[]): Promise<Mediation[]> {
  return (await tx.query<{ found: Mediation }>(files, [countyCode, ids])).map(({ found }) => found);
}

/** Puts each figure in the place of the one for the same file. Sends without waiting. */
export function keepFigures(tx: Transaction, figures: readonly MediationFigure[]): void {
  if (figures.length > 0) void tx.query(keep, [JSON.stringify(figures.map(rowOf))]);
}

function rowOf(figure: MediationFigure): Record<keyof typeof columns, unknown> {
  return {
    county_code: figure.countyCode,
    mediation_id: figure.mediationId,
    committee_id: figure.committeeId,
    committee_name: figure.committeeName,
    committee_code: figure.committeeCode,
    dispute_type: figure.disputeType,
    source: figure.source,
    opened_at: figure.openedAt,
    is_accepted: figure.isAccepted,
    outcome: figure.outcome,
    is_written: figure.isWritten,
    is_where_it_came: figure.isWhereItCame,
    amount_fen: figure.amountFen,
    performed_fen: figure.performedFen,
    is_performed: figure.isPerformed,
    is_broken: figure.isBroken,
    owed_on: figure.owedOn,
    is_repeated: figure.isRepeated,
    court: figure.court,
    model_case: figure.modelCase,
  };
}
