import { availableParallelism, loadavg } from 'node:os';
import type { CrashReport } from './run-crash.ts';
import { victims } from './victims.ts';

const readyWithinMilliseconds = 10_000;

/** The figures, for a person to read. */
export function tableOf(report: CrashReport): string {
  const lines = victims.map((victim) => {
    const times = report.rounds.filter((round) => round.victim === victim).map((round) => round.readyMilliseconds);
    return `${victim.padEnd(9)} killed ${String(times.length).padStart(3)} times, ready again: ${spread(times)}`;
  });
  const counts = [
    `acknowledged ${report.acknowledged} (${report.disputes} disputes to their sealed volume), answered from what was kept ${report.replayed}, refused ${report.refused.length}`,
    `lost ${report.lost.length}, doubled ${report.doubled.length}, effects missing or doubled ${report.effects.length}, files ${report.files.length}, ledgers ${report.ledgers}`,
    `writes in flight at a kill: ${inFlightOf(report)}`,
    `load of the machine ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores: the ten seconds are for a machine that has nothing else to do`,
    `kills while nobody was writing, which do not count: ${report.idleKills}`,
  ];
  return [`seed ${report.seed}`, ...lines, ...counts].join('\n');
}

/** Everything that must not be. */
export function verdictOf(report: CrashReport): string[] {
  const slow = report.rounds.filter(({ readyMilliseconds }) => readyMilliseconds > readyWithinMilliseconds);
  return [
    ...report.lost.map((it) => `lost: ${it}`),
    ...report.doubled.map((it) => `doubled: ${it}`),
    ...report.effects,
    ...report.files,
    ...report.refused,
    ...slow.map(({ victim, readyMilliseconds }) => `${victim}: ready after ${Math.round(readyMilliseconds)} ms`),
    ...(report.ledgers === 'fit' ? [] : [report.ledgers]),
  ];
}

function inFlightOf({ rounds }: CrashReport): string {
  const counts = rounds.map(({ inFlight }) => inFlight);
  return `${Math.min(...counts)} to ${Math.max(...counts)}`;
}

function spread(times: readonly number[]): string {
  if (times.length === 0) return '-';
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}
