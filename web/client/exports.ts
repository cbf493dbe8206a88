import type { CaseExport, ExportRecord } from '@linli/domain/cases';
import type { CountedExport, StatisticsExport } from '@linli/domain/oversight';
import { get, getBlob } from './api.ts';
import { saveFile } from './save-file.ts';

/** Takes a list out as a file, which the browser keeps where it keeps downloads. */
export function exportCases(asked: CaseExport): Promise<void> {
  return keep('/exports', asked, 'cases');
}

/** The same with the cases behind a number. */
export function exportCounted(asked: CountedExport): Promise<void> {
  return keep('/oversight/case-exports', asked, 'cases');
}

/** The same with the numbers that may be told outside. */
export function exportStatistics(asked: StatisticsExport): Promise<void> {
  return keep('/statistics-exports', asked, 'statistics');
}

/** Who took out a file, by the number of its mark. */
export function findExport(id: string): Promise<ExportRecord> {
  return get(`/exports/${id}`);
}

async function keep(path: string, asked: CaseExport | CountedExport | StatisticsExport, name: string): Promise<void> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) };
  saveFile(`${name}-${new Date().toISOString().slice(0, 10)}.${asked.format}`, await getBlob(path, request));
}
