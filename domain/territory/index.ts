export {
  type Boundary,
  type BoundaryFault,
  type BoundaryProblem,
  featureNameOf,
  severityOf,
} from './boundary.ts';
export { checkBoundaries, isError } from './boundary-check.ts';
export * from './calendar-contract.ts';
export {
  Areas,
  AreasQuery,
  BaseMap,
  DivisionView,
  LocatedView,
  LocateQuery,
  MapView,
  PlaceCode,
  PlaceLine,
  PlaceLines,
  SearchDivisions,
} from './contract.ts';
export { type Datum, datums, toWgs84 } from './datum.ts';
export type { KnownPlaces } from './datum-check.ts';
export {
  type AssignedDuty,
  type CentreLevel,
  compareDispatchRules,
  type DispatchExplanation,
  type DispatchQuestion,
  type DispatchRule,
  type DispatchStep,
  type DutyHolder,
  dispatchRuleShape,
  explainDispatch,
  findDispatchRule,
  type HolderChoice,
} from './dispatch.ts';
export { dissolve } from './dissolve.ts';
export {
  ancestorsOf,
  type DivisionCode,
  digitsBelow,
  digitsOfLevel,
  isCellCode,
  isDivisionCode,
  isInside,
  type Level,
  levelOf,
  levels,
  parentOf,
  rangeOf,
} from './division.ts';
export { type Box, boxOf, type MultiPolygon, type Polygon, type Position, type Ring, widened } from './geometry.ts';
export { buildLocator, collectCells, type Located, type Locator, type LocatorOptions } from './locate.ts';
export { type Tolerance, usualTolerance } from './neighbour-check.ts';
export * from './place-import-contract.ts';
export { type ReadBoundaries, readBoundaries } from './read-boundaries.ts';
