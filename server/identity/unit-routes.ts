import {
  ChangeUnit,
  CreateUnit,
  DivisionCode,
  identityPolicy,
  mayActOnIdentity,
  UnitKindName,
  UnitList,
  UnitView,
  whoMay,
} from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, read, refused, requireVersion, unlessRefused, write } from '../http/index.ts';
import { changeUnit } from './change-unit.ts';
import { createUnit } from './create-unit.ts';
import { findUnit, findUnitToChange, searchUnits } from './store.ts';
import { viewOfUnit } from './views.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

const listUnitsRoute = {
  schema: {
    operationId: 'listUnits',
    summary: 'Units of my county, by part of the name',
    querystring: Type.Object(
      {
        words: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
        kind: Type.Optional(UnitKindName),
        divisionCode: Type.Optional(DivisionCode),
        after: Type.Optional(Type.String({ format: 'uuid', description: 'The last id of the page before' })),
        limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
      },
      { additionalProperties: false },
    ),
    response: { 200: UnitList },
  },
  config: { who: whoMay(identityPolicy['unit.list']) },
};

const readUnitRoute = {
  schema: { operationId: 'readUnit', summary: 'One unit', params, response: { 200: UnitView } },
  config: { who: whoMay(identityPolicy['unit.list']) },
};

const createUnitRoute = {
  schema: { operationId: 'createUnit', summary: 'Create a unit', body: CreateUnit, response: { 201: UnitView } },
  config: { who: whoMay(identityPolicy['unit.create']) },
};

const changeUnitRoute = {
  schema: {
    operationId: 'changeUnit',
    summary: 'Rename a unit, give it other duties, or close it',
    params,
    body: ChangeUnit,
    response: { 200: UnitView },
  },
  config: { who: whoMay(identityPolicy['unit.change']) },
};

export function unitRoutes(app: App): void {
  app.get('/units', listUnitsRoute, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const { divisionCode, ...search } = request.query;
      const inside = divisionCode ?? (actor.kind === 'staff' ? actor.divisionCode.slice(0, 6) : '');
      const units = await searchUnits(tx, { ...search, inside });
      return { body: { units: units.map(viewOfUnit) } };
    }),
  );

  app.get('/units/:id', readUnitRoute, (request, reply) =>
    read(request, reply, async (tx) => {
      const unit = await findUnit(tx, request.params.id);
      if (unit === undefined) throw refused('unit.notFound');
      return { body: viewOfUnit(unit), version: unit.version };
    }),
  );

  app.post('/units', createUnitRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      unlessRefused(mayActOnIdentity(actor, 'unit.create', request.body));
      const unit = createUnit(tx, request.body, actor, now);
      return { status: 201, body: viewOfUnit(unit), version: unit.version, location: `/api/v1/units/${unit.id}` };
    }),
  );

  app.patch('/units/:id', changeUnitRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const unit = await findUnitToChange(tx, request.params.id);
      if (unit === undefined) throw refused('unit.notFound');
      unlessRefused(mayActOnIdentity(actor, 'unit.change', unit));
      requireVersion(request, unit.version);
      const changed = await changeUnit(tx, unit, request.body, actor, now);
      return { body: viewOfUnit(changed), version: changed.version };
    }),
  );
}
