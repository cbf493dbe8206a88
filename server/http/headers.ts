import helmet from '@fastify/helmet';
import type { App, HttpSettings } from './house.ts';

/**
 * What browsers must not do with our pages. Nothing comes from another site, nothing runs or styles from inside a page;
 * maps and pictures taken on a phone need blob: and data: images.
 */
export async function secureHeaders(app: App, { tilesUrl }: HttpSettings): Promise<void> {
  const tiles = tilesUrl === undefined ? [] : [new URL(tilesUrl).origin];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:', ...tiles],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...tiles],
        fontSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Over plain http the header is not allowed, and it would lock out a machine that was tried with http first.
    strictTransportSecurity: app.isHttps,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self)');
  });
}
