import { SingleBar } from 'cli-progress';

export type Progress = { readonly advance: (amount: number) => void; readonly end: () => void };

/** A bar on the terminal of a person; nothing where the output goes to a file or another program. */
export function showProgress(title: string, total: number): Progress {
  if (!process.stderr.isTTY || total === 0) return { advance: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: `${title} {bar} {percentage}% 剩余 {eta_formatted}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { advance: (amount) => bar.increment(amount), end: () => bar.stop() };
}
