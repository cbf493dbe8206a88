import {
  casePolicy,
  categoryShape,
  dispatchSuggestion,
  groupShape,
  retentionRuleShape,
  ruleOfCase,
} from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { nobody } from '../database/index.ts';
import { type App, packsAnswer, read } from '../http/index.ts';
import { findPlace } from './arrival.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { CaseParts } from './parts.ts';
import { findRetention } from './retention-store.ts';
import { getCase } from './routes.ts';
import { listRulesOfCase } from './rules-of-case.ts';
import { suggestCategories } from './suggest-category.ts';
import { nameDuties, suggestDispatch } from './suggest-dispatch.ts';
import { loadWorld } from './world.ts';

const code = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) });
const duplicateQuery = Type.Object(
  {
    words: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
    divisionCode: Type.Optional(Type.String({ pattern: '^[0-9]{6,15}$' })),
    lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    categoryCode: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
  },
  { additionalProperties: false },
);
const duplicates = Type.Object({
  duplicates: Type.Array(
    Type.Object({
      code: Type.String(),
      status: Type.String(),
      words: Type.String(),
      categoryCode: Type.Optional(Type.String()),
      registeredAt: Type.String(),
      affectedCount: Type.Optional(Type.Integer()),
      metres: Type.Optional(Type.Number()),
      score: Type.Number(),
    }),
  ),
});

/** What people are offered before they decide: categories, likely duplicates, the unit that the rules name. */
export function referenceRoutes(app: App, parts: CaseParts): void {
  app.get(
    '/categories',
    {
      config: { who: ['anyone'] },
      // 180 KB otherwise, which a slow phone waits a second for.
      onSend: packsAnswer(),
      schema: {
        operationId: 'listCategories',
        summary: 'The catalogue of categories in force',
        tags: ['cases'],
        response: {
          200: Type.Object({
            version: Type.String(),
            groups: Type.Array(groupShape),
            categories: Type.Array(categoryShape),
          }),
        },
      },
    },
    (request, reply) =>
      read(request, reply, async (_, __, now) => {
        const { version, groups, categories } = await parts.rulebook(now);
        return { body: { version, groups, categories: [...categories.values()] } };
      }),
  );

  app.get(
    '/public/retention-rules',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'listRetentionRules',
        summary: 'How long each class of record is kept, and by which law',
        description: 'A division without a rule of its own follows the one above; CN is the nation.',
        tags: ['cases'],
        response: { 200: Type.Object({ version: Type.Integer(), rules: Type.Array(retentionRuleShape) }) },
      },
    },
    (request, reply) => read(request, reply, async (tx) => ({ body: await findRetention(tx) }), { scope: nobody }),
  );

  app.post(
    '/category-suggestions',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'suggestCategories',
        summary: 'Categories that the words of a report point to, each with the words that do',
        tags: ['cases'],
        body: Type.Object({ words: Type.String({ minLength: 1, maxLength: 4000 }) }, { additionalProperties: false }),
        response: {
          200: Type.Object({
            suggestions: Type.Array(Type.Object({ categoryCode: Type.String(), because: Type.Array(Type.String()) })),
          }),
        },
      },
    },
    (request, reply) =>
      read(request, reply, async (_, __, now) => {
        const suggestions = suggestCategories(await parts.rulebook(now), request.body.words);
        return { body: { suggestions } };
      }),
  );

  app.post(
    '/duplicate-searches',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'findDuplicates',
        summary: 'Open cases that may be about the same matter',
        description: 'Staff are shown what their post may see, everybody else what is public.',
        tags: ['cases'],
        body: duplicateQuery,
        response: { 200: duplicates },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const { divisionCode, lng, lat, categoryCode, words } = request.body;
        const place = findPlace(parts.places, { divisionCode, lng, lat }, actor);
        const candidate = { divisionCode: place.divisionCode, lng, lat, categoryCode, words };
        const found = await findDuplicates(tx, candidate, now, actor.kind === 'staff' ? 'staff' : 'public');
        return { body: { duplicates: found } };
      }),
  );

  app.get(
    '/cases/:code/dispatch-suggestion',
    {
      config: { who: whoMay(casePolicy.readDispatchSuggestion) },
      schema: {
        operationId: 'suggestDispatch',
        summary: 'The unit that the dispatch catalogue names, and why',
        tags: ['cases'],
        params: code,
        response: { 200: dispatchSuggestion },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, _, now) => {
        const { found } = await getCase(tx, request.params.code);
        const world = await loadWorld(tx, parts, now, found.place.divisionCode);
        return { body: nameDuties(suggestDispatch(found, world), world.rulebook) };
      }),
  );

  app.get(
    '/cases/:code/deadline-rules',
    {
      config: { who: whoMay(casePolicy.readCase) },
      schema: {
        operationId: 'listRulesOfCase',
        summary: 'By which rules, and which law, the deadlines of a case were fixed',
        tags: ['cases'],
        params: code,
        response: { 200: Type.Object({ rules: Type.Array(ruleOfCase) }) },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx) => {
        const { found } = await getCase(tx, request.params.code);
        return { body: { rules: await listRulesOfCase(tx, parts, found) } };
      }),
  );
}
