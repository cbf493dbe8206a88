import type { Database } from '../database/index.ts';
import { enterReader, mostAtOnce, type Reader, readOn } from './outbox.ts';
import type { Signal } from './signal.ts';
import { createSweeper } from './sweep-outbox.ts';

export type OnFault = (fault: unknown, where: string) => void;

type Followed = {
  readonly database: Database;
  readonly readers: readonly Reader[];
  readonly signal: Signal;
  /** How long a reader waits at most before it looks for what other servers committed. */
  readonly pollMilliseconds?: number;
};

export type Following = {
  /** False while a reader fails again and again. */
  readonly isWell: () => boolean;
  /** Lets every reader finish what it is at. */
  readonly stop: () => Promise<void>;
};

const usualPollMilliseconds = 1_000;
/** After a commit an older transaction may still run that hides the new entries: look again soon, then less often. */
const firstPauseMilliseconds = 20;
/** A database that was down is back unannounced: whoever waits longer than this makes its return late. */
const longestFaultPauseMilliseconds = 4_000;
const faultsThatWorry = 3;

/** Lets each reader react to the outbox, at once after a commit of this process, within a second after another's. */
export function followOutbox(
  { database, readers, signal, pollMilliseconds = usualPollMilliseconds }: Followed,
  onFault: OnFault,
): Following {
  const faults = new Map<string, number>();
  let isStopping = false;

  const follow = async (reader: Reader): Promise<void> => {
    let pause = firstPauseMilliseconds;
    let isKnown = false;
    while (!isStopping) {
      const seen = signal.count();
      try {
        if (!isKnown) await enterReader(database, reader);
        isKnown = true;
        const read = await readOn(database, reader);
        faults.delete(reader.name);
        if (read === mostAtOnce) continue;
        await waitUnless(() => isStopping, signal, reader.restMilliseconds ?? 0);
        pause = read > 0 ? firstPauseMilliseconds : Math.min(pause * 2, pollMilliseconds);
        await signal.wait(seen, pause);
        if (signal.count() !== seen) pause = firstPauseMilliseconds;
      } catch (fault) {
        const count = (faults.get(reader.name) ?? 0) + 1;
        faults.set(reader.name, count);
        onFault(fault, `outbox reader ${reader.name}`);
        await waitUnless(() => isStopping, signal, Math.min(250 * 2 ** count, longestFaultPauseMilliseconds));
      }
    }
  };

  const sweeper = createSweeper(database, readers);
  const sweeping = setInterval(() => {
    sweeper().catch((fault) => onFault(fault, 'outbox sweeper'));
  }, 30_000);
  const loops = readers.map(follow);
  return {
    isWell: () => [...faults.values()].every((count) => count < faultsThatWorry),
    stop: async () => {
      isStopping = true;
      clearInterval(sweeping);
      signal.raise();
      await Promise.all(loops);
    },
  };
}

/** A faulty reader is not woken by every commit: it would fail as often. Nor is one that rests. */
async function waitUnless(isOver: () => boolean, signal: Signal, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0 && !isOver(); left = until - performance.now())
    await signal.wait(signal.count(), left);
}
