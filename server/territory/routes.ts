import {
  Areas,
  AreasQuery,
  ancestorsOf,
  type BaseMap,
  type Box,
  DivisionView,
  digitsOfLevel,
  LocatedView,
  LocateQuery,
  levelOf,
  MapView,
  PlaceCode,
  type PlaceLine,
  PlaceLines,
  SearchDivisions,
} from '@linli/domain/territory';
import { Type } from 'typebox';
import { type App, read, refused } from '../http/index.ts';
import { findAreas, findMiddleOfTown } from './area-store.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { type ChildRow, listChildren, listDivisions, listPast, searchDivisions } from './division-store.ts';
import { placeImportRoutes } from './place-import-routes.ts';
import type { LocatedPlace, Places } from './places.ts';
import { tileRoutes } from './tile-routes.ts';

export type TerritoryParts = {
  readonly places: Pick<Places, 'locate' | 'nameOf' | 'counties' | 'version'>;
  /** Map tiles of the installation's choice, drawn under everything. */
  readonly baseMap?: BaseMap;
};

const anyone = { who: ['anyone' as const] };
const params = Type.Object({ code: PlaceCode });
const mostAreas = 5_000;

/** Places are public: open to anyone, and the same for everyone. */
export function territoryRoutes(app: App, { places, baseMap }: TerritoryParts): void {
  tileRoutes(app, places);
  calendarRoutes(app, places);
  placeImportRoutes(app);

  app.get('/locate', locateRoute, (request, reply) =>
    read(request, reply, async () => {
      const { lng, lat } = request.query;
      const found = places.locate(lng, lat);
      if (found === undefined) throw refused('place.notFound', { values: { lng, lat } });
      return { body: viewOf(found) };
    }),
  );

  app.get('/divisions', searchRoute, (request, reply) =>
    read(request, reply, async (tx) => {
      const { name, within = '', limit } = request.query;
      return { body: { divisions: (await searchDivisions(tx, { name: name.trim(), within, limit })).map(lineOf) } };
    }),
  );

  app.get('/divisions/:code', readRoute, (request, reply) =>
    read(request, reply, async (tx) => {
      const { code } = request.params;
      const [divisions, past] = await Promise.all([
        listDivisions(tx, [...ancestorsOf(code), code]),
        listPast(tx, code),
      ]);
      const division = divisions.find((one) => one.code === code);
      if (division === undefined) throw refused('division.notFound', { values: { code } });
      const { validTo, ...told } = division;
      const ancestors = divisions
        .filter((one) => one !== division)
        .map((one) => lineOf({ ...one, isSynthetic: false }));
      return { body: { ...told, ...(validTo && { validTo }), level: levelOf(code), ancestors, past } };
    }),
  );

  app.get('/divisions/:code/children', childrenRoute, (request, reply) =>
    read(request, reply, async (tx) => {
      const { code } = request.params;
      const [[division], children] = await Promise.all([listDivisions(tx, [code]), listChildren(tx, code)]);
      if (division === undefined) throw refused('division.notFound', { values: { code } });
      return { body: { divisions: children.map(lineOf) } };
    }),
  );

  app.get('/areas', areasRoute, (request, reply) =>
    read(request, reply, async (tx) => {
      const { within, level, bbox } = request.query;
      const box = bbox === undefined ? undefined : boxOfText(bbox);
      const { count, json } = await findAreas(tx, { within, digits: digitsOfLevel[level], box, limit: mostAreas + 1 });
      if (count > mostAreas) throw refused('areas.tooWide', { field: 'bbox', values: { limit: mostAreas } });
      return { json };
    }),
  );

  app.get('/map', mapRoute, (request, reply) =>
    read(request, reply, async (tx) => {
      const code = request.query.county ?? places.counties()[0];
      const name = code === undefined ? undefined : places.nameOf(code);
      if (code === undefined || name === undefined) throw refused('county.notFound', { values: { code: code ?? '' } });
      const centre = await findMiddleOfTown(tx, code);
      return { body: { county: { code, name, level: 'county' }, centre, baseMap } };
    }),
  );
}

const locateRoute = {
  schema: {
    operationId: 'locate',
    summary: 'Which grid cell, community and divisions a position lies in',
    querystring: LocateQuery,
    response: { 200: LocatedView },
  },
  config: anyone,
};
const searchRoute = {
  schema: {
    operationId: 'searchDivisions',
    summary: 'Divisions by name: any part of it inside a county, its beginning in wider places',
    querystring: SearchDivisions,
    response: { 200: PlaceLines },
  },
  config: anyone,
};
const readRoute = {
  schema: {
    operationId: 'readDivision',
    summary: 'One division, in force or abolished, with all above it and its past',
    params,
    response: { 200: DivisionView },
  },
  config: anyone,
};
const childrenRoute = {
  schema: {
    operationId: 'listChildrenOfDivision',
    summary: 'What lies directly below a division; below a community its grid cells',
    params,
    response: { 200: PlaceLines },
  },
  config: anyone,
};
const areasRoute = {
  schema: {
    operationId: 'listAreas',
    summary: 'Shapes of one level inside a division, as GeoJSON in WGS-84',
    querystring: AreasQuery,
    response: { 200: Areas },
  },
  config: anyone,
};
const mapRoute = {
  schema: {
    operationId: 'readMap',
    summary: 'The county served here, where its map begins, and what is drawn under it',
    querystring: Type.Object(
      { county: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{5}$', examples: ['500235'] })) },
      { additionalProperties: false },
    ),
    response: { 200: MapView },
  },
  config: anyone,
};

function viewOf(found: LocatedPlace): LocatedView {
  return { ...found, ancestors: [...found.ancestors] };
}

function lineOf({ code, name, isSynthetic }: ChildRow): PlaceLine {
  return { code, name, level: levelOf(code), ...(isSynthetic ? { isSynthetic: true } : {}) };
}

function boxOfText(text: string): Box {
  const [west, south, east, north] = text.split(',').map(Number) as [number, number, number, number];
  return { west, south, east, north };
}
