/** Tables as files that people open elsewhere: CSV and XLSX, free of formulas, each with a mark of where it comes from. */

export { mediaTypes, sheetWriters } from './formats.ts';
export { asItWas, withoutFormulas } from './formulas.ts';
export type { Cell, Mark, Sheet } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { writeXlsx } from './write-xlsx.ts';
