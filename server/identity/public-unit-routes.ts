import { DivisionCode, UnitKindName } from '@linli/domain/identity';
import { Type } from 'typebox';
import { insideDivision } from '../database/index.ts';
import { type App, read } from '../http/index.ts';
import { searchUnits } from './store.ts';

const unit = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  kind: UnitKindName,
  divisionCode: DivisionCode,
});

/** The public bodies of a place by name, so that whoever reports one can name it. */
export function publicUnitRoutes(app: App): void {
  app.get(
    '/public/units',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'listPublicUnits',
        summary: 'Public bodies of a place, by part of the name',
        querystring: Type.Object(
          {
            division: Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$', examples: ['500235'] }),
            words: Type.String({ minLength: 1, maxLength: 40 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ units: Type.Array(unit) }) },
      },
    },
    (request, reply) => {
      const { division, words } = request.query;
      const list = async (tx: Parameters<typeof searchUnits>[0]) => {
        const units = await searchUnits(tx, { inside: division, words, limit: 20 });
        return { body: { units: units.map(({ id, name, kind, divisionCode }) => ({ id, name, kind, divisionCode })) } };
      };
      return read(request, reply, list, { scope: insideDivision(division.slice(0, 6)) });
    },
  );
}
