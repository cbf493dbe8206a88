import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { firstReads, isPublicRead } from './public-reads.ts';
import type { Shell } from './shell.ts';

/*
 * The offline worker of one audience: keeps its pages, so that they open without a network, and of the interface only what
 * anybody may read. A new version waits until a page says so: see web/client/app-update.ts and decision 0240.
 */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Worker = {
  readonly linliShell: Shell;
  readonly clients: { claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (event: 'activate' | 'message', listener: (event: Lasting & MessageEvent) => void) => void;
};
const worker = globalThis as unknown as Worker;
const { page, addresses, others, files } = worker.linliShell;
const days = 86_400;

cleanupOutdatedCaches();
precacheAndRoute([...files]);

const isOwn = new RegExp(`^${addresses}`);
const isOther = [
  /^\/api\//,
  /\.[a-z0-9]{1,12}(\?|$)/i,
  ...others.map((address) => new RegExp(`^${address}?(\\?|$|/)`)),
];
registerRoute(new NavigationRoute(createHandlerBoundToURL(page), { allowlist: [isOwn], denylist: isOther }));

const publicReads = new NetworkFirst({
  cacheName: 'linli-public-reads',
  networkTimeoutSeconds: 5,
  plugins: [new ExpirationPlugin({ maxEntries: 300, maxAgeSeconds: 7 * days, purgeOnQuotaError: true })],
});
registerRoute(({ request, url, sameOrigin }) => sameOrigin && isPublicRead(request.method, url.pathname), publicReads);

// What is too heavy for everybody's first visit, such as the map, stays once somebody has opened it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: 'linli-opened',
    plugins: [new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 60 * days, purgeOnQuotaError: true })],
  }),
);

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim().then(() => readAlso(firstReads, event)));
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (data === 'take over') event.waitUntil(worker.skipWaiting());
  // What the page of the first visit had read before this worker was there.
  if (Array.isArray(data?.read)) event.waitUntil(readAlso(data.read, event));
});

async function readAlso(addresses: readonly string[], event: Lasting): Promise<void> {
  const wanted = addresses.filter((address) => isPublicRead('GET', new URL(address, location.origin).pathname));
  await Promise.allSettled(wanted.map((url) => publicReads.handleAll({ request: new Request(url), event })[1]));
}
