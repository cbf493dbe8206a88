import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { App } from './house.ts';

/** One page per audience, under the address that web/build/audience-pages.ts writes it for. */
const audiences = ['grid', 'mediator', 'desk', 'leader', 'admin', 'public', 'account'];

/** Serves the built web: hashed assets for ever, pages always asked again, and each audience's page for its own addresses. */
export async function serveWeb(app: App, folder: URL): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: fileURLToPath(folder),
    serve: false,
    // What the build has packed beside the files (web/build/pack-assets.ts).
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path.startsWith('api/')) return reply.callNotFound();
    const isFile = /\.[a-z0-9]{1,12}$/i.test(path);
    return reply.sendFile(isFile ? path : pageFor(path));
  });
}

function pageFor(path: string): string {
  // Begins with her case, and not with the program: web/build/page-variants.ts.
  if (path.startsWith('progress/')) return 'progress/index.html';
  const audience = audiences.find((name) => path === name || path.startsWith(`${name}/`));
  return audience === undefined ? 'index.html' : `${audience}/index.html`;
}
