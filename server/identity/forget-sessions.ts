import { type Instant, later } from '@linli/domain/kernel';
import { type Database, nobody } from '../database/index.ts';
import type { Job } from '../jobs/index.ts';
import { deleteEndedSessions } from './session-store.ts';

const day = 86_400_000;

/** A job: sessions that ended are forgotten a day later. */
export function forgetSessions(database: Database): Job {
  return {
    name: 'identity.forgetSessions',
    every: 'hour',
    run: (now: Instant) => database.transact(nobody, (tx) => deleteEndedSessions(tx, later(now, -day))),
  };
}
