import { type Database, listMigrations } from '../database/index.ts';
import type { App } from './house.ts';

/** What the jobs say of themselves: undefined where this server runs none. */
export type HealthCheck = {
  readonly areJobsRunning?: () => boolean;
  /** How long the oldest entry waits for a signed checkpoint, and why nothing can be signed. */
  readonly auditLog?: () => { readonly unsignedSeconds: number; readonly trouble?: string };
  /** How many cases could not be told of their mediation. The server does all its other work, so this takes it from nobody. */
  readonly untoldCases?: () => Promise<number>;
};

/** A checkpoint is promised within this time. */
const longestUnsignedSeconds = 60;

/** `GET /healthz`: 200 where this server can do its work, else 503, each part by name. */
export function addHealth(app: App, check: HealthCheck = {}): void {
  const wanted = listMigrations().then((all) => all.map((migration) => migration.name));
  app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) => {
    const applied = await listApplied(app.house.database);
    const database = applied === undefined ? 'unreachable' : 'reachable';
    const areCurrent = applied !== undefined && (await wanted).every((name) => applied.includes(name));
    const jobs = check.areJobsRunning === undefined ? 'none' : check.areJobsRunning() ? 'running' : 'stopped';
    const auditLog = check.auditLog?.();
    const isSigned = auditLog?.trouble === undefined && (auditLog?.unsignedSeconds ?? 0) <= longestUnsignedSeconds;
    const isHealthy = areCurrent && jobs !== 'stopped' && isSigned;
    const untoldCases = applied === undefined ? undefined : await check.untoldCases?.();
    reply.code(isHealthy ? 200 : 503).header('cache-control', 'no-store');
    const migrations = areCurrent ? 'current' : 'behind';
    return { status: isHealthy ? 'ok' : 'failing', database, migrations, jobs, auditLog, untoldCases };
  });
}

async function listApplied(database: Database): Promise<string[] | undefined> {
  try {
    const { rows } = await database.app.query({ name: 'http.migrations', text: 'select name from schema_migrations' });
    return rows.map((row) => row.name);
  } catch {
    return undefined;
  }
}
