import type { CaseParts } from '../cases/index.ts';
import type { Room } from '../http/index.ts';
import { createSignal, type Signal } from '../jobs/index.ts';
import { changeRoutes } from './changes/routes.ts';
import { countedRoutes } from './counted-routes.ts';
import { emergencyRoutes } from './emergency/routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { liveRoutes } from './live-routes.ts';
import type { LiveTimes } from './live-streams.ts';
import type { LogKey } from './log/log-key.ts';
import { logRoutes } from './log/routes.ts';
import { mediationStatisticsRoutes } from './mediation-statistics-routes.ts';
import { responsibleRoutes } from './responsible-routes.ts';
import { sentences, statuses } from './sentences.ts';
import { statisticsRoutes } from './statistics-routes.ts';

export { oversightReactions } from './keep-figures.ts';
export { type EndedLog, endLog, replaceKey } from './log/begin-anew.ts';
export { isServed } from './log/ending-store.ts';
export { type KeptSigning, keepSigning, type SigningState } from './log/keep-signing.ts';
export { type LogKey, openLogKey, originOf } from './log/log-key.ts';
export { sequencer } from './log/sequencer.ts';
export { signCheckpoint } from './log/sign-checkpoint.ts';
export { countLedgerEntries, type Verdict, verifyLedgers } from './verify-ledgers.ts';

export type OversightParts = {
  readonly cases: CaseParts;
  /** Raised by `heedCommits`; without it live streams are a second late. */
  readonly signal?: Signal;
  readonly liveTimes?: LiveTimes;
  readonly responsibleBody?: string;
  /** Whose checkpoints are shown. */
  readonly logKey?: LogKey;
};

/** Whoever looks on: numbers, live streams, the proof of the ledgers. */
export function oversightRoom(parts: OversightParts): Room {
  const { cases, signal = createSignal(), liveTimes, responsibleBody, logKey = keyOfNoLog } = parts;
  return {
    name: 'oversight',
    description: 'Numbers and live streams',
    routes: (app, house) => {
      figureRoutes(app, cases);
      countedRoutes(app, cases);
      statisticsRoutes(app, cases);
      mediationStatisticsRoutes(app, cases);
      changeRoutes(app, cases);
      emergencyRoutes(app, cases);
      responsibleRoutes(app, responsibleBody);
      liveRoutes(app, house, signal, liveTimes);
      logRoutes(app, logKey);
    },
    sentences,
    statuses,
  };
}

const keyOfNoLog = { origin: 'none', verifierKey: '' };
