import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** What a writer wanted, and what the house answered: the promise that is checked afterwards. */
export type Acknowledgement = {
  readonly intent: string;
  readonly key: string;
  readonly path: string;
  readonly sent: unknown;
  readonly status: number;
  readonly answer: Record<string, unknown>;
  /** Answered from what was kept: the first answer was lost with a killed process. */
  readonly isReplayed: boolean;
  readonly attempts: number;
};

export type Ledger = {
  readonly all: Acknowledgement[];
  readonly keep: (acknowledgement: Acknowledgement) => void;
  readonly close: () => void;
};

/** A file outside of the house, flushed before the writer goes on: what stands in it was acknowledged, whatever dies. */
export function openLedger(path: string): Ledger {
  const file = openSync(path, 'ax', 0o600);
  const all: Acknowledgement[] = [];
  return {
    all,
    keep: (acknowledgement) => {
      writeSync(file, `${JSON.stringify(acknowledgement)}\n`);
      fsyncSync(file);
      all.push(acknowledgement);
    },
    close: () => closeSync(file),
  };
}
