import { isStaff, type StaffActor, whoMay } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  askEmergency as askShape,
  decideEmergency as decideShape,
  type EmergencyLine,
  emergencyCase,
  emergencyList,
  emergencyStateOf,
  mayDecideEmergency,
  mayReadEmergency,
  openUntil,
  oversightPolicy,
} from '@linli/domain/oversight';
import Type from 'typebox';
import { type CaseParts, readWholeCase, recordReading } from '../../cases/index.ts';
import { nobody, type Scope } from '../../database/index.ts';
import { type App, actorOf, read, refused, write } from '../../http/index.ts';
import { askEmergency, countyOf, decideEmergency, readingOf } from './ask-and-decide.ts';
import { type EmergencyRow, findEmergency, insertAcknowledgement, listEmergencies } from './store.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const done = { 204: Type.Null({ description: 'Done' }) };

const askRoute = {
  schema: {
    operationId: 'askEmergencyReading',
    summary: 'Ask to read one case in an emergency; a second person decides, and it rings on every desk above',
    body: askShape,
    response: { 201: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
  },
  config: { who: whoMay(oversightPolicy.askEmergency), stepUp: true },
};
const listRoute = {
  schema: {
    operationId: 'listEmergencyReadings',
    summary: 'Emergency readings of the county; for an administrator her own',
    response: { 200: emergencyList },
  },
  config: { who: whoMay(oversightPolicy.listEmergencies) },
};
const decideRoute = {
  schema: {
    operationId: 'decideEmergencyReading',
    summary: 'As the second person, open the case for an hour or refuse',
    params,
    body: decideShape,
    response: done,
  },
  config: { who: whoMay(oversightPolicy.decideEmergency), stepUp: true },
};
const acknowledgeRoute = {
  schema: {
    operationId: 'acknowledgeEmergencyReading',
    summary: 'Take note of an emergency reading, so that it leaves my desk',
    params,
    response: done,
  },
  config: { who: whoMay(oversightPolicy.acknowledgeEmergency) },
};
const readRoute = {
  schema: {
    operationId: 'readEmergencyCase',
    summary: 'The case that was opened, read only; each time is written down with the reason',
    params,
    response: { 200: emergencyCase },
  },
  config: { who: whoMay(oversightPolicy.readEmergency), stepUp: true },
};

/** Break-glass: the one way in which an administrator reads a case. */
export function emergencyRoutes(app: App, parts: CaseParts): void {
  app.post('/emergency-readings', askRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const id = askEmergency(tx, request.body, staff(actor), now);
      return { status: 201, body: { id } };
    }),
  );

  app.get('/emergency-readings', listRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const by = staff(actor);
      const onlyOwn = by.role === 'administrator' ? by.personId : undefined;
      const rows = await listEmergencies(tx, { postId: by.postId, countyCode: countyOf(by) }, onlyOwn);
      return { body: { readings: rows.map((row) => lineOf(row, by, now)) } };
    }),
  );

  app.post('/emergency-readings/:id/decision', decideRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      await decideEmergency(tx, request.params.id, request.body, staff(actor), now);
      return {};
    }),
  );

  app.post('/emergency-readings/:id/acknowledgement', acknowledgeRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const by = staff(actor);
      const eyes = { postId: by.postId, countyCode: countyOf(by) };
      if ((await findEmergency(tx, eyes, request.params.id)) === undefined) throw refused('emergency.notFound');
      insertAcknowledgement(tx, eyes, request.params.id, now);
      return {};
    }),
  );

  app.get('/emergency-readings/:id/case', readRoute, async (request, reply) => {
    const by = staff(await actorOf(request));
    const eyes = { postId: by.postId, countyCode: countyOf(by) };
    const row = await app.house.database.transact(scopeOfAsker(by, ''), (tx) =>
      findEmergency(tx, eyes, request.params.id),
    );
    if (row === undefined) throw refused('emergency.notFound');
    const reading = readingOf(row);
    return read(
      request,
      reply,
      async (tx, actor, now) => {
        const no = mayReadEmergency(by, reading, now);
        if (no !== undefined) throw refused(no.refusal);
        const whole = await readWholeCase(tx, parts, row.caseCode, actor, now);
        recordReading(tx, whole.found, actor, now, { what: 'emergency', reason: row.reason });
        return { body: { case: whole.view, entries: whole.entries, openUntil: openUntil(reading) } };
      },
      { scope: scopeOfAsker(by, row.caseCode), audited: true },
    );
  });
}

/** Her own eyes, which see no case, and that one case: an accusation stays closed to them even so. */
function scopeOfAsker(actor: StaffActor, caseCode: string): Scope {
  return { ...nobody, post: actor.postId, county: countyOf(actor), caseCode };
}

function lineOf(row: EmergencyRow, actor: StaffActor, now: Instant): EmergencyLine {
  const reading = readingOf(row);
  const isWatching = actor.role === 'supervisor' || actor.role === 'leader';
  const until = openUntil(reading);
  return {
    id: row.id,
    code: row.caseCode,
    reason: row.reason,
    state: emergencyStateOf(reading, now),
    askedByName: row.askedByName,
    askedAt: row.askedAt,
    ...(row.decidedByName !== null && { decidedByName: row.decidedByName }),
    ...(until !== undefined && { openUntil: until }),
    isAcknowledged: row.isAcknowledged,
    may: [
      ...(isWatching && mayDecideEmergency(actor, reading, now) === undefined ? (['decide'] as const) : []),
      ...(mayReadEmergency(actor, reading, now) === undefined ? (['read'] as const) : []),
      ...(isWatching && !row.isAcknowledged ? (['acknowledge'] as const) : []),
    ],
  };
}

function staff(actor: Parameters<typeof isStaff>[0]): StaffActor {
  if (!isStaff(actor)) throw refused('session.required');
  return actor;
}
