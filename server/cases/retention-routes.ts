import {
  retentionImported,
  retentionPreview,
  retentionPreviewInput,
  retentionToImport,
  retentionView,
} from '@linli/domain/cases';
import { actorRef, mayChangeRules, rulePolicy, whoMay } from '@linli/domain/identity';
import { type App, askedLanguage, read, refused, tellFaults, unlessRefused, write } from '../http/index.ts';
import { retentionFaults } from './fault-sentences.ts';
import { importRetention, judgeRetention } from './import-retention.ts';
import type { CaseParts } from './parts.ts';
import { findRetention } from './retention-store.ts';

const readers = { who: whoMay(rulePolicy['rule.read']) };

/** How long each class of record is kept: as it holds, what a new file would change, and its import. */
export function retentionRoutes(app: App, { places }: Pick<CaseParts, 'places'>): void {
  app.get('/retention-rules', { schema: readSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx) => {
      const { version, rules } = await findRetention(tx);
      return { body: { version, rules: [...rules] } };
    }),
  );

  app.post('/retention-previews', { schema: previewSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx) => {
      const { problems, before, isChanged, difference, warnings } = await judgeRetention(tx, request.body.content);
      const told = tellFaults(problems, retentionFaults, askedLanguage(request));
      return { body: { problems: told, version: before.version, isChanged, difference, warnings: [...warnings] } };
    }),
  );

  app.post(
    '/retention-versions',
    { schema: importSchema, config: { who: whoMay(rulePolicy['rule.import']), stepUp: true } },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        // One file names the rules of every county served here.
        unlessRefused(mayChangeRules(actor, places.counties()));
        const { content, source, replaces } = request.body;
        const { version: inForce } = await findRetention(tx);
        if (inForce !== replaces) throw refused('rule.stale', { values: { version: inForce } });
        const report = await importRetention(tx, content, source, now, actorRef(actor));
        if (!report.imported) throw wrong(report.problems);
        return { status: 201, body: { version: report.version, isChanged: report.isChanged } };
      }),
  );
}

function wrong(problems: readonly { path: string }[]) {
  const values = { count: problems.length, place: problems[0]?.path ?? '' };
  return refused('rule.wrong', { field: 'content', values });
}

const readSchema = {
  operationId: 'readRetentionRules',
  summary: 'How long each class of record is kept, and by which law',
  tags: ['rules'],
  response: { 200: retentionView },
};
const previewSchema = {
  operationId: 'previewRetention',
  summary: 'What a new set of retention rules would change, or everything that is wrong with it',
  tags: ['rules'],
  body: retentionPreviewInput,
  response: { 200: retentionPreview },
};
const importSchema = {
  operationId: 'importRetention',
  summary: 'Import all retention rules as a new version, or nothing',
  tags: ['rules'],
  body: retentionToImport,
  response: { 201: retentionImported },
};
