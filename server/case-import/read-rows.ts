import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { CsvError, type Info, parse } from 'csv-parse';
import type { RowFault, RowProblem } from './row-problem.ts';

const needed = [
  'unique_key',
  'created_date',
  'closed_date',
  'agency',
  'complaint_type',
  'descriptor',
  'location_type',
  'incident_zip',
  'city',
  'status',
  'resolution_action_updated_date',
  'community_board',
  'borough',
  'open_data_channel_type',
  'latitude',
  'longitude',
] as const;

export type SourceRow = {
  readonly line: number;
  /** How far into the file it ends. */
  readonly bytes: number;
  readonly cells: Readonly<Record<(typeof needed)[number], string>>;
};

/** Bytes, not text: a record that is not UTF-8 spoils no other. */
type Reading = AsyncIterable<{ record: Buffer[]; info: Info }>;

/** The sound rows of a file, in order; what is wrong with the others goes to `report`. */
export async function* readRows(path: string, report: (problem: RowProblem) => void): AsyncGenerator<SourceRow> {
  let header: string[] | undefined;
  try {
    for await (const { record, info } of recordsOf(path)) {
      const { lines: line, bytes } = info;
      if (header === undefined) {
        header = record.map((cell) => cell.toString().trim());
        const lacking = needed.filter((column) => !header?.includes(column));
        if (lacking.length > 0) return report({ line, fault: 'columnMissing', value: lacking.join(', ') });
        continue;
      }
      const cells = header.map((_, at) => (record[at] ?? Buffer.alloc(0)).toString().trim());
      const named = Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])) as SourceRow['cells'];
      const fault = faultOf(record, cells, header.length);
      if (fault === undefined) yield { line, bytes, cells: named };
      else report({ line, key: named.unique_key, fault: fault[0], value: fault[1] });
    }
    if (header === undefined) report({ line: 1, fault: 'columnMissing', value: needed.join(', ') });
  } catch (error) {
    // Where quotes do not pair nobody can tell where the next record begins.
    if (!(error instanceof CsvError)) throw error;
    report({ line: Number(error.lines ?? 1), fault: 'badCsv', value: error.message });
  }
}

function faultOf(record: readonly Buffer[], cells: readonly string[], columns: number): [RowFault, string] | undefined {
  const foreign = record.find((cell) => !isUtf8(cell));
  if (foreign !== undefined) return ['notUtf8', foreign.toString('latin1').trim()];
  if (record.length !== columns) return ['columnCount', `${record.length}`];
  const controlled = cells.find((cell) => /[\p{Cc}\u2028\u2029\ufffe\uffff]/u.test(cell));
  return controlled === undefined ? undefined : ['controlCharacter', controlled];
}

function recordsOf(path: string): Reading {
  const parser = parse({
    encoding: null,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
  });
  const bytes = createReadStream(path);
  bytes.on('error', (error) => parser.destroy(error));
  return bytes.pipe(parser) as unknown as Reading;
}
