import type { Room } from '../http/index.ts';
import { createSignal, type Signal } from '../jobs/index.ts';
import { type FigureParts, figureRoutes } from './figure-routes.ts';
import { liveRoutes } from './live-routes.ts';
import type { LiveTimes } from './live-streams.ts';
import { responsibleRoutes } from './responsible-routes.ts';
import { sentences } from './sentences.ts';

export { oversightReactions } from './keep-figures.ts';
export { sequencer } from './log/sequencer.ts';
export { countLedgerEntries, type Verdict, verifyLedgers } from './verify-ledgers.ts';

export type OversightParts = {
  readonly cases: FigureParts;
  /** Raised by `heedCommits`; without it live streams are a second late. */
  readonly signal?: Signal;
  readonly liveTimes?: LiveTimes;
  readonly responsibleBody?: string;
};

/** Whoever looks on: numbers, live streams, the proof of the ledgers. */
export function oversightRoom({ cases, signal = createSignal(), liveTimes, responsibleBody }: OversightParts): Room {
  return {
    name: 'oversight',
    description: 'Numbers and live streams',
    routes: (app, house) => {
      figureRoutes(app, cases);
      responsibleRoutes(app, responsibleBody);
      liveRoutes(app, house, signal, liveTimes);
    },
    sentences,
  };
}
