import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Role, roles } from '@linli/domain/identity';
import type { BaseMap } from '@linli/domain/territory';
import { readBaseMap } from './base-map-setting.ts';

export type Settings = {
  readonly port: number;
  readonly dataDir: string;
  /** Keys of this installation: apart from the database, so that a copy of it alone tells no secret. */
  readonly keysFolder: string;
  /** Where backups of the embedded database and of the files are kept. */
  readonly backupFolder: string;
  /** The administrator's connection string of a given server; the embedded one is used where it is absent. */
  readonly databaseUrl?: string;
  readonly demo: Demo;
  readonly publicUrl: string;
  /** The body that is responsible for this platform and people's data, and how to reach it: shown to residents. */
  readonly responsibleBody?: string;
  readonly baseMap?: BaseMap;
  readonly files: FileSettings;
  readonly sender: SenderSettings;
  /** The organisation's own sign-in, where there is one. */
  readonly openId?: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  };
  /** Whom a password alone does not let in. */
  readonly secondFactorRoles: readonly Role[];
  /** Whether the clock erases what has been kept long enough, or leaves it to `linli erase due`. */
  readonly retention: (typeof retentions)[number];
  readonly logLevel: LogLevel;
};

export type Demo = (typeof demos)[number];
export type LogLevel = (typeof logLevels)[number];
export type FileSettings =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKey: string;
      readonly secretKey: string;
    };

/** How messages to residents leave the house. */
export type SenderSettings =
  | { readonly kind: 'log' | 'none' }
  | { readonly kind: 'webhook'; readonly url: string; readonly key: string };

type Environment = Readonly<Record<string, string | undefined>>;
type Problem = (name: string, words: string) => void;

const demos = ['none', 'small', 'month'] as const;
const retentions = ['propose', 'perform'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const defaultDataDir = fileURLToPath(new URL('../data', import.meta.url));

/** Every setting there is: name, default, meaning. The table of the README is this one. */
export const settingsTable: readonly { name: string; default: string; meaning: string }[] = [
  { name: 'PORT', default: '8080', meaning: 'The port that the web server listens on' },
  { name: 'LINLI_DATA', default: './data', meaning: 'The folder of the embedded database, files and logs' },
  {
    name: 'LINLI_KEYS',
    default: '`LINLI_DATA`/keys',
    meaning:
      'The folder of the keys: made at the first start; keep a copy of it apart from the backups of the database',
  },
  {
    name: 'LINLI_BACKUP',
    default: '`LINLI_DATA`/backup',
    meaning:
      'The folder of the backups of the embedded database and its files; better on another disk. The keys are never in it',
  },
  {
    name: 'DATABASE_URL',
    default: 'embedded PostgreSQL',
    meaning:
      'A PostgreSQL 15 or later of yours: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with a user who may create roles',
  },
  {
    name: 'LINLI_DEMO',
    default: '`small`; `none` with `DATABASE_URL`',
    meaning:
      'What an empty database starts with: `none`, `small` (a county with a few cases) or `month` (30 days of its life)',
  },
  {
    name: 'LINLI_PUBLIC_URL',
    default: '`http://localhost:PORT`',
    meaning: 'The address that people open; links and cookies follow it',
  },
  {
    name: 'LINLI_RESPONSIBLE',
    default: 'said to be missing in the privacy notice',
    meaning: 'The body responsible for people’s data, with address and telephone, as the privacy notice must name it',
  },
  {
    name: 'LINLI_TILES_URL',
    default: 'our own divisions and cells, from this server',
    meaning:
      'A base map: XYZ or WMTS addresses in Web Mercator, `https://tiles.example/{z}/{x}/{y}.png`; several with spaces between lie one above another; an address ending in `.pbf` or `.mvt` is vector tiles (OpenMapTiles). See docs/operations.md, also for 天地图',
  },
  {
    name: 'LINLI_TILES_ATTRIBUTION',
    default: 'none',
    meaning: 'Whose map that is, shown on it as its owner asks: `天地图 GS(2024)0650号`',
  },
  { name: 'LINLI_FILES', default: 'disk', meaning: 'Where attachments are kept: `disk` (inside `LINLI_DATA`) or `s3`' },
  { name: 'LINLI_S3_ENDPOINT', default: 'needed for `s3`', meaning: 'Address of the S3-compatible store' },
  { name: 'LINLI_S3_BUCKET', default: 'needed for `s3`', meaning: 'Name of the bucket' },
  { name: 'LINLI_S3_REGION', default: 'us-east-1', meaning: 'Region of the bucket, where the store has regions' },
  { name: 'LINLI_S3_ACCESS_KEY', default: 'needed for `s3`', meaning: 'Access key of the store' },
  { name: 'LINLI_S3_SECRET_KEY', default: 'needed for `s3`', meaning: 'Secret key of the store' },
  {
    name: 'LINLI_SENDER',
    default: 'log',
    meaning:
      'How messages to residents leave: `log` (printed, with the number masked), `webhook` (to your gateway) or `none`',
  },
  { name: 'LINLI_SENDER_URL', default: 'needed for `webhook`', meaning: 'Where your gateway takes messages' },
  {
    name: 'LINLI_SENDER_KEY',
    default: 'needed for `webhook`',
    meaning: 'The key that signs what your gateway is sent (HMAC-SHA256)',
  },
  {
    name: 'LINLI_OPENID_ISSUER',
    default: 'no sign-in by a provider',
    meaning:
      'The address of your organisation’s OpenID Connect provider; its redirect address is `LINLI_PUBLIC_URL/account/openid`',
  },
  {
    name: 'LINLI_OPENID_CLIENT',
    default: 'needed with an issuer',
    meaning: 'The client id that the provider gave Linli',
  },
  { name: 'LINLI_OPENID_SECRET', default: 'needed with an issuer', meaning: 'The client secret' },
  {
    name: 'LINLI_OPENID_NAME',
    default: '统一登录',
    meaning: 'What people call that sign-in: it stands on the button',
  },
  {
    name: 'LINLI_SECOND_FACTOR',
    default: '`administrator,supervisor`; `none` in a demo',
    meaning:
      'Roles that a password alone does not open, with commas between them, or `none`: who holds one sets up a passkey or an authenticator app first',
  },
  {
    name: 'LINLI_RETENTION',
    default: 'propose',
    meaning:
      'What has been kept long enough: `propose` leaves it to `linli erase due`, `perform` erases it every night',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`' },
];

/** All settings from the environment. What is wrong is said in one error, all of it at once, each with what to do. */
export function readSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const problem: Problem = (name, words) => problems.push(`${name} ${words}`);
  const given = withoutEmpty(environment);
  const port = readPort(given, problem);
  const dataDir = given.LINLI_DATA === undefined ? defaultDataDir : resolve(given.LINLI_DATA);
  const databaseUrl = readUrl(given, 'DATABASE_URL', ['postgres:', 'postgresql:'], problem);
  const demo = readChoice(given, 'LINLI_DEMO', demos, databaseUrl === undefined ? 'small' : 'none', problem);
  const settings: Settings = {
    port,
    dataDir,
    keysFolder: resolve(given.LINLI_KEYS ?? resolve(dataDir, 'keys')),
    backupFolder: resolve(given.LINLI_BACKUP ?? resolve(dataDir, 'backup')),
    databaseUrl,
    demo,
    publicUrl: readUrl(given, 'LINLI_PUBLIC_URL', ['http:', 'https:'], problem) ?? `http://localhost:${port}`,
    responsibleBody: readWords(given, 'LINLI_RESPONSIBLE', problem),
    baseMap: readBaseMap(given, problem),
    files: readFiles(given, dataDir, problem),
    sender: readSender(given, problem),
    openId: readOpenId(given, problem),
    secondFactorRoles: readRoles(given, demo, problem),
    retention: readChoice(given, 'LINLI_RETENTION', retentions, 'propose', problem),
    logLevel: readChoice(given, 'LOG_LEVEL', logLevels, 'info', problem),
  };
  for (const name of unknownNames(given))
    problem(name, `is no setting of Linli. The README lists them all; remove it.`);
  if (problems.length > 0) throw new Error(`Linli cannot start with these settings:\n  ${problems.join('\n  ')}`);
  return settings;
}

/** Set but empty is the same as not set: that is how service files and containers switch a setting off. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

function readPort(given: Environment, problem: Problem): number {
  const text = given.PORT ?? '8080';
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  problem('PORT', `is "${text}"; give a whole number from 1 to 65535.`);
  return 8080;
}

function readChoice<T extends string>(
  given: Environment,
  name: string,
  choices: readonly T[],
  byDefault: T,
  problem: Problem,
): T {
  const text = given[name];
  const choice = choices.find((candidate) => candidate === text);
  if (text !== undefined && choice === undefined) problem(name, `is "${text}"; give one of ${choices.join(', ')}.`);
  return choice ?? byDefault;
}

/** The value of an address may hold a password, so the error shows none of it. */
function readUrl(given: Environment, name: string, schemes: string[], problem: Problem): string | undefined {
  const text = given[name];
  if (text === undefined) return undefined;
  const isUsable = URL.canParse(text) && schemes.includes(new URL(text).protocol);
  if (!isUsable) problem(name, `is not an address; give one that begins with ${schemes[0]}//.`);
  return isUsable ? text.replace(/\/$/, '') : undefined;
}

const mostLetters = 200;

function readWords(given: Environment, name: string, problem: Problem): string | undefined {
  const text = given[name]?.trim();
  if (text !== undefined && text.length > mostLetters)
    problem(name, `has ${text.length} letters; give ${mostLetters} at most.`);
  return text;
}

function readFiles(given: Environment, dataDir: string, problem: Problem): FileSettings {
  const kind = readChoice(given, 'LINLI_FILES', ['disk', 's3'], 'disk', problem);
  if (kind === 'disk') return { kind, folder: resolve(dataDir, 'files') };
  const need = (name: string) => {
    if (given[name] === undefined) problem(name, 'is missing; LINLI_FILES=s3 needs it.');
    return given[name] ?? '';
  };
  const endpoint = readUrl(given, 'LINLI_S3_ENDPOINT', ['https:', 'http:'], problem);
  return {
    kind,
    endpoint: endpoint ?? need('LINLI_S3_ENDPOINT'),
    bucket: need('LINLI_S3_BUCKET'),
    region: given.LINLI_S3_REGION ?? 'us-east-1',
    accessKey: need('LINLI_S3_ACCESS_KEY'),
    secretKey: need('LINLI_S3_SECRET_KEY'),
  };
}

function readSender(given: Environment, problem: Problem): SenderSettings {
  const kind = readChoice(given, 'LINLI_SENDER', ['log', 'webhook', 'none'], 'log', problem);
  if (kind !== 'webhook') return { kind };
  const url = readUrl(given, 'LINLI_SENDER_URL', ['https:', 'http:'], problem);
  const need = (name: string) => {
    if (given[name] === undefined) problem(name, 'is missing; LINLI_SENDER=webhook needs it.');
    return given[name] ?? '';
  };
  return { kind, url: url ?? need('LINLI_SENDER_URL'), key: need('LINLI_SENDER_KEY') };
}

function readOpenId(given: Environment, problem: Problem): Settings['openId'] {
  const issuer = readUrl(given, 'LINLI_OPENID_ISSUER', ['https:', 'http:'], problem);
  if (issuer === undefined) return undefined;
  const need = (name: string) => {
    if (given[name] === undefined) problem(name, 'is missing; LINLI_OPENID_ISSUER needs it.');
    return given[name] ?? '';
  };
  const clientId = need('LINLI_OPENID_CLIENT');
  return { issuer, clientId, clientSecret: need('LINLI_OPENID_SECRET'), name: given.LINLI_OPENID_NAME ?? '统一登录' };
}

function readRoles(given: Environment, demo: Demo, problem: Problem): Role[] {
  const text = given.LINLI_SECOND_FACTOR ?? (demo === 'none' ? 'administrator,supervisor' : 'none');
  const names = text === 'none' ? [] : text.split(',').map((name) => name.trim());
  const wrong = names.filter((name) => !(roles as readonly string[]).includes(name));
  if (wrong.length > 0)
    problem('LINLI_SECOND_FACTOR', `names "${wrong[0]}"; give none or some of ${roles.join(', ')}.`);
  return roles.filter((role) => names.includes(role));
}

/** A misspelt name would be silently without effect. Names for tests and tools begin differently. */
function unknownNames(given: Environment): string[] {
  const known = new Set(settingsTable.map((row) => row.name));
  return Object.keys(given).filter((name) => /^LINLI_(?!TEST_|TOOL_)/.test(name) && !known.has(name));
}
