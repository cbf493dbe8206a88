export { findCalendar } from './find-calendar.ts';
export {
  type BoundaryImport,
  type ImportedBoundaries,
  importBoundaries,
  storeBoundaries,
} from './import-boundaries.ts';
export { type CalendarImport, type ImportedCalendar, importCalendar } from './import-calendar.ts';
export { type DivisionImport, type ImportedDivisions, importDivisions } from './import-divisions.ts';
export { nationalCalendar } from './national-calendar.ts';
export { type LocatedPlace, openPlaces, type PlaceName, type Places, type PlacesOptions } from './places.ts';
export { listRegisterFiles, type RegisterFile } from './register-files.ts';
