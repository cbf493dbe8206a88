import { withoutFormulas } from './formulas.ts';
import { type Cell, rowsInPiece, type Sheet } from './sheet.ts';

/** Excel takes CSV for UTF-8 only where it begins so. */
const byteOrderMark = '\ufeff';

/** A sheet as CSV (RFC 4180), its mark in the first row and in the last. Never holds more than one piece of it. */
export async function* writeCsv({ columns, rows, mark }: Sheet): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + rowOf([mark.line]) + rowOf(columns.map(({ title }) => title)));
  let piece: string[] = [];
  for await (const row of rows) {
    piece.push(rowOf(row));
    if (piece.length < rowsInPiece) continue;
    yield Buffer.from(piece.join(''));
    piece = [];
  }
  yield Buffer.from(piece.join('') + rowOf([mark.line]));
}

function rowOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return `"${withoutFormulas(cell ?? '').replaceAll('"', '""')}"`;
}
