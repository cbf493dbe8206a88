import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Actor, Role } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { Database } from '../database/index.ts';
import type { Watched } from './flood-meter.ts';
import type { Sentences } from './sentences.ts';

/** A Fastify instance whose handlers are typed by their TypeBox contracts. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Who may call a route at all. Finer rules, such as whose case it is, are the domain's. */
export type Who = 'anyone' | 'reporter' | 'resident' | Role;

/** What every request finds in the house. */
export type House = {
  readonly database: Database;
  readonly clock: () => Instant;
  /** Who shows this session token now; undefined where the session has ended. */
  readonly recognize: (token: string, now: Instant) => Promise<Actor | undefined>;
};

/** One capability's share of the HTTP surface, mounted under `/api/v1`. */
export type Room = {
  readonly name: string;
  readonly description: string;
  readonly routes: (app: App, house: House) => void | Promise<void>;
  readonly sentences: Sentences;
  /** Statuses of refusal codes that the endings in problem.ts do not tell. */
  readonly statuses?: Readonly<Record<string, number>>;
};

export type HttpSettings = {
  /** The address that people open. Cookies, security headers and trust in a proxy before us follow its `https:`. */
  readonly publicUrl?: string;
  /** Map tiles from elsewhere: the one exception that pages are allowed. */
  readonly baseMap?: { readonly urls: readonly string[] };
  /** Requests a minute from one address without a session. */
  readonly requestsPerMinute?: number;
  /** The folder of the built web, served under `/`. */
  readonly webFolder?: URL;
  readonly logLevel?: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

declare module 'fastify' {
  interface FastifyInstance {
    house: House;
    /** Whether people reach us over https, whatever stands between. */
    isHttps: boolean;
  }
  interface FastifyContextConfig {
    who?: readonly Who[];
    /** Opens only to whoever signed in, or proved again who she is, within the last quarter of an hour. */
    stepUp?: boolean;
    /** What strangers may flood: then they are asked for a proof of work (proof-of-work.ts). */
    proof?: Watched;
  }
  interface FastifyRequest {
    /** SHA-256 of the body's bytes; empty where there was none, or where the route reads a stream. */
    bodyDigest: Buffer | undefined;
    actor: Actor | undefined;
  }
}
