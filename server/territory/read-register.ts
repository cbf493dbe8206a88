import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { digitsOfLevel, isInside } from '@linli/domain/territory';
import { CsvError, type Info, parse } from 'csv-parse';
import type { RegisterFile } from './register-files.ts';
import type { ProblemList, RegisterFault } from './register-problem.ts';
import { utf8Lines } from './utf8-lines.ts';

export type RegisterRow = { readonly code: string; readonly name: string; readonly line: number };

/** Columns that repeat an ancestor's code. */
const ancestorColumns = ['provinceCode', 'cityCode', 'areaCode', 'streetCode'];
const knownLengths = new Set<number>(Object.values(digitsOfLevel).filter((digits) => digits !== digitsOfLevel.cell));
const longestName = 100;

/**
 * The sound rows of one CSV file, plain or packed with gzip, in order; what is wrong with the others goes to `problems`.
 * `onBytes` hears how many bytes of the file were read. Nothing of the file is kept in memory.
 */
export async function* readRegister(
  file: RegisterFile,
  problems: ProblemList,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<RegisterRow> {
  const report = (line: number, fault: RegisterFault, value: string) =>
    problems.add({ file: file.name, line, fault, value });
  let columns: Columns | undefined;
  try {
    for await (const { record, info } of recordsOf(file, report, onBytes)) {
      if (record.every((field) => field === '')) continue;
      if (columns === undefined) {
        columns = columnsOf(record);
        if (columns === undefined) return report(info.lines, 'columnMissing', record.join(','));
        continue;
      }
      const row = { code: record[columns.code] ?? '', name: (record[columns.name] ?? '').trim().normalize('NFC') };
      const fault = faultOf(
        row,
        columns.ancestors.map((at) => record[at] ?? ''),
        file.digits,
      );
      if (fault !== undefined) report(info.lines, ...fault);
      else yield { ...row, line: info.lines };
    }
    if (columns === undefined) report(1, 'columnMissing', '');
  } catch (error) {
    if (error instanceof CsvError) report(Number(error.lines ?? 1), 'badCsv', error.message);
    else if ((error as { code?: string }).code?.startsWith('Z_')) report(1, 'cannotUnpack', (error as Error).message);
    else throw error;
  }
}

type Columns = { readonly code: number; readonly name: number; readonly ancestors: readonly number[] };

function columnsOf(header: readonly string[]): Columns | undefined {
  const [code, name] = [header.indexOf('code'), header.indexOf('name')];
  if (code < 0 || name < 0) return undefined;
  return { code, name, ancestors: ancestorColumns.map((column) => header.indexOf(column)).filter((at) => at >= 0) };
}

function faultOf(
  { code, name }: { code: string; name: string },
  ancestors: readonly string[],
  digits: number | undefined,
): [RegisterFault, string] | undefined {
  if (!/^[0-9]+$/.test(code)) return ['codeNotDigits', code];
  if (digits === undefined ? !knownLengths.has(code.length) : code.length !== digits) return ['codeWrongLength', code];
  if (code.startsWith('0')) return ['codeNotDigits', code];
  const contradicting = ancestors.find((ancestor) => ancestor === '' || !isInside(code, ancestor));
  if (contradicting !== undefined) return ['parentContradicts', `${code} ${contradicting}`];
  if (name === '') return ['nameEmpty', code];
  // Control characters, half a surrogate pair and the mark of lost bytes are no part of a name.
  if (name.length > longestName || /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u.test(name)) return ['nameInvalid', `${code} ${name}`];
  return undefined;
}

function recordsOf(
  file: RegisterFile,
  report: (line: number, fault: RegisterFault, value: string) => void,
  onBytes: (bytes: number) => void,
): AsyncIterable<{ record: string[]; info: Info }> {
  const bytes = file.open();
  bytes.on('data', (chunk) => onBytes(chunk.length));
  const stages = [...(file.name.endsWith('.gz') ? [createGunzip()] : []), utf8Lines(report), newParser()];
  // `compose` passes an error of any stage on to the reader.
  return stages.reduce<Readable>((readable, stage) => readable.compose(stage) as unknown as Readable, bytes);
}

function newParser() {
  return parse({ info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 10_000 });
}
