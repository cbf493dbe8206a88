import { casePolicy, foundPlaces, intakeQuestion, intakeSuggestion, placeSearch } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type App, read } from '../http/index.ts';
import type { CaseParts } from './parts.ts';
import { searchPlaces } from './search-places.ts';
import { suggestIntake } from './suggest-intake.ts';

/** What helps whoever takes a report down while somebody speaks. */
export function intakeRoutes(app: App, parts: CaseParts): void {
  app.post(
    '/intake-suggestions',
    {
      config: { who: whoMay(casePolicy.takeIn) },
      schema: {
        operationId: 'suggestIntake',
        summary: 'What a report may be and which unit would do it, each with the reasons',
        tags: ['cases'],
        body: intakeQuestion,
        response: { 200: intakeSuggestion },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => ({
        body: await suggestIntake(tx, parts, actor as StaffActor, now, request.body),
      })),
  );

  app.post(
    '/place-searches',
    {
      config: { who: whoMay(casePolicy.takeIn) },
      schema: {
        operationId: 'searchPlaces',
        summary: 'Where a street is, as earlier cases had it, without house numbers',
        tags: ['cases'],
        body: placeSearch,
        response: { 200: foundPlaces },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => ({
        body: { places: await searchPlaces(tx, parts, actor as StaffActor, request.body.words) },
      })),
  );
}
