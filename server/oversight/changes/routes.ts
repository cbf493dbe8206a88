import { rulePolicy, type StaffActor, whoMay } from '@linli/domain/identity';
import { changeId, changeList, changeQuery, changeView, rulesInForce } from '@linli/domain/oversight';
import { Type } from 'typebox';
import { type CaseParts, findRetention, loadRulebook } from '../../cases/index.ts';
import { type App, read, refused } from '../../http/index.ts';
import { findChange, findMediationRulesVersion, listChanges } from './store.ts';
import { lineOf, viewOf } from './tell-change.ts';

const onPage = 50;
const config = { who: whoMay(rulePolicy['rule.read']) };

/** What counts now, and who changed what: of rules, units and posts, never of cases. */
export function changeRoutes(app: App, parts: CaseParts): void {
  app.get('/rules-in-force', { schema: inForceSchema, config }, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const county = (actor as StaffActor).divisionCode.slice(0, 6);
      const rulebook = await loadRulebook(tx, now);
      const retention = await findRetention(tx);
      const calendar = await parts.calendarOf(county);
      const ownRules = retention.rules.filter(({ division }) => division !== 'CN' && county.startsWith(division));
      return {
        body: {
          ...(rulebook && { catalogue: { version: rulebook.version, since: rulebook.validFrom } }),
          calendar: { version: calendar.version },
          mediationRules: { version: await findMediationRulesVersion(tx, county) },
          retention: { version: retention.version, rules: retention.rules.length, ownRules: ownRules.length },
        },
      };
    }),
  );

  app.get('/changes', { schema: listSchema, config }, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const { kind, from, to, after } = request.query;
      const county = (actor as StaffActor).divisionCode.slice(0, 6);
      const found = await listChanges(tx, {
        county,
        kind,
        from,
        to,
        after: after === undefined ? undefined : partsOf(after),
        limit: onPage + 1,
      });
      return { body: { changes: found.slice(0, onPage).map(lineOf), hasMore: found.length > onPage } };
    }),
  );

  app.get('/changes/:id', { schema: readSchema, config }, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const county = (actor as StaffActor).divisionCode.slice(0, 6);
      const [, subjectId, seq] = partsOf(request.params.id);
      const found = await findChange(tx, county, subjectId, seq);
      if (found === undefined) throw refused('change.notFound');
      return { body: await viewOf(tx, county, found) };
    }),
  );
}

function partsOf(id: string): readonly [at: string, subjectId: string, seq: number] {
  const [at = '', subjectId = '', seq] = id.split('_');
  return [at, subjectId, Number(seq)];
}

const inForceSchema = {
  operationId: 'readRulesInForce',
  summary: 'Which versions of catalogue, calendar and retention count now',
  tags: ['rules'],
  response: { 200: rulesInForce },
};
const listSchema = {
  operationId: 'listChanges',
  summary: 'Who changed which rules, units and posts, the newest first',
  tags: ['rules'],
  querystring: changeQuery,
  response: { 200: changeList },
};
const readSchema = {
  operationId: 'readChange',
  summary: 'One change with every row that differs, both sides of each',
  tags: ['rules'],
  params: Type.Object({ id: changeId }),
  response: { 200: changeView },
};
