import { type Static, Type } from 'typebox';
import { levels } from './division.ts';

const closed = { additionalProperties: false };

export const PlaceCode = Type.String({
  pattern: '^[1-9]([0-9]|[0-9]{3}|[0-9]{5}|[0-9]{8}|[0-9]{11}|[0-9]{14})$',
  description: 'Of a division (2, 4, 6, 9 or 12 digits) or of a grid cell (15)',
  examples: ['500235'],
});
const LevelName = Type.Enum([...levels]);
const Longitude = Type.Number({ minimum: -180, maximum: 180, description: 'Degrees, WGS-84', examples: [108.695] });
const Latitude = Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, WGS-84', examples: [30.945] });

export const PlaceLine = Type.Object(
  {
    code: PlaceCode,
    name: Type.String(),
    level: LevelName,
    isSynthetic: Type.Optional(Type.Literal(true, { description: 'Made up, for trying and showing' })),
  },
  closed,
);
export type PlaceLine = Static<typeof PlaceLine>;

export const PlaceLines = Type.Object({ divisions: Type.Array(PlaceLine) }, closed);
export type PlaceLines = Static<typeof PlaceLines>;

export const DivisionView = Type.Object(
  {
    code: PlaceCode,
    name: Type.String(),
    level: LevelName,
    validFrom: Type.String({ format: 'date', description: 'Since when it has this name' }),
    validTo: Type.Optional(Type.String({ format: 'date', description: 'Since when it is no more' })),
    ancestors: Type.Array(PlaceLine),
    past: Type.Array(
      Type.Object(
        { name: Type.String(), validFrom: Type.String({ format: 'date' }), validTo: Type.String({ format: 'date' }) },
        closed,
      ),
      { description: 'Its earlier names and lives, the newest first' },
    ),
  },
  closed,
);
export type DivisionView = Static<typeof DivisionView>;

export const SearchDivisions = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S', description: 'A part of the name' }),
    within: Type.Optional(PlaceCode),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  },
  closed,
);

export const LocateQuery = Type.Object({ lng: Longitude, lat: Latitude }, closed);

export const LocatedView = Type.Object(
  {
    divisionCode: PlaceCode,
    precision: Type.Enum(['cell', 'nearest', 'division'], {
      description: 'cell: inside it; nearest: outside of all, this one is close; division: the smallest that is known',
    }),
    distanceMetres: Type.Number({ minimum: 0 }),
    name: Type.String({ description: 'From the township down' }),
    isSynthetic: Type.Boolean({ description: 'A made-up cell, for trying and showing' }),
    ancestors: Type.Array(PlaceLine, { description: 'The province first' }),
  },
  closed,
);
export type LocatedView = Static<typeof LocatedView>;

export const AreasQuery = Type.Object(
  {
    within: Type.String({ pattern: '^[1-9]([0-9]{5}|[0-9]{8}|[0-9]{11})$', examples: ['500235'] }),
    level: Type.Enum(['county', 'township', 'community', 'cell']),
    bbox: Type.Optional(
      Type.String({
        pattern: '^-?[0-9]{1,3}(\\.[0-9]{1,9})?(,-?[0-9]{1,3}(\\.[0-9]{1,9})?){3}$',
        description: 'West, south, east, north in degrees: only what may touch it',
        examples: ['108.6,30.9,108.8,31.0'],
      }),
    ),
  },
  closed,
);

/** GeoJSON (RFC 7946). */
export const Areas = Type.Object({
  type: Type.Literal('FeatureCollection'),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      properties: Type.Object({ code: PlaceCode, name: Type.String(), isSynthetic: Type.Boolean() }),
      geometry: Type.Object({ type: Type.Literal('MultiPolygon'), coordinates: Type.Array(Type.Unknown()) }),
    }),
  ),
});

/** Tiles in Web Mercator from elsewhere, drawn one above another; vector tiles in the schema of OpenMapTiles. */
export const BaseMap = Type.Object(
  {
    kind: Type.Enum(['raster', 'vector']),
    urls: Type.Array(Type.String({ description: 'With {z}, {x} and {y}' }), { minItems: 1 }),
    attribution: Type.Optional(Type.String({ description: 'Whose map it is, in the words that its owner asks for' })),
  },
  closed,
);
export type BaseMap = Static<typeof BaseMap>;

export const MapView = Type.Object(
  {
    county: PlaceLine,
    centre: Type.Optional(Type.Object({ lng: Longitude, lat: Latitude }, closed)),
    baseMap: Type.Optional(BaseMap),
  },
  closed,
);
export type MapView = Static<typeof MapView>;
