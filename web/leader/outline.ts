import type { FeatureCollection, Position } from 'geojson';

export type Outline = { code: string; name: string; path: string; middle: { x: number; y: number } };
export type Outlines = { width: number; height: number; outlines: Outline[] };

const width = 1_000;
const margin = 4;

/**
 * Shapes as paths of a drawing 1,000 wide: degrees of longitude shortened by the cosine of the middle latitude, which is
 * true enough over a county and needs no library of projections. `middle` is the middle of the largest ring's box.
 */
export function outlinesOf(areas: FeatureCollection): Outlines {
  const shapes = areas.features.flatMap(({ properties, geometry }) =>
    geometry.type === 'MultiPolygon'
      ? [{ code: String(properties?.code), name: String(properties?.name), rings: geometry.coordinates.flat() }]
      : [],
  );
  const all = shapes.flatMap(({ rings }) => rings.flat());
  if (all.length === 0) return { width, height: 0, outlines: [] };
  const box = boxOf(all);
  const shortened = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max((box.east - box.west) * shortened, Number.EPSILON);
  const place = ([lng = 0, lat = 0]: Position) => ({
    x: round(margin + (lng - box.west) * shortened * scale),
    y: round(margin + (box.north - lat) * scale),
  });
  return {
    width,
    height: Math.ceil((box.north - box.south) * scale + 2 * margin),
    outlines: shapes.map(({ code, name, rings }) => ({
      code,
      name,
      path: pathOf(rings, place),
      middle: middleOf(rings, place),
    })),
  };
}

type Place = (position: Position) => { x: number; y: number };

function pathOf(rings: readonly Position[][], place: Place): string {
  return rings
    .map((ring) => {
      const points = ring.slice(0, -1).map(place);
      return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
    })
    .join('');
}

function middleOf(rings: readonly Position[][], place: Place): { x: number; y: number } {
  const boxes = rings.map(boxOf).toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const { west = 0, east = 0, south = 0, north = 0 } = boxes[0] ?? {};
  return place([(west + east) / 2, (south + north) / 2]);
}

type Box = { west: number; east: number; south: number; north: number };

function boxOf(positions: readonly Position[]): Box {
  const box = { west: 180, east: -180, south: 90, north: -90 };
  for (const [lng = 0, lat = 0] of positions) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

function sizeOf({ west, east, south, north }: Box): number {
  return (east - west) * (north - south);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
