import type { Position } from './geometry.ts';

/**
 * Datums in which maps of Chinese places come. `wgs84` is what satellites and this house use; `gcj02` is the shifted
 * datum of maps published in China; `bd09` is Baidu's further shift of it.
 */
export const datums = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

/**
 * A position of any datum in WGS-84. Longitude and latitude in degrees; the answer is within 1e-6 degree (0.1 m) of the
 * position whose shift gives the input. Positions outside China's rectangle are not shifted and come back unchanged.
 *
 *     toWgs84([108.7, 30.93], 'gcj02')
 */
export function toWgs84(position: Position, datum: Datum): Position {
  return fromDatum[datum](position);
}

const fromDatum: Record<Datum, (position: Position) => Position> = {
  wgs84: (position) => position,
  gcj02: gcj02ToWgs84,
  bd09: (position) => gcj02ToWgs84(bd09ToGcj02(position)),
};

/** Inverse of `wgs84ToGcj02`, degrees. There is no closed form: the shift is taken off again and again. */
export function gcj02ToWgs84(position: Position): Position {
  return isOutsideChina(position) ? position : invert(shiftToGcj02, position);
}

/** Inverse of `gcj02ToBd09`, degrees. */
export function bd09ToGcj02(position: Position): Position {
  return isOutsideChina(position) ? position : invert(shiftToBd09, position);
}

/**
 * WGS-84 to GCJ-02, degrees; shifts by 300 to 700 m. Formula and constants as published in `wgtochina_lb` and
 * github.com/googollee/eviltransform; ellipsoid Krasovsky 1940.
 */
export function wgs84ToGcj02(position: Position): Position {
  return isOutsideChina(position) ? position : shiftToGcj02(position);
}

/** GCJ-02 to BD-09, degrees. Formula as published by Baidu's users and in github.com/googollee/eviltransform. */
export function gcj02ToBd09(position: Position): Position {
  return isOutsideChina(position) ? position : shiftToBd09(position);
}

const semiMajorAxisMetres = 6378245;
const eccentricitySquared = 0.006693421622965943;
const radians = Math.PI / 180;
const closeEnoughDegrees = 1e-9;

function isOutsideChina([lng, lat]: Position): boolean {
  return lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271;
}

function shiftToGcj02([lng, lat]: Position): Position {
  const x = lng - 105;
  const y = lat - 35;
  const flattening = 1 - eccentricitySquared * Math.sin(lat * radians) ** 2;
  const metresPerRadianOfLat = (semiMajorAxisMetres * (1 - eccentricitySquared)) / flattening ** 1.5;
  const metresPerRadianOfLng = (semiMajorAxisMetres / Math.sqrt(flattening)) * Math.cos(lat * radians);
  return [
    lng + shiftEastMetres(x, y) / metresPerRadianOfLng / radians,
    lat + shiftNorthMetres(x, y) / metresPerRadianOfLat / radians,
  ];
}

function shiftEastMetres(x: number, y: number): number {
  return (
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple(x) + waves(x, 20, 40, 150, 300)
  );
}

function shiftNorthMetres(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ripple(x) +
    waves(y, 20, 40, 160, 320)
  );
}

function ripple(x: number): number {
  return ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
}

function waves(value: number, first: number, third: number, twelfth: number, thirtieth: number): number {
  const angle = value * Math.PI;
  return (
    ((first * Math.sin(angle) +
      third * Math.sin(angle / 3) +
      twelfth * Math.sin(angle / 12) +
      thirtieth * Math.sin(angle / 30)) *
      2) /
    3
  );
}

function shiftToBd09([lng, lat]: Position): Position {
  const wave = 3000 * radians;
  const radius = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * wave);
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * wave);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}

/** Both shifts change slowly (less than 1 % over their own length), so each round wins two digits or more. */
function invert(shift: (position: Position) => Position, [lng, lat]: Position): Position {
  let guess: Position = [lng, lat];
  for (let round = 0; round < 30; round += 1) {
    const [shiftedLng, shiftedLat] = shift(guess);
    const [offLng, offLat] = [shiftedLng - lng, shiftedLat - lat];
    guess = [guess[0] - offLng, guess[1] - offLat];
    if (Math.abs(offLng) < closeEnoughDegrees && Math.abs(offLat) < closeEnoughDegrees) return guess;
  }
  return guess;
}
