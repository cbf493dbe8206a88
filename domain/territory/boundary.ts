import type { DivisionCode } from './division.ts';
import type { MultiPolygon, Position } from './geometry.ts';

/** The shape of one place as a file gives it. */
export type Boundary = { readonly code: DivisionCode; readonly name: string; readonly polygons: MultiPolygon };

/** What may be wrong with a file of boundaries. Errors keep the whole file out, warnings only when asked to be strict. */
export const severityOf = {
  notGeoJson: 'error',
  notPolygon: 'error',
  notPosition: 'error',
  codeMissing: 'error',
  codeInvalid: 'error',
  codeTwice: 'error',
  nameInvalid: 'error',
  placeUnknown: 'error',
  outside: 'error',
  openRing: 'error',
  tooFewPoints: 'error',
  repeatedPoint: 'error',
  selfIntersection: 'error',
  zeroArea: 'error',
  holeOutsideShell: 'error',
  holesOverlap: 'error',
  partsOverlap: 'error',
  otherDatum: 'error',
  outOfRange: 'error',
  swapped: 'error',
  farAway: 'error',
  looksShifted: 'error',
  overlap: 'warning',
  gap: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type BoundaryFault = keyof typeof severityOf;

/** One thing wrong, naming the feature and the place so that a person finds it on a map. */
export type BoundaryProblem = {
  readonly fault: BoundaryFault;
  /** Name and code of the feature, or `#3` for the third of the file when it has neither. */
  readonly feature: string;
  /** For overlaps and gaps: all neighbours that take part. */
  readonly neighbours?: readonly string[];
  /** Counted from 1: part of the multipolygon, ring of the part (1 is the outer one), point of the ring. */
  readonly where?: { readonly part: number; readonly ring: number; readonly point?: number };
  readonly at?: Position;
  readonly squareMetres?: number;
  /** The value that is wrong, as it stands in the file. */
  readonly value?: string;
};

export function featureNameOf(boundary: { code: string; name: string }): string {
  return boundary.name === '' ? boundary.code : `${boundary.name} ${boundary.code}`;
}
