export { type Datum, datums, toWgs84 } from './datum.ts';
export {
  type AssignedDuty,
  type CentreLevel,
  type DispatchExplanation,
  type DispatchQuestion,
  type DispatchRule,
  type DispatchStep,
  type DutyHolder,
  explainDispatch,
} from './dispatch.ts';
export {
  ancestorsOf,
  type DivisionCode,
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
export { type Box, boxOf, type MultiPolygon, type Polygon, type Position, type Ring } from './geometry.ts';
export { buildLocator, type Located, type Locator } from './locate.ts';
