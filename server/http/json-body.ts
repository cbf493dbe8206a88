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
    const text = body.toString('utf8');
    return parse(request, text, (error, value) => {
      if (error !== null) return done(error);
      return hasNameTwice(text, value) ? done(refused('body.nameTwice', { field: 'body' })) : done(null, value);
    });
  });
}

const stringOrName = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * `{"unit":"a","unit":"b"}`: of two fields with one name a reader before us may heed the first, we the last. Found by counting:
 * the text has more names than what was read from it.
 */
function hasNameTwice(text: string, value: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(stringOrName)) if (colon !== undefined) written += 1;
  return written !== countNames(value);
}

function countNames(value: unknown): number {
  let count = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const found = waiting.pop();
    if (typeof found !== 'object' || found === null) continue;
    const inner = Object.values(found);
    if (!Array.isArray(found)) count += inner.length;
    for (const one of inner) waiting.push(one);
  }
  return count;
}
