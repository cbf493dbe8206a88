export { type CaseImport, type ImportedCases, type ImportHouse, importCases } from './import-cases.ts';
export { type CaseMapping, checkMapping, type MappingProblem } from './mapping.ts';
export type { RowFault, RowProblem, RowRemark } from './row-problem.ts';
