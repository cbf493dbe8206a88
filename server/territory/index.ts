import type { Room } from '../http/index.ts';
import { type TerritoryParts, territoryRoutes } from './routes.ts';
import { sentences } from './sentences.ts';

export { addDivisions, type NewDivision } from './add-divisions-store.ts';
export { findCalendar } from './find-calendar.ts';
export {
  type BoundaryImport,
  type ImportedBoundaries,
  importBoundaries,
  storeBoundaries,
} from './import-boundaries.ts';
export { type ImportedCalendar, importCalendar } from './import-calendar.ts';
export { type DivisionImport, type ImportedDivisions, importDivisions } from './import-divisions.ts';
export type { CalendarImport } from './judge-calendar.ts';
export { nationalCalendar } from './national-calendar.ts';
export { type LocatedPlace, openPlaces, type PlaceName, type Places, type PlacesOptions } from './places.ts';
export { listRegisterFiles, type RegisterFile } from './register-files.ts';
export type { RegisterFault, RegisterProblem } from './register-problem.ts';
export type { TerritoryParts } from './routes.ts';
export { tellBoundaryFault } from './tell-boundary-fault.ts';
export { tellRegisterFault } from './tell-register-fault.ts';

/** Where things are: divisions, grid cells and their shapes. */
export function territoryRoom(parts: TerritoryParts): Room {
  return {
    name: 'territory',
    description: 'Divisions, grid cells and their shapes',
    routes: (app) => territoryRoutes(app, parts),
    sentences,
  };
}
