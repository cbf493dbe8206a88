import type { Instant } from '@linli/domain/kernel';
import { type Database, nobody } from '../../database/index.ts';
import type { OnFault } from '../../jobs/index.ts';
import { findLag, type OutboxMark } from './checkpoint-store.ts';
import type { LogKey } from './log-key.ts';
import { signCheckpoint, type Trouble } from './sign-checkpoint.ts';

export type Signing = {
  readonly database: Database;
  readonly key: LogKey;
  readonly clock: () => Instant;
  readonly onFault: OnFault;
  /** Between two looks. */
  readonly restMilliseconds?: number;
};

/** For `/healthz`. */
export type SigningState = {
  /** How long the oldest entry that we know of has waited for a signed checkpoint. */
  readonly unsignedSeconds: number;
  readonly trouble?: Trouble;
};

export type KeptSigning = { readonly state: () => SigningState; readonly stop: () => Promise<void> };

const usualRestMilliseconds = 5_000;

const troubles: Readonly<Record<Trouble, string>> = {
  rolledBack: 'The database holds fewer entries than were signed: it is in an older state. Nothing more is signed.',
  forked: 'The database holds other entries than were signed. Nothing more is signed.',
  otherKey:
    'The newest checkpoint was signed by another key than the one in the folder of keys. Nothing more is signed.',
};

/** Signs what is new every few seconds, at the start first; rings where it must not. */
export function keepSigning({ database, key, clock, onFault, restMilliseconds }: Signing): KeptSigning {
  let mark: (OutboxMark & { since: number }) | undefined;
  let trouble: Trouble | undefined;
  let isStopping = false;
  let wake = () => {};

  const look = async () => {
    const lag = await database.transact(nobody, (tx) => findLag(tx, mark));
    const outcome = await database.transact(nobody, (tx) => signCheckpoint(tx, key, clock()));
    const found = outcome === 'signed' || outcome === 'nothingNew' ? undefined : outcome;
    if (found !== undefined && found !== trouble) onFault(new Error(troubles[found]), 'audit log');
    trouble = found;
    if (trouble === undefined && (lag === undefined || lag.isPassed)) mark = undefined;
    if (mark === undefined && lag?.isUnread === true) mark = { ...lag, since: performance.now() };
  };

  const follow = async () => {
    while (!isStopping) {
      await look().catch((fault) => onFault(fault, 'audit log'));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restMilliseconds ?? usualRestMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (isStopping) wake();
      });
    }
  };

  const following = follow();
  return {
    state: () => ({
      unsignedSeconds: mark === undefined ? 0 : Math.round((performance.now() - mark.since) / 1_000),
      ...(trouble === undefined ? {} : { trouble }),
    }),
    stop: async () => {
      isStopping = true;
      wake();
      await following;
    },
  };
}
