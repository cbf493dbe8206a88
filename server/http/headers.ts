import helmet from '@fastify/helmet';
import type { FastifyReply } from 'fastify';
import type { App, HttpSettings } from './house.ts';

/**
 * What browsers must not do with our pages. Nothing comes from another site, nothing runs or styles from inside a page, no
 * text becomes a script (docs/decisions/0191); maps and pictures taken on a phone need blob: and data: images.
 */
export async function secureHeaders(app: App, { baseMap }: HttpSettings): Promise<void> {
  const tiles = [...new Set((baseMap?.urls ?? []).map((url) => new URL(url).origin))];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:', ...tiles],
        connectSrc: ["'self'", ...tiles],
        fontSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['default'],
      },
    },
    // Over plain http the header is not allowed, and it would lock out a machine that was tried with http first.
    strictTransportSecurity: app.isHttps,
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions);
  });
}

/** What an answer still carries that was made before any hook has run: to an address that cannot be read. */
export function secureBareAnswer(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff');
}

/** Our pages ask for the place of a report and nothing else of the device. Photos come by a file field, which needs none. */
const own = ['geolocation', 'clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get'];
const refusedToAll = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'picture-in-picture', 'screen-wake-lock', 'serial', 'storage-access', 'sync-xhr', 'usb', 'web-share'],
  'xr-spatial-tracking',
];
const permissions = [...own.map((name) => `${name}=(self)`), ...refusedToAll.map((name) => `${name}=()`)].join(', ');
