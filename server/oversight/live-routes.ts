import { whoMay } from '@linli/domain/identity';
import { oversightPolicy } from '@linli/domain/oversight';
import Type from 'typebox';
import { type App, actorOf, type House, refused, tokenOf } from '../http/index.ts';
import { type Signal, tailOutbox } from '../jobs/index.ts';
import { type LiveStreams, type LiveTimes, openLiveStreams } from './live-streams.ts';

/** `GET /events`: what changes, as it changes. Nothing is read of the outbox before somebody listens. */
export function liveRoutes(app: App, house: House, signal: Signal, times?: LiveTimes): void {
  let opened: Promise<{ streams: LiveStreams; close: () => Promise<void> }> | undefined;

  const open = async () => {
    const tail = await tailOutbox(house.database, signal, (fault) => app.log.error({ err: fault }, 'live streams'));
    const streams = openLiveStreams(house, tail, times);
    const close = async () => {
      streams.close();
      await tail.stop();
    };
    return { streams, close };
  };

  // Before the server waits for its connections to end: these would not end by themselves.
  app.addHook('preClose', async () => {
    await (await opened)?.close();
  });

  app.get(
    '/events',
    {
      exposeHeadRoute: false,
      config: { who: whoMay(oversightPolicy.followEvents) },
      schema: {
        operationId: 'followEvents',
        summary: 'What changes, as it changes, as far as this session may see it',
        description:
          'A stream of server-sent events. `change`: something happened to a case. `dispute`: something happened before this committee; read its lists anew. `ring`: an administrator asks to read a case in an emergency. `ready`: nothing was missed. `resync`: more was missed than can be told; read anew. The stream ends when the session does.',
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 60 })) }),
        response: { 200: { description: 'Events', content: { 'text/event-stream': { schema: Type.String() } } } },
      },
    },
    async (request, reply) => {
      const actor = await actorOf(request);
      const token = tokenOf(request);
      opened ??= open().catch((fault) => {
        opened = undefined;
        throw fault;
      });
      const { streams } = await opened;
      if (!streams.hasRoomFor(token)) throw refused('events.tooMany');
      reply.hijack();
      const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8' };
      reply.raw.writeHead(200, { ...headers, 'cache-control': 'no-store', 'x-accel-buffering': 'no' } as never);
      streams.open(reply.raw, { actor, token, lastEventId: request.headers['last-event-id'] });
    },
  );
}
