import { localDateOf } from '@linli/domain/kernel';
import { isAway, publicMediators } from '@linli/domain/mediation';
import Type from 'typebox';
import { answerFile } from '../../cases/index.ts';
import { insideDivision } from '../../database/index.ts';
import { type App, read, refused } from '../../http/index.ts';
import { findPhoto } from './photo-store.ts';
import { listPublicMediators } from './store.ts';

const onPage = 24;
const id = Type.String({ format: 'uuid' });

/** Who mediates where, for everybody: names, fields, languages, committee, and a photo where she agreed to it. */
export function publicRosterRoutes(app: App): void {
  app.get(
    '/public/mediators',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'listPublicMediators',
        summary: 'Who mediates in a place',
        tags: ['mediation'],
        querystring: Type.Object(
          {
            division: Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$', examples: ['500235001'] }),
            field: Type.Optional(Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$', examples: ['neighbours'] })),
            after: Type.Optional(id),
          },
          { additionalProperties: false },
        ),
        response: { 200: publicMediators },
      },
    },
    (request, reply) => {
      const { division: inside, field, after } = request.query;
      return read(
        request,
        reply,
        async (tx, _, now) => {
          const today = localDateOf(now);
          const search = { inside, field, after, today, limit: onPage + 1 };
          const found = await listPublicMediators(tx, search);
          const mediators = found
            .slice(0, onPage)
            .map(({ unitId, committeeName, divisionCode, phone, away, ...one }) => ({
              ...one,
              ...(phone !== null && { phone }),
              fields: [...one.fields],
              languages: [...one.languages],
              dutyHours: [...one.dutyHours],
              isAway: isAway({ away }, today),
              committee: { id: unitId, name: committeeName, divisionCode },
            }));
          return { body: { mediators, hasMore: found.length > onPage } };
        },
        { scope: insideDivision(inside.slice(0, 6)) },
      );
    },
  );

  app.get(
    '/public/mediators/:county/:id/photo',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'showMediatorPhoto',
        summary: 'The photo of a mediator who agreed that it is shown',
        tags: ['mediation'],
        params: Type.Object({ county: Type.String({ pattern: '^[0-9]{6}$', examples: ['500235'] }), id }),
        response: { 200: Type.Unsafe<never>({ type: 'string', format: 'binary' }) },
      },
    },
    async (request, reply) => {
      const { county, id: mediatorId } = request.params;
      const bytes = await app.house.database.transact(insideDivision(county), (tx) =>
        findPhoto(tx, county, mediatorId),
      );
      if (bytes === undefined) throw refused('roster.mediatorNotFound');
      return answerFile(reply, { bytes, mediaType: 'image/webp', name: 'photo.webp', isShown: true });
    },
  );
}
