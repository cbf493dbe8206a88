import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import { secureBareAnswer, secureHeaders } from './headers.ts';
import { addHealth, type HealthCheck } from './health.ts';
import type { App, House, HttpSettings, Room } from './house.ts';
import { readJsonBodies } from './json-body.ts';
import { httpSentences, httpStatuses } from './locales/index.ts';
import { addOpenApi } from './openapi.ts';
import { answerProblems } from './problem-answers.ts';
import { askForProofUnderFlood } from './proof-of-work.ts';
import { limitStrangers } from './rate.ts';
import { keepRouteRules } from './route-rules.ts';
import { refuseForeignPages } from './same-origin.ts';
import { joinSentences } from './sentences.ts';
import { refuseUnstorableText } from './storable-text.ts';
import { validateStrictly } from './validation.ts';
import { serveWeb } from './web-pages.ts';

export type AppParts = House & {
  readonly settings: HttpSettings;
  readonly rooms: readonly Room[];
  readonly health?: HealthCheck;
};

const bodyLimitBytes = 256 * 1024;
/** A photo over a village network needs its time; the lines above it do not. */
const requestMilliseconds = 120_000;
const headerMilliseconds = 10_000;
const headerBytes = 16 * 1024;

/** The whole HTTP surface, every room's routes under `/api/v1`. Call `app.listen`, or `app.inject` in tests. */
export async function createApp({ settings, rooms, health, ...parts }: AppParts): Promise<App> {
  const { house, limit } = limitStrangers(parts, settings);
  const app = openApp(settings);
  app.decorate('house', house);
  answerProblems(app, {
    sentences: joinSentences([httpSentences, ...rooms.map((room) => room.sentences)]),
    statuses: Object.assign({}, httpStatuses, ...rooms.map((room) => room.statuses ?? {})),
  });
  readJsonBodies(app);
  validateStrictly(app);
  refuseUnstorableText(app);
  keepRouteRules(app);
  askForProofUnderFlood(app);
  await app.register(cookie);
  refuseForeignPages(app);
  await secureHeaders(app, settings);
  await app.register(rateLimit, limit);
  await addOpenApi(app, rooms);
  addHealth(app, health);
  for (const room of rooms) await openRoom(app, room);
  if (settings.webFolder !== undefined) await serveWeb(app, settings.webFolder);
  return app;
}

/** Where a proxy with the certificate stands before us, it is on this machine or in a private network. */
const privateProxies = 'loopback, linklocal, uniquelocal';

function openApp(settings: HttpSettings): App {
  const isHttps = settings.publicUrl?.startsWith('https:') ?? false;
  const app: App = Fastify({
    bodyLimit: bodyLimitBytes,
    trustProxy: isHttps && privateProxies,
    // A log line of each request would be a record of who asked for what, so only faults are logged.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: settings.logLevel ?? 'error' },
    genReqId: () => randomUUID(),
    requestTimeout: requestMilliseconds,
    http: { headersTimeout: headerMilliseconds, maxHeaderSize: headerBytes, connectionsCheckingInterval: 2_000 },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) =>
      app.errorHandler(error, request as never, secureBareAnswer(reply) as never),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate('isHttps', isHttps);
  app.decorateRequest('actor', undefined);
  app.decorateRequest('bodyDigest', undefined);
  return app;
}

async function openRoom(app: App, room: Room): Promise<void> {
  await app.register(
    async (scope) => {
      scope.addHook('onRoute', (route) => {
        route.schema = { ...route.schema, tags: [room.name] };
      });
      await room.routes(scope as App, app.house);
    },
    { prefix: '/api/v1' },
  );
}
