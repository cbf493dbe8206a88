import { publicModelCase, publicModelCases } from '@linli/domain/mediation';
import Type from 'typebox';
import { insideDivision } from '../../database/index.ts';
import { type App, read, refused } from '../../http/index.ts';
import { countKinds, findModelCase, listModelCases } from './public-store.ts';

const onPage = 12;
const county = Type.String({ pattern: '^[0-9]{6}$', examples: ['500235'] });
const beginning = 80;
const rateLimit = { max: 120, timeWindow: '1 minute' };

/** 典型案例 for everybody. Nothing is known here of the files that they were told of. */
export function publicModelCaseRoutes(app: App): void {
  app.get(
    '/public/model-cases',
    {
      config: { who: ['anyone'], rateLimit },
      schema: {
        operationId: 'listPublicModelCases',
        summary: 'Model cases of a county, by kind of dispute and by words in them',
        tags: ['mediation'],
        querystring: Type.Object(
          {
            county,
            type: Type.Optional(Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$', examples: ['neighbours'] })),
            words: Type.Optional(Type.String({ minLength: 1, maxLength: 60, examples: ['水沟'] })),
            page: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: publicModelCases },
      },
    },
    (request, reply) => {
      const { county: countyCode, type: disputeType, words: typed = '', page = 1 } = request.query;
      const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
      return read(
        request,
        reply,
        async (tx) => {
          const skip = (page - 1) * onPage;
          const search = { countyCode, disputeType, words, skip, limit: onPage + 1 };
          const [found, kinds] = await Promise.all([listModelCases(tx, search), countKinds(tx, search)]);
          const counted = kinds.filter((kind) => disputeType === undefined || kind.disputeType === disputeType);
          const modelCases = found.slice(0, onPage).map(({ text: { title, dispute }, ...row }) => ({
            ...row,
            title,
            begins: dispute.length > beginning ? `${dispute.slice(0, beginning)}…` : dispute,
          }));
          const total = counted.reduce((sum, { count }) => sum + count, 0);
          return { body: { modelCases, kinds, total, hasMore: found.length > onPage } };
        },
        { scope: insideDivision(countyCode) },
      );
    },
  );

  app.get(
    '/public/model-cases/:county/:id',
    {
      config: { who: ['anyone'], rateLimit },
      schema: {
        operationId: 'getPublicModelCase',
        summary: 'One model case; 410 where it was taken back',
        tags: ['mediation'],
        params: Type.Object({ county, id: Type.String({ format: 'uuid' }) }),
        response: { 200: publicModelCase },
      },
    },
    (request, reply) => {
      const { county: countyCode, id } = request.params;
      return read(
        request,
        reply,
        async (tx) => {
          const found = await findModelCase(tx, countyCode, id);
          if (found === undefined) throw refused('modelCase.notFound');
          const { text, ...row } = found;
          if (text === null) throw refused('modelCase.takenBack');
          return { body: { ...row, text } };
        },
        { scope: insideDivision(countyCode) },
      );
    },
  );
}
