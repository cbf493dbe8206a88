import { type Instant, later } from '@linli/domain/kernel';
import { type Database, nobody } from '../database/index.ts';
import type { Job } from '../jobs/index.ts';
import { forgetOldChallenges } from './account/passkey-store.ts';
import { forgetOldSignIns } from './account/sign-in-store.ts';
import { forgetTimedOutSessions } from './ended-session-store.ts';
import { forgetOpenIdRequests } from './openid/openid-store.ts';
import { forgetOldSignUpCodes } from './residents/sign-up-code-store.ts';

const day = 86_400_000;

/** A job: sessions that ended are forgotten a day later, the list of one's sign-ins after half a year. */
export function forgetSessions(database: Database): Job {
  return {
    name: 'identity.forgetSessions',
    every: 'hour',
    run: (now: Instant) =>
      database.transact(nobody, async (tx) => {
        await forgetOldSignIns(tx);
        await forgetOldChallenges(tx, now);
        await forgetOpenIdRequests(tx, now);
        await forgetOldSignUpCodes(tx, now);
        return forgetTimedOutSessions(tx, later(now, -day));
      }),
  };
}
