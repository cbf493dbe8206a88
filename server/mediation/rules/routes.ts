import { actorRef, mayChangeRules, rulePolicy, type StaffActor, whoMay } from '@linli/domain/identity';
import {
  disputeTypeList,
  mediationRulesFor,
  mediationRulesImported,
  mediationRulesPreview,
  mediationRulesPreviewInput,
  mediationRulesToImport,
  mediationRulesView,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { insideDivision } from '../../database/index.ts';
import { type App, askedLanguage, read, refused, tellFaults, unlessRefused, write } from '../../http/index.ts';
import type { MediationParts } from '../world.ts';
import { mediationRuleFaults } from './fault-sentences.ts';
import { importMediationRules, judgeMediationRules } from './import-rules.ts';
import { loadMediationRules } from './load-rules.ts';
import { findMediationRules } from './store.ts';

const readers = { who: whoMay(rulePolicy['rule.read']) };

/** What a county has of its own for mediation: as it holds, what a new file would change, and its import. */
export function mediationRuleRoutes(app: App, parts: MediationParts): void {
  app.get('/mediation-rules', { schema: readSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const divisionCode = countyOf(actor as StaffActor);
      const stored = await findMediationRules(tx, divisionCode);
      const { version: _, ...inForce } = mediationRulesFor(stored?.rules, '');
      const body = { divisionCode, version: stored?.version ?? 0, own: stored?.rules ?? {}, ...inForce };
      return { body: body as never };
    }),
  );

  app.post('/mediation-rule-previews', { schema: previewSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const judged = await judgeMediationRules(tx, countyOf(actor as StaffActor), request.body.content);
      const problems = tellFaults(judged.problems, mediationRuleFaults, askedLanguage(request));
      const { before, isChanged, difference } = judged;
      return { body: { problems, version: before?.version ?? 0, isChanged, difference } };
    }),
  );

  app.post(
    '/mediation-rule-versions',
    { schema: importSchema, config: { who: whoMay(rulePolicy['rule.import']), stepUp: true } },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const county = countyOf(actor as StaffActor);
        unlessRefused(mayChangeRules(actor, [county]));
        const { content, source, replaces } = request.body;
        const inForce = (await findMediationRules(tx, county))?.version ?? 0;
        if (inForce !== replaces) throw refused('rule.stale', { values: { version: inForce } });
        const report = await importMediationRules(tx, county, content, source, now, actorRef(actor));
        if (!report.imported) throw wrong(report.problems);
        return { status: 201, body: { version: report.version, isChanged: report.isChanged } };
      }),
  );

  app.get('/public/dispute-types', { schema: typesSchema, config: { who: ['anyone'] } }, (request, reply) => {
    const county = request.query.division.slice(0, 6);
    return read(
      request,
      reply,
      async (tx) => {
        const [{ disputeTypes }, units] = await Promise.all([
          loadMediationRules(tx, county),
          parts.unitsOf(tx, county),
        ]);
        const committees = [...units.byId.values()].filter(({ kind }) => kind === 'mediationCommittee');
        const withCommittee = disputeTypes.map((type) => {
          const { trade } = type;
          const found = trade && committees.find(({ duties }) => duties.includes(trade));
          return { ...type, ...(found && { committee: { id: found.id, name: found.name } }) };
        });
        return { body: { disputeTypes: withCommittee } };
      },
      { scope: insideDivision(county) },
    );
  });
}

function countyOf({ divisionCode }: StaffActor): string {
  return divisionCode.slice(0, 6);
}

function wrong(problems: readonly { path: string }[]) {
  const values = { count: problems.length, place: problems[0]?.path ?? '' };
  return refused('rule.wrong', { field: 'content', values });
}

const readSchema = {
  operationId: 'readMediationRules',
  summary: 'What holds for mediation in this county, and what of it is its own',
  tags: ['rules'],
  response: { 200: mediationRulesView },
};
const previewSchema = {
  operationId: 'previewMediationRules',
  summary: 'What a county’s new rules for mediation would change, or everything that is wrong with them',
  tags: ['rules'],
  body: mediationRulesPreviewInput,
  response: { 200: mediationRulesPreview },
};
const importSchema = {
  operationId: 'importMediationRules',
  summary: 'Import what a county has of its own for mediation as a new version, or nothing',
  tags: ['rules'],
  body: mediationRulesToImport,
  response: { 201: mediationRulesImported },
};
const typesSchema = {
  operationId: 'listDisputeTypes',
  summary: 'The kinds of dispute that are mediated in a county, and which committee of a trade takes them',
  tags: ['mediation'],
  querystring: Type.Object(
    { division: Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$', examples: ['500235'] }) },
    { additionalProperties: false },
  ),
  response: { 200: disputeTypeList },
};
