import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type SmallBucket = {
  readonly endpoint: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Authorization headers, as they came. */
  readonly signatures: readonly string[];
  /** How many of the next requests fail as an overloaded server does. */
  readonly stumble: (times: number) => void;
  readonly close: () => Promise<void>;
};

/** A server on this machine that speaks enough of S3: put, get, delete, and its errors. Its one bucket is `linli`. */
export async function openSmallBucket(): Promise<SmallBucket> {
  const objects = new Map<string, Buffer>();
  const signatures: string[] = [];
  let stumbles = 0;
  const server = createServer(async (request, response) => {
    signatures.push(request.headers.authorization ?? '');
    const body = await buffer(request);
    const fail = (status: number, code: string) =>
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    if (stumbles-- > 0) return fail(503, 'SlowDown');
    const [bucket, ...rest] = new URL(request.url ?? '/', 'http://s3').pathname.slice(1).split('/');
    const key = rest.join('/');
    if (bucket !== 'linli') return fail(404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      objects.set(key, body);
      return response.writeHead(200, { etag: '"x"' }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    const found = objects.get(key);
    if (found === undefined) return fail(404, 'NoSuchKey');
    return response.writeHead(200, { 'content-length': found.length }).end(found);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    signatures,
    stumble: (times) => {
      stumbles = times;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
