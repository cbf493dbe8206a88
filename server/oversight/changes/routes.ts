import { rulePolicy, type StaffActor, whoMay } from '@linli/domain/identity';
import { type ChangeKind, type ChangeLine, changeList, changeQuery, rulesInForce } from '@linli/domain/oversight';
import { type CaseParts, findRetention, loadRulebook } from '../../cases/index.ts';
import { type App, read } from '../../http/index.ts';
import { type ChangeRow, listChanges } from './store.ts';

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
          retention: { version: retention.version, rules: retention.rules.length, ownRules: ownRules.length },
        },
      };
    }),
  );

  app.get('/changes', { schema: listSchema, config }, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const { kind, from, to, after } = request.query;
      const county = (actor as StaffActor).divisionCode.slice(0, 6);
      const found = await listChanges(tx, { county, kind, from, to, after: cursorOf(after), limit: onPage + 1 });
      return { body: { changes: found.slice(0, onPage).map(lineOf), hasMore: found.length > onPage } };
    }),
  );
}

function cursorOf(after: string | undefined) {
  if (after === undefined) return undefined;
  const [at = '', subjectId = '', seq] = after.split('_');
  return [at, subjectId, Number(seq)] as const;
}

function lineOf({ subjectId, seq, type, at, actor, body, actorName, about }: ChangeRow): ChangeLine {
  const [subject = '', act] = type.split('.');
  const name = actor.name ?? actorName ?? undefined;
  return {
    id: `${at}_${subjectId}_${seq}`,
    kind: (act === 'imported' ? subject : subject === 'unit' ? 'unit' : 'post') as ChangeKind,
    type,
    at,
    who: { kind: actor.kind, ...(name && { name }), ...(actor.unitName && { unitName: actor.unitName }) },
    ...(about && { about }),
    body,
  };
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
