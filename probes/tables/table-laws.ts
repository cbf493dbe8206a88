import { isOwnReport, type Known, landOf, mayCount, maySee, type Person } from '../oracle.ts';
import type { Probed } from '../world/cases.ts';
import { type Division, upwards } from '../world/tree.ts';

/** A row as far as it says whose it is. */
export type Row = {
  readonly county_code?: string;
  readonly case_id?: string | null;
  readonly case_code?: string;
  readonly subject?: string;
  readonly unit_id?: string | null;
  readonly visit_id?: string | null;
  readonly division_code?: string;
};

/** Which rows of a table a person may see at most, and which she must. */
export type Law = {
  readonly columns: string;
  readonly may: (person: Person, row: Row, land: Land) => boolean;
  /** Cases of which there must be a row, where the table has one at all for her to find. */
  readonly must?: (person: Person, about: Probed) => boolean;
};

export type Land = {
  readonly byId: ReadonlyMap<string, Probed>;
  readonly byCode: ReadonlyMap<string, Division>;
  readonly byCaseCode: ReadonlyMap<string, Probed>;
};

const ofCase = (column = 'case_id'): Law => ({
  columns: `county_code, ${column} as case_id`,
  may: (person, { case_id }, { byId }) => isSeen(person, case_id, byId),
  must: maySee,
});

const ofLand: Law = {
  columns: 'county_code',
  may: (person, { county_code = '' }, { byCode }) => isOfSameLand(person, byCode.get(county_code), byCode),
};

const counted: Law = {
  columns: 'county_code, case_id',
  may: (person, { case_id }, { byId }) => isKnown(case_id, byId, (about) => mayCount(person, about)),
  must: mayCount,
};

/** What everybody may read; nobody's row is in it. */
const forAll: Law = { columns: 'county_code', may: () => true };

/** Who sits where and who was told what is known to probe-disputes.ts, which judges these tables row by row. */
const ofDispute: Law = { columns: 'county_code', may: () => true };
/** Nobody of the probed land has such a thing: any row would be a leak. */
const nobodys: Law = { columns: 'county_code', may: () => false };

/** The tables that need saying; all others are judged by `lawOf`. */
const laws: Readonly<Record<string, Law>> = {
  cases: ofCase('id'),
  public_cases: forAll,
  cells: { ...forAll, columns: "'' as county_code" },
  boundaries: { ...forAll, columns: "'' as county_code" },
  case_figures: counted,
  order_figures: { ...counted, must: undefined },
  ledger_entries: {
    columns: "distinct county_code, case when subject = 'case' then subject_id end as case_id, subject",
    may: (person, row, { byId, byCode }) =>
      row.case_id === null
        ? isOfSameLand(person, byCode.get(row.county_code ?? ''), byCode) || isOfRulesForAll(person, row)
        : isSeen(person, row.case_id, byId),
    must: maySee,
  },
  case_receipts: {
    columns: 'county_code, case_code',
    may: (person, { case_code }) => person.kind === 'reporter' && person.caseCode === case_code,
  },
  case_reporters: {
    columns: 'county_code, case_code',
    may: (person, { case_code }, { byCaseCode }) => {
      const about = byCaseCode.get(case_code ?? '');
      return about !== undefined && isOwnReport(person, about);
    },
  },
  case_parts: {
    columns: 'county_code, case_id, unit_id',
    may: (person, { case_id, unit_id }, { byId }) =>
      (person.kind === 'staff' && person.unit.id === unit_id) || isSeen(person, case_id, byId),
    must: maySee,
  },
  mediation_figures: ofDispute,
  mediations: ofDispute,
  mediation_attachments: ofDispute,
  mediation_cases: ofDispute,
  mediation_numbers: {
    columns: 'county_code, committee_id as unit_id',
    may: (person, { unit_id }) => person.kind === 'staff' && person.unit.id === unit_id,
  },
  mediation_file_numbers: ofDispute,
  mediation_receipts: ofDispute,
  mediation_openings: ofDispute,
  mediation_volumes: ofDispute,
  model_cases: forAll,
  paper_templates: forAll,
  mediation_sittings: ofDispute,
  mediation_ties: nobodys,
  units: ofLand,
  unit_directories: ofLand,
  posts: ofLand,
  attachments: {
    ...ofCase(),
    columns: 'county_code, case_id, visit_id, division_code',
    may: (person, { case_id, visit_id, county_code = '', division_code = '' }, { byId, byCode }) => {
      if (case_id !== null) return isSeen(person, case_id, byId);
      // The photo of a visit is seen from where the place is looked after, and nowhere else.
      if (visit_id !== null) return person.kind === 'staff' && division_code.startsWith(person.division.code);
      return isOfSameLand(person, byCode.get(county_code), byCode);
    },
    must: undefined,
  },
};

/** A table with cases asks for the case, any other for the land: so a new table has a law from its first day. */
export function lawOf(table: string, columns: readonly string[]): Law | undefined {
  const known = laws[table];
  if (known !== undefined) return known;
  if (columns.includes('case_id')) return { ...ofCase(), must: undefined };
  return columns.includes('county_code') ? ofLand : undefined;
}

function isSeen(person: Person, id: string | null | undefined, byId: Land['byId']): boolean {
  return isKnown(id, byId, (about) => maySee(person, about));
}

function isKnown(id: string | null | undefined, byId: Land['byId'], may: (about: Known) => boolean): boolean {
  const about = byId.get(id ?? '');
  return about !== undefined && may(about);
}

/** Rules that hold in every county are of no territory: whoever administers one may know who imported them. */
function isOfRulesForAll(person: Person, { county_code, subject }: Row): boolean {
  return county_code === '00' && subject === 'import' && person.kind === 'staff' && person.role === 'administrator';
}

/** "Seen in their own county, and from above and below it"; a reporter's land is the county of her case. */
function isOfSameLand(person: Person, its: Division | undefined, byCode: Land['byCode']): boolean {
  const hers = person.kind === 'reporter' ? byCode.get(person.caseCode.slice(0, 6)) : undefined;
  const land = person.kind === 'staff' ? landOf(person.division) : hers;
  if (its === undefined || land === undefined) return false;
  return upwards(land).includes(its) || upwards(its).includes(land);
}
