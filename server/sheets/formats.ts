import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The kinds of file in which a sheet leaves the house. */
export const sheetWriters = { csv: writeCsv, xlsx: writeXlsx } as const;

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
