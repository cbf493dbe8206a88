import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { App } from './house.ts';
import { refused } from './refused.ts';

/** Reads JSON bodies, and keeps the digest of their bytes by which a repeated request is recognized. */
export function readJsonBodies(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.bodyDigest = createHash('sha256').update(body).digest();
    if (!isUtf8(body)) return done(refused('body.notText', { field: 'body' }));
    return parse(request, body.toString('utf8'), done);
  });
}
