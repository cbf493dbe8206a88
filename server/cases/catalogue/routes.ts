import {
  catalogueImported,
  catalogueImportInput,
  cataloguePreview,
  cataloguePreviewInput,
  catalogueView,
  dispatchAnswer,
  dispatchQuestion,
} from '@linli/domain/cases';
import { mayChangeRules, rulePolicy, type StaffActor, whoMay } from '@linli/domain/identity';
import { type App, askedLanguage, read, refused, unlessRefused, write } from '../../http/index.ts';
import type { CaseParts } from '../parts.ts';
import { loadRulebook } from '../rulebook.ts';
import { explainTrial } from './explain-trial.ts';
import { beginsAt, importAtDesk } from './import-at-desk.ts';
import { previewCatalogue } from './preview-catalogue.ts';

/** The catalogue that a city begins with has 200 KB; it comes whole. */
const bodyLimit = 2 * 1024 * 1024;
const readers = { who: whoMay(rulePolicy['rule.read']) };

/** What administrators see of the catalogue, what a new one would change, and its import. No case is in any of it. */
export function catalogueRoutes(app: App, parts: CaseParts): void {
  app.get('/catalogue', { schema: readSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx, _, now) => {
      const rulebook = await loadRulebook(tx, now);
      if (rulebook === undefined) throw refused('catalogue.notFound');
      return { body: { ...rulebook, categories: [...rulebook.categories.values()] } };
    }),
  );

  app.post('/catalogue-previews', { schema: previewSchema, bodyLimit, config: readers }, (request, reply) =>
    read(request, reply, async (tx, _, now) => {
      const { content, validFrom } = request.body;
      return { body: await previewCatalogue(tx, content, beginsAt(validFrom, now), askedLanguage(request)) };
    }),
  );

  app.post(
    '/catalogues',
    { schema: importSchema, bodyLimit, config: { who: whoMay(rulePolicy['rule.import']), stepUp: true } },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        // It holds in every county served here: who looks after one of several must not change it for the others.
        unlessRefused(mayChangeRules(actor, parts.places.counties()));
        return { status: 201, body: await importAtDesk(tx, request.body, actor, now) };
      }),
  );

  app.post('/dispatch-trials', { schema: trialSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const { divisionCode } = request.body;
      const county = (actor as StaffActor).divisionCode.slice(0, 6);
      if (!divisionCode.startsWith(county)) throw refused('division.outside', { field: 'divisionCode' });
      return { body: await explainTrial(tx, parts, request.body, now) };
    }),
  );
}

const readSchema = {
  operationId: 'readCatalogue',
  summary: 'The whole catalogue in force: categories, duties, deadlines, dispatch',
  tags: ['rules'],
  response: { 200: catalogueView },
};
const previewSchema = {
  operationId: 'previewCatalogue',
  summary: 'What a new catalogue would change, or everything that is wrong with it',
  tags: ['rules'],
  body: cataloguePreviewInput,
  response: { 200: cataloguePreview },
};
const importSchema = {
  operationId: 'importCatalogue',
  summary: 'Import a catalogue as a new version, all of it or nothing',
  tags: ['rules'],
  body: catalogueImportInput,
  response: { 201: catalogueImported },
};
const trialSchema = {
  operationId: 'tryDispatch',
  summary: 'Which unit would take up a matter at a place, and why',
  tags: ['rules'],
  body: dispatchQuestion,
  response: { 200: dispatchAnswer },
};
