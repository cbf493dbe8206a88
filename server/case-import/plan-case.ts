import { type Category, checkFields, type Registration } from '@linli/domain/cases';
import { type Instant, isRefusal } from '@linli/domain/kernel';
import { instantsOf } from './local-times.ts';
import type { CaseMapping, Stand } from './mapping.ts';
import type { SourceRow } from './read-rows.ts';
import type { RowFault, RowProblem, RowRemark } from './row-problem.ts';

/** What one row of the source is to become. */
export type CasePlan = {
  readonly line: number;
  readonly key: string;
  readonly registration: Registration;
  readonly createdAt: Instant;
  readonly stand: Stand;
  readonly closedAt?: Instant;
  readonly agency: string;
  readonly says: { public: string; dispatch: string; note: string; resolution: string; closure: string };
  readonly remark?: RowRemark['remark'];
};

export type Planning = {
  readonly mapping: CaseMapping;
  readonly categories: ReadonlyMap<string, Category>;
  readonly isPlace: (divisionCode: string) => boolean;
  readonly now: Instant;
};

/** Reads a row by the mapping: a plan, or the first thing that stands against it. */
export function planCase(row: SourceRow, planning: Planning): CasePlan | RowProblem {
  try {
    return plan(row, planning);
  } catch (error) {
    if (error instanceof Unplannable) return { line: row.line, key: row.cells.unique_key, ...error.problem };
    throw error;
  }
}

class Unplannable extends Error {
  readonly problem: Pick<RowProblem, 'fault' | 'value' | 'refusal'>;

  constructor(fault: RowFault, value: string, refusal?: RowProblem['refusal']) {
    super(fault);
    this.problem = { fault, value, refusal };
  }
}

function plan({ line, cells }: SourceRow, { mapping, categories, isPlace, now }: Planning): CasePlan {
  const key = cells.unique_key;
  if (!/^[0-9A-Za-z_-]{1,40}$/.test(key)) throw new Unplannable('keyInvalid', key);
  const times = timesOf(cells, mapping, now);
  const kind = look(mapping.complaintTypes, cells.complaint_type, 'kindUnknown');
  const detail = look(kind.descriptors, cells.descriptor, 'detailUnknown');
  const agency = look(mapping.agencies, cells.agency, 'agencyUnknown');
  const channel = look(mapping.channels, cells.open_data_channel_type, 'channelUnknown');
  const location = look(mapping.locationTypes, cells.location_type, 'locationUnknown');
  const place = placeOf(cells, mapping, isPlace);
  const category = categories.get(kind.category);
  if (category === undefined) throw new Unplannable('categoryUnknown', kind.category);
  const fields = checkFields(category, detail.fields);
  if (isRefusal(fields))
    throw new Unplannable('refused', cells.descriptor, { code: fields.refusal, values: fields.values });
  const values = {
    nameZh: kind.nameZh,
    descriptorZh: detail.zh,
    locationZh: location,
    uniqueKey: key,
    agencyZh: agency.nameZh,
  };
  const { words } = mapping;
  return {
    line,
    key,
    ...times,
    agency: cells.agency,
    registration: { words: filled(words.report, values), place, categoryCode: category.code, fields, channel },
    says: {
      public: filled(words.public, values),
      dispatch: filled(words.dispatch, values),
      note: filled(words.note, values),
      resolution: filled(times.remark === undefined ? words.resolution : words.resolutionAtUpdate, values),
      closure: filled(words.closure, values),
    },
  };
}

function look<Value>(table: Readonly<Record<string, Value>>, value: string, fault: RowFault): Value {
  if (!Object.hasOwn(table, value)) throw new Unplannable(fault, value);
  return table[value] as Value;
}

type Times = Pick<CasePlan, 'createdAt' | 'closedAt' | 'stand' | 'remark'>;

/** When it came and when it was closed. Where clocks showed a time twice, the reading that makes sense. */
function timesOf(cells: SourceRow['cells'], { statuses, timeZone }: CaseMapping, now: Instant): Times {
  const { created_date: created, closed_date: closed, resolution_action_updated_date: updated } = cells;
  const [createdAt] = instantsOf(created, timeZone);
  if (createdAt === undefined) throw new Unplannable('dateInvalid', created);
  if (createdAt > now) throw new Unplannable('dateInFuture', created);
  const stand = look(statuses, cells.status, 'statusUnknown');
  if (stand !== 'closed') {
    if (closed !== '') throw new Unplannable('closedButOpen', `${cells.status} ${closed}`);
    return { createdAt, stand };
  }
  const written = closed === '' ? updated : closed;
  if (written === '') throw new Unplannable('closingTimeMissing', cells.status);
  const readings = instantsOf(written, timeZone);
  if (readings.length === 0) throw new Unplannable('dateInvalid', written);
  const closedAt = readings.find((reading) => reading >= createdAt);
  if (closedAt === undefined) throw new Unplannable('closedBeforeCreated', `${created} > ${written}`);
  if (closedAt > now) throw new Unplannable('dateInFuture', written);
  return { createdAt, closedAt, stand, remark: closed === '' ? 'closedAtUpdate' : undefined };
}

function placeOf(
  cells: SourceRow['cells'],
  { communityBoards, boroughs }: CaseMapping,
  isPlace: Planning['isPlace'],
): Registration['place'] {
  const { community_board: board, borough, city, incident_zip: zip } = cells;
  const divisionCode =
    board === '' ? look(boroughs, borough, 'placeUnknown') : look(communityBoards, board, 'placeUnknown');
  if (!isPlace(divisionCode)) throw new Unplannable('placeUnknown', divisionCode);
  const address = [city, zip].filter((part) => part !== '').join(' ');
  return { divisionCode, ...pointOf(cells), ...(address !== '' && { address: address.slice(0, 200) }) };
}

function pointOf({ longitude, latitude }: SourceRow['cells']): { lng: number; lat: number } | undefined {
  if (longitude === '' && latitude === '') return undefined;
  const [lng, lat] = [degrees(longitude, 180), degrees(latitude, 90)];
  if (lng === undefined || lat === undefined) throw new Unplannable('pointInvalid', `${longitude},${latitude}`);
  return { lng, lat };
}

function degrees(written: string, most: number): number | undefined {
  const number = Number(written);
  return /^-?[0-9]+(\.[0-9]+)?$/.test(written) && Math.abs(number) <= most ? number : undefined;
}

/** A template with its values; what stands around an empty value goes with it. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(/\{(\w+)\}/g, (named, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : named))
    .replaceAll('（）', '')
    .replace(/：(?=[。（]|$)/g, '');
}
