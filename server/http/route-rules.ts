import { actorOf } from './actor.ts';
import type { App } from './house.ts';

/** Every route of the API says who may call it, what it is called and what it answers; one that does not, does not start. */
export function keepRouteRules(app: App): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || route.method === 'HEAD' || route.method === 'OPTIONS') return;
    const missing = Object.entries({
      'config.who': route.config?.who,
      'schema.operationId': route.schema?.operationId,
      'schema.summary': route.schema?.summary,
      'schema.response': route.schema?.response,
    }).filter(([, value]) => value === undefined);
    if (missing.length > 0)
      throw new Error(`Route ${route.method} ${route.url} lacks ${missing.map(([name]) => name).join(', ')}`);
  });
  // The gate stands before everything else: who may not call a route learns nothing of what it would have wanted.
  app.addHook('preValidation', async (request) => {
    if (request.routeOptions.config.who !== undefined) await actorOf(request);
  });
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    // What one post may see must not be shown to the next person at the same machine.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
  });
}
