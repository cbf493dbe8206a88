import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that a system gives to whoever connects: one of those may be taken again before it is listened to. */
const lowest = 20_000;
const highest = 32_000;

/** A port on which nobody listens, for a house that opens on it a minute later. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    const listener = createServer().listen(port, '127.0.0.1');
    const isFree = await once(listener, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    listener.close();
    await once(listener, 'close');
    return port;
  }
}
