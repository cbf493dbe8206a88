import { type CommitteeEntry, foldRoster, type ToldRoster } from '@linli/domain/mediation';
import { isSameJson, type RowDifference } from '../../database/index.ts';

/** The columns of a committee that its ledger decides, with everybody on its roster, their photos and their letters. */
export const rosterColumns = [
  ...(['county_code', 'id', 'version', 'unit_id', 'kind', 'short_name', 'residents', 'members', 'rooms'] as const),
  `coalesce(phone, '') as phone`,
  `(select coalesce(jsonb_agg(to_jsonb(mediators) - 'county_code' - 'committee_id'), '[]') from mediators
    where mediators.county_code = committees.county_code and mediators.committee_id = committees.id) as mediators`,
  `(select coalesce(jsonb_agg(mediator_id), '[]') from mediator_photos join mediators
      on mediators.county_code = mediator_photos.county_code and mediators.id = mediator_photos.mediator_id
    where mediators.county_code = committees.county_code and mediators.committee_id = committees.id) as photos`,
  `(select coalesce(jsonb_agg(to_jsonb(appointment_letters)), '[]') from appointment_letters join mediators
      on mediators.county_code = appointment_letters.county_code and mediators.id = appointment_letters.mediator_id
    where mediators.county_code = committees.county_code and mediators.committee_id = committees.id) as letters`,
] as const;

type Row = Readonly<Record<string, unknown>>;

/**
 * The first of a committee, of a mediator on its roster or of a letter that does not say what the committee's ledger tells; undefined
 * where all do. Somebody who stands there past the ledger, or does not stand there any more, is named too.
 */
export function differenceOfRoster(row: Row, entries: readonly CommitteeEntry[]): RowDifference | undefined {
  const told = foldRoster(entries);
  const unitId = row.unit_id as string;
  return differenceOfCommittee(row, told) ?? differenceOfMediators(row, told, unitId) ?? differenceOfLetters(row, told);
}

function differenceOfCommittee(row: Row, { committee }: ToldRoster): RowDifference | undefined {
  const { unitId, kind, shortName, residents, members, rooms = [], phone = '' } = committee;
  const expected = { unit_id: unitId, kind, short_name: shortName, residents, members, rooms, phone };
  const column = Object.entries(expected).find(
    ([name, value]) => value !== undefined && !isSameJson(row[name], value),
  )?.[0];
  return column === undefined ? undefined : { column };
}

function differenceOfMediators(row: Row, { mediators }: ToldRoster, unitId: string): RowDifference | undefined {
  const expected = [...mediators.values()].map((one) => ({
    ...{ id: one.id, unit_id: unitId, person_id: one.personId, name: one.name, kind: one.kind, fields: one.fields },
    ...{ languages: one.languages, capacity: one.capacity, began_on: one.beganOn, left_on: one.leftOn, away: one.away },
    ...{ duty_hours: one.dutyHours ?? [] },
    ...{ trainings: one.trainings, assessments: one.assessments, photo_agreed_on: one.photoAgreedOn },
  }));
  const found = firstDifference('mediators', row.mediators as Row[], expected, ({ id }) => String(id));
  if (found !== undefined) return found;
  const shown = new Set(row.photos as string[]);
  const agreed = [...mediators.values()].find(({ id, photoAgreedOn }) => shown.has(id) && photoAgreedOn === undefined);
  return agreed && { column: `photos ${agreed.id}` };
}

function differenceOfLetters(row: Row, { letters }: ToldRoster): RowDifference | undefined {
  const expected = letters.map((one) => ({
    ...{ check_code: one.checkCode, number: one.number, mediator_id: one.mediatorId, name: one.name },
    ...{ from_on: one.from, until_on: one.until, given_at: one.givenAt, withdrawn_at: one.withdrawnAt },
  }));
  return firstDifference('letters', row.letters as Row[], expected, (letter) => String(letter.check_code));
}

/** By their keys, one by one: what the ledger tells of each is what its row says, and there are no others. */
function firstDifference(
  what: string,
  rows: readonly Row[],
  expected: readonly Row[],
  keyOf: (row: Row) => string,
): RowDifference | undefined {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  for (const told of expected) {
    const row = found.get(keyOf(told));
    if (row === undefined) return { column: `${what} ${keyOf(told)}`, expected: true, found: false };
    const column = Object.keys(told).find((name) => !isSameValue(row[name], told[name]));
    if (column !== undefined) return { column: `${what} ${keyOf(told)} ${column}` };
    found.delete(keyOf(told));
  }
  const [more] = found.keys();
  return more === undefined ? undefined : { column: `${what} ${more}`, expected: false, found: true };
}

/** Nothing is null in a row and missing in a ledger; the database writes an instant in its own form. */
function isSameValue(one: unknown, other: unknown): boolean {
  const [found, told] = [one ?? null, other ?? null];
  if (isSameJson(found, told)) return true;
  if (typeof found !== 'string' || typeof told !== 'string' || !told.endsWith('Z')) return false;
  return Date.parse(found) === Date.parse(told);
}
