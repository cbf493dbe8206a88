import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';

/**
 * What the way to the database does. `blackHole`: connections stay, and nothing comes through any more, not even after the
 * way is mended. `loseCommit` breaks off before a COMMIT arrives, `loseAnswer` after it has arrived and before its answer.
 */
export type Fault = 'none' | 'slow' | 'slices' | 'blackHole' | 'down' | 'loseCommit' | 'loseAnswer';

export type FaultProxy = {
  /** The same address, by way of the proxy. */
  readonly through: (url: string) => string;
  readonly set: (fault: Fault) => void;
  /** Breaks every connection off, as a restarted firewall does. */
  readonly resetAll: () => void;
  readonly close: () => Promise<void>;
};

type Pair = { readonly client: Socket; readonly server: Socket; isSwallowed: boolean; isDoomed: boolean };

const slowMilliseconds = 200;

export async function openFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<Pair>();
  let fault: Fault = 'none';

  const listener = createServer((client) => {
    if (fault === 'down') return client.resetAndDestroy();
    const server = dial(Number(port), hostname);
    const pair: Pair = { client, server, isSwallowed: fault === 'blackHole', isDoomed: false };
    pairs.add(pair);
    client.setNoDelay(true);
    server.setNoDelay(true);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => toServer(pair, bytes));
    server.on('data', (bytes) => toClient(pair, bytes));
  });

  const toServer = (pair: Pair, bytes: Buffer) => {
    if (pair.isSwallowed) return;
    const isCommit = bytes.includes('COMMIT');
    if (isCommit && fault === 'loseCommit') return breakOff(pair);
    if (isCommit && fault === 'loseAnswer') pair.isDoomed = true;
    void pass(pair.server, bytes);
  };
  const toClient = (pair: Pair, bytes: Buffer) => {
    if (pair.isSwallowed) return;
    // The answer to COMMIT is the tag of a CommandComplete message.
    if (pair.isDoomed && bytes.includes('COMMIT\0')) return breakOff(pair);
    if (!pair.isDoomed) void pass(pair.client, bytes);
  };
  const pass = async (socket: Socket, bytes: Buffer) => {
    if (fault === 'slow') await new Promise((resume) => setTimeout(resume, slowMilliseconds));
    if (fault !== 'slices') return socket.write(bytes);
    for (let at = 0; at < bytes.length; at += 1) socket.write(bytes.subarray(at, at + 1));
  };

  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const own = listener.address() as { port: number };
  const resetAll = () => {
    for (const pair of pairs) breakOff(pair);
  };
  return {
    through: (url) => {
      const way = new URL(url);
      way.host = `127.0.0.1:${own.port}`;
      return way.href;
    },
    set: (next) => {
      fault = next;
      if (next === 'down') resetAll();
      if (next === 'blackHole') for (const pair of pairs) pair.isSwallowed = true;
    },
    resetAll,
    close: async () => {
      resetAll();
      listener.close();
      await once(listener, 'close');
    },
  };
}

function breakOff({ client, server }: Pair): void {
  client.resetAndDestroy();
  server.destroy();
}
