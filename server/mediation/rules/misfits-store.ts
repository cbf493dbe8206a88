import type { Instant } from '@linli/domain/kernel';
import type { MediationRules } from '@linli/domain/mediation';
import { digestOfJson, platformCode, statement, type Transaction } from '../../database/index.ts';

/** The first version of a county's rules that is not what was imported. */
export type RulesMisfit = {
  readonly countyCode: string;
  /** The county and the number of its version, as due times name it. */
  readonly id: string;
  readonly what: 'rowMissing' | 'ledgerMissing' | 'row';
  readonly column?: string;
};

const listImports = statement(
  'mediationRules.imports',
  `select body ->> 'divisionCode' as "countyCode", (body ->> 'version')::int as version, body ->> 'source' as source, at,
     body ->> 'digest' as digest
   from ledger_entries where county_code = $3 and subject = 'import' and type = 'mediationRules.imported'
     and (body ->> 'divisionCode') collate "C" >= $1 and (body ->> 'divisionCode') collate "C" < $2
   order by 1, 2`,
);
const listVersions = statement(
  'mediationRules.versions',
  `select division_code as "countyCode", version, source, imported_at as at,
     (select coalesce(jsonb_object_agg(part, rules), '{}') from (
       select part, jsonb_agg(rule order by place) as rules from mediation_rules rows
       where rows.division_code = versions.division_code and rows.version = versions.version group by part) as parts) as rules
   from mediation_rule_versions versions where division_code >= $1 and division_code < $2 order by 1, 2`,
);

type Version = { readonly countyCode: string; readonly version: number; readonly source: string; readonly at: Instant };
type Imported = Version & { readonly digest: string | null };
type Kept = Version & { readonly rules: MediationRules };

/** What an import says of its rows: each part that has any, in its order. */
export function digestOfRules(rules: MediationRules): string {
  return digestOfJson(Object.fromEntries(Object.entries(rules).filter(([, rows]) => rows.length > 0)));
}

/** Whether the rules of every version are those of its import. Imports before decision 0459 do not say what their rows were. */
export async function misfitOfRules(tx: Transaction, countyCode: string): Promise<RulesMisfit | undefined> {
  const within = [countyCode, `${countyCode}:`];
  const imports = await tx.query<Imported>(listImports, [...within, platformCode]);
  const versions = new Map((await tx.query<Kept>(listVersions, within)).map((kept) => [nameOf(kept), kept]));
  for (const imported of imports) {
    const id = nameOf(imported);
    const kept = versions.get(id);
    if (kept === undefined) return { countyCode: imported.countyCode, id, what: 'rowMissing' };
    const column = differenceOf(kept, imported);
    if (column !== undefined) return { countyCode: kept.countyCode, id, what: 'row', column };
    versions.delete(id);
  }
  const [stray] = versions.values();
  return stray && { countyCode: stray.countyCode, id: nameOf(stray), what: 'ledgerMissing' };
}

function nameOf({ countyCode, version }: Version): string {
  return `${countyCode}.${version}`;
}

function differenceOf(kept: Kept, { source, at, digest }: Imported): string | undefined {
  if (kept.source !== source) return 'mediation_rule_versions.source';
  if (Date.parse(kept.at) !== Date.parse(at)) return 'mediation_rule_versions.imported_at';
  return digest === null || digestOfRules(kept.rules) === digest ? undefined : 'mediation_rules';
}
