import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { withoutFormulas } from './formulas.ts';
import { type Cell, rowsInPiece, type Sheet } from './sheet.ts';
import { escaped, partsOf, sheetEnd, sheetStart } from './xlsx-parts.ts';

/** Excel's own limit of one cell. */
const longestCell = 32_767;

/**
 * A sheet as XLSX (ECMA-376): its mark in the first row and the last, in the head and foot of each printed page and in the
 * properties of the file. Text is typed as text, so that no cell is ever a formula. Never holds more than one piece of it.
 */
export async function* writeXlsx(sheet: Sheet): AsyncGenerator<Buffer> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    ready.push(piece);
  });
  const take = () => Buffer.concat(ready.splice(0));
  for (const [name, text] of Object.entries(partsOf(sheet))) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const table = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(table);
  table.push(strToU8(sheetStart(sheet)));
  for await (const piece of pieces(sheet)) {
    table.push(strToU8(piece));
    yield take();
  }
  table.push(strToU8(sheetEnd(sheet.mark)), true);
  zip.end();
  yield take();
}

async function* pieces({ columns, rows, mark }: Sheet): AsyncGenerator<string> {
  let number = 0;
  const rowOf = (cells: readonly Cell[]) => {
    number += 1;
    return `<row r="${number}">${cells.map((cell, column) => cellOf(cell, `${nameOfColumn(column)}${number}`)).join('')}</row>`;
  };
  let piece = rowOf([mark.line]) + rowOf(columns.map(({ title }) => title));
  for await (const row of rows) {
    piece += rowOf(row);
    if (number % rowsInPiece !== 0) continue;
    yield piece;
    piece = '';
  }
  yield piece + rowOf([mark.line]);
}

const plain = 0;
/** A cell that begins like a formula stays text also when somebody edits it: `quotePrefix` of the second format. */
const quoted = 1;

function cellOf(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const format = withoutFormulas(cell) === cell ? plain : quoted;
  const text = escaped(cell.slice(0, longestCell));
  return `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function nameOfColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameOfColumn(Math.floor(column / 26) - 1) + letter;
}
