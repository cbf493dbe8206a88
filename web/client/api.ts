import { backOff } from './back-off.ts';
import type { Intent } from './intent.ts';
import { language } from './locale.ts';
import { ApiProblem, isPassing, problemFrom, unreachable } from './problem.ts';
import { proofFor } from './prove.ts';
import { noteRead } from './read-at.ts';
import { hasSteppedUp } from './step-up.ts';

export type Query = Record<string, string | number | boolean | undefined>;
export type Tagged<Value> = { value: Value; tag: string | undefined };

const root = '/api/v1';
const tries = 3;
let credentials: RequestCredentials = 'same-origin';

/**
 * From here on no session goes along. The residents' and the public pages say so: a grid worker who reports her own street
 * lamp in the browser she works in reports it as anybody does, and gets a receipt.
 */
export function actAsAnyone(): void {
  credentials = 'omit';
}

/** Reads a resource. Throws ApiProblem. */
export async function get<Answer>(path: string, query: Query = {}, request: RequestInit = {}): Promise<Answer> {
  return (await getTagged<Answer>(path, query, request)).value;
}

/** Reads a resource together with its ETag, for a change made on the ground of what was read. */
export function getTagged<Answer>(path: string, query: Query = {}, request: RequestInit = {}): Promise<Tagged<Answer>> {
  return patiently(() => ask<Answer>(withQuery(path, query), request));
}

/** Asks with words that are too long or too private for an address; changes nothing. */
export async function search<Answer>(path: string, body: unknown): Promise<Answer> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await patiently(() => ask<Answer>(path, request))).value;
}

/** Reads a file. */
export async function getBlob(path: string, request: RequestInit = {}): Promise<Blob> {
  return (await patiently(() => answerTo(path, request))).blob();
}

export type Write = {
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Made once for what the person means to do, kept for every try: see intent.ts. */
  intent: Intent;
  /** The tag of what the person saw when she decided; the server refuses if it has changed since. */
  tag?: string | undefined;
  headers?: Record<string, string>;
  /** The person's session goes along also where pages act as anyone: she has asked for it. */
  asMyself?: boolean;
};

/** Changes something, once, however often it has to be tried. Throws ApiProblem. */
export async function send<Answer>(
  path: string,
  { method = 'POST', body, intent, tag, headers: extra, asMyself = false }: Write,
): Promise<Answer> {
  const headers: Record<string, string> = { 'idempotency-key': intent, ...extra };
  if (tag !== undefined) headers['if-match'] = tag;
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  const content = body === undefined ? null : isForm ? body : JSON.stringify(body);
  const once = (proof?: string) => {
    const proven = proof === undefined ? headers : { ...headers, 'x-linli-proof': proof };
    const request = { method, headers: proven, body: content };
    return ask<Answer>(path, asMyself ? { ...request, credentials: 'same-origin' } : request);
  };
  return (await patiently(once)).value;
}

/**
 * Tries again what passes by itself; what wanted step-up once the person has proved who she is; and, with a proof of work,
 * what the server asks one for.
 */
async function patiently<Value>(once: (proof?: string) => Promise<Value>): Promise<Value> {
  let isProved = false;
  let proof: string | undefined;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(proof);
    } catch (failure) {
      if (!isProved && (await hasSteppedUp(failure))) {
        isProved = true;
        continue;
      }
      proof = attempt + 1 < tries ? await proofFor(failure) : undefined;
      if (proof !== undefined) continue;
      const passing = failure instanceof ApiProblem && isPassing(failure.problem);
      if (!passing || attempt + 1 >= tries) throw failure;
      await new Promise((resume) => setTimeout(resume, backOff(attempt, Math.random())));
    }
  }
}

async function ask<Answer>(path: string, request: RequestInit): Promise<Tagged<Answer>> {
  const response = await answerTo(path, request);
  return { value: (await bodyOf(response)) as Answer, tag: response.headers.get('etag') ?? undefined };
}

async function answerTo(path: string, request: RequestInit): Promise<Response> {
  const headers = {
    accept: 'application/json',
    'accept-language': language(),
    // A header no other site can set without asking first: half of the defence against forged requests.
    'x-linli-request': '1',
    ...request.headers,
  };
  const response = await fetch(root + path, { credentials, ...request, headers }).catch((failure) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ApiProblem(unreachable);
  });
  if (request.method === undefined) noteRead(response.headers.get('date'));
  if (!response.ok) throw new ApiProblem(problemFrom(response.status, await bodyOf(response)));
  return response;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return isJson && text !== '' ? JSON.parse(text) : undefined;
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? path : `${path}?${search}`;
}
