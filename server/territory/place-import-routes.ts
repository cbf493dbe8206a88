import { actorRef, mayChangeRules, rulePolicy, type StaffActor, whoMay } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  BoundariesPreview,
  BoundariesToImport,
  BoundariesToPreview,
  DivisionsPreview,
  DivisionsToImport,
  DivisionsToPreview,
  isError,
  PlacesImported,
} from '@linli/domain/territory';
import { connectionOf, type Transaction } from '../database/index.ts';
import { type App, askedLanguage, read, refused, unlessRefused, write } from '../http/index.ts';
import { openImport, scratch } from './division-import-store.ts';
import { compareBoundaries, importBoundariesIn, judgeBoundaries, tellBoundaries } from './import-boundaries.ts';
import { differenceOf, type ImportedDivisions, importDivisionsIn } from './import-divisions.ts';
import { findTerritoryVersion } from './place-store.ts';
import { registerFileOf } from './register-files.ts';
import { tellBoundaryFault } from './tell-boundary-fault.ts';
import { tellRegisterFault } from './tell-register-fault.ts';

const readers = { who: whoMay(rulePolicy['rule.read']) };
const importers = { who: whoMay(rulePolicy['rule.import']), stepUp: true } as const;
/** Of a county: some hundred rows of divisions in Base64, some thousand cells. */
const registerLimit = 6 * 1024 * 1024;
const shapesLimit = 9 * 1024 * 1024;
const mostProblems = 200;
/** A county has a thousand communities at most. */
const mostChanges = 5_000;

/** Divisions, cells and borders of the place that an administrator looks after; what lies elsewhere is not hers. */
export function placeImportRoutes(app: App): void {
  app.post(
    '/division-previews',
    { schema: divisionsPreview, bodyLimit: registerLimit, config: readers },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const version = await findTerritoryVersion(tx);
          const { problems, problemCount, rows, outside, inForce, isAbolishingMany, changes } = await bringInDivisions(
            tx,
            { ...request.body, source: '', dryRun: true },
            actor as StaffActor,
            now,
          );
          const language = askedLanguage(request);
          return {
            body: {
              ...{ problemCount, version, rows, outside, inForce, isAbolishingMany },
              problems: problems.slice(0, mostProblems).map((problem) => tellRegisterFault(problem, language)),
              isChanged: Object.values(changes).some(({ count }) => count > 0),
              difference: differenceOf(changes),
            },
          };
        },
        { scratch },
      ),
  );

  app.post(
    '/division-imports',
    { schema: divisionsImport, bodyLimit: registerLimit, config: importers },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { replaces, ...asked } = request.body;
        await refuseIfStale(tx, replaces);
        await openImport(connectionOf(tx));
        const { problems, problemCount, isChanged } = await bringInDivisions(tx, asked, actor as StaffActor, now);
        if (problemCount > 0) throw wrong(problemCount, `${problems[0]?.file}:${problems[0]?.line}`);
        return { status: 201, body: { version: await findTerritoryVersion(tx), isChanged } };
      }),
  );

  app.post(
    '/boundary-previews',
    { schema: boundariesPreview, bodyLimit: shapesLimit, config: readers },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const asked = askedBy(actor as StaffActor, { ...request.body, source: '' });
        const connection = connectionOf(tx);
        const { places, problems, isRefused } = await judgeBoundaries(connection, asked);
        const compared = isRefused ? undefined : await compareBoundaries(connection, places, asked.within);
        const difference = compared && tellBoundaries(compared);
        const language = askedLanguage(request);
        const told = (found: typeof problems) =>
          found.slice(0, mostProblems).map((problem) => tellBoundaryFault(problem, language));
        const [errors, warnings] = [problems.filter(isError), problems.filter((problem) => !isError(problem))];
        return {
          body: {
            problems: told(errors),
            problemCount: errors.length,
            warnings: told(warnings),
            warningCount: warnings.length,
            version: await findTerritoryVersion(tx),
            features: places.length,
            isChanged: Object.values(difference ?? {}).some((part) => Object.values(part).flat().length > 0),
            ...(difference && { difference }),
          },
        };
      }),
  );

  app.post(
    '/boundary-imports',
    { schema: boundariesImport, bodyLimit: shapesLimit, config: importers },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { replaces, ...asked } = request.body;
        await refuseIfStale(tx, replaces);
        const { problems, isChanged } = await importBoundariesIn(
          connectionOf(tx),
          askedBy(actor as StaffActor, asked),
          now,
        );
        const errors = problems.filter(isError);
        if (errors[0]) throw wrong(errors.length, tellBoundaryFault(errors[0], askedLanguage(request)).place);
        return { status: 201, body: { version: await findTerritoryVersion(tx), isChanged } };
      }),
  );
}

type Divisions = DivisionsToPreview & { source: string; dryRun?: boolean; allowAbolishing?: boolean };

async function bringInDivisions(
  tx: Transaction,
  { files, ...asked }: Divisions,
  actor: StaffActor,
  now: Instant,
): Promise<ImportedDivisions> {
  unlessRefused(mayChangeRules(actor, [actor.divisionCode]));
  const register = files.map(({ name, content }) => registerFileOf(name, Buffer.from(content, 'base64')));
  const place = { within: actor.divisionCode, isWithinAlone: true, mostSamples: mostChanges, actor: actorRef(actor) };
  const imported = await importDivisionsIn(connectionOf(tx), { ...asked, ...place, files: register }, now);
  if ('refusal' in imported) throw refused(imported.refusal, { field: imported.field, values: imported.values });
  return imported;
}

function askedBy(actor: StaffActor, asked: BoundariesToPreview & { source: string }) {
  unlessRefused(mayChangeRules(actor, [actor.divisionCode]));
  const { content, isWhole, ...more } = asked;
  const onlyInside = actor.divisionCode;
  return { ...more, json: content, onlyInside, within: isWhole ? onlyInside : undefined, actor: actorRef(actor) };
}

async function refuseIfStale(tx: Transaction, replaces: number): Promise<void> {
  const version = await findTerritoryVersion(tx);
  if (version !== replaces) throw refused('rule.stale', { values: { version } });
}

function wrong(count: number, place: string) {
  return refused('rule.wrong', { values: { count, place } });
}

const divisionsPreview = {
  operationId: 'previewDivisions',
  summary: 'What a register of divisions would change in the place looked after, or what is wrong with it',
  tags: ['rules'],
  body: DivisionsToPreview,
  response: { 200: DivisionsPreview },
};
const divisionsImport = {
  operationId: 'importDivisions',
  summary: 'Import the divisions of the place looked after, all of them or nothing',
  tags: ['rules'],
  body: DivisionsToImport,
  response: { 201: PlacesImported },
};
const boundariesPreview = {
  operationId: 'previewBoundaries',
  summary: 'What a file of shapes would change in the place looked after, or what is wrong with it',
  tags: ['rules'],
  body: BoundariesToPreview,
  response: { 200: BoundariesPreview },
};
const boundariesImport = {
  operationId: 'importBoundaries',
  summary: 'Import cells and borders of the place looked after, all of the file or nothing',
  tags: ['rules'],
  body: BoundariesToImport,
  response: { 201: PlacesImported },
};
