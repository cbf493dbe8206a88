import { keepEverything } from './unsaved.ts';

const askAgainMilliseconds = 3_600_000;

let registration: ServiceWorkerRegistration | undefined;
let isReady = false;
const listeners = new Set<() => void>();

/** Whether a newer version of these pages is here and waits for the reader's word. */
export function isUpdateReady(): boolean {
  return isReady;
}

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps these pages on the device by the offline worker beside them. Browsers allow one only over https and on one's own
 * machine; without it everything works as long as there is a network.
 */
export async function keepOffline(): Promise<void> {
  const app = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.getAttribute('href');
  if (!app || !navigator.serviceWorker) return;
  const wasKept = navigator.serviceWorker.controller !== null;
  // At the first visit the worker comes after what the page has read. Later it is another window that took a new version:
  // this one is old from then on.
  navigator.serviceWorker.addEventListener('controllerchange', () => (wasKept ? tell() : keepWhatWasRead()));
  const registered = await navigator.serviceWorker.register(app.replace('app.webmanifest', 'worker.js'));
  registration = registered;
  if (registered.waiting && wasKept) tell();
  registered.addEventListener('updatefound', () => {
    const { installing } = registered;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) tell();
    });
  });
  askNowAndThen(registered);
}

/** Keeps what is being written, lets the new version take over, and shows it. */
export async function takeUpdate(): Promise<void> {
  await keepEverything();
  const waiting = registration?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take over');
}

/** A desk stays open all day, an app on a phone for weeks: without asking they would never hear of a new version. */
function askNowAndThen(registered: ServiceWorkerRegistration): void {
  let askedAt = Date.now();
  const ask = () => {
    if (document.hidden || Date.now() - askedAt < askAgainMilliseconds) return;
    askedAt = Date.now();
    void registered.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', ask);
  setInterval(ask, askAgainMilliseconds);
}

/** The worker takes of it what anybody may read, and nothing else. */
function keepWhatWasRead(): void {
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = read.filter((address) => address.startsWith(`${location.origin}/api/`));
  navigator.serviceWorker.controller?.postMessage({ read: own });
}

function tell(): void {
  isReady = true;
  for (const listener of listeners) listener();
}
