import { ApiProblem } from '../../client/problem.ts';
import { gridStore } from './grid-store.ts';

/** A working day with its night. What is older may be wrong, and has no business on a phone. */
const keptForMilliseconds = 24 * 3_600_000;

export type Read<Value> = { value: Value; keptAt: number; isKept: boolean };

/** Over the network where there is one, and then kept; otherwise what was kept. `keepable` leaves out what no phone may keep. */
export async function readOrRecall<Value>(
  key: string,
  read: () => Promise<Value>,
  keepable: (value: Value) => Value | undefined = (value) => value,
): Promise<Read<Value>> {
  const kept = navigator.onLine ? undefined : await recall<Value>(key);
  if (kept) return kept;
  const keep = keeper();
  try {
    const value = await read();
    const worthKeeping = keepable(value);
    if (worthKeeping === undefined) await forgetRead(key).catch(() => {});
    else await keep(key, worthKeeping).catch(() => {});
    return { value, keptAt: Date.now(), isKept: false };
  } catch (failure) {
    const known = isUnreachable(failure) ? await recall<Value>(key) : undefined;
    if (known) return known;
    throw failure;
  }
}

/** Counts how often everything was forgotten. */
let forgettings = 0;

/** From signing out until somebody signs in, nothing is kept: what is asked in between is nobody's. */
let isKeeping = true;

/**
 * Taken before something is read, and given what was read. If everything was forgotten meanwhile, because she signed out
 * while the answer was on its way, it is not kept: nothing of hers may come back to a phone that others use.
 */
export function keeper(): (key: string, value: unknown) => Promise<void> {
  const before = forgettings;
  return async (key, value) => {
    const store = await gridStore();
    if (isKeeping && before === forgettings) await store.put('reads', { key, keptAt: Date.now(), value });
  };
}

/** Like `keeper`, for who is signed in: with her, keeping begins again. */
export function sessionKeeper(): (key: string, value: unknown) => Promise<void> {
  const before = forgettings;
  const keep = keeper();
  return async (key, value) => {
    if (before === forgettings) isKeeping = true;
    await keep(key, value);
  };
}

export async function recall<Value>(key: string): Promise<Read<Value> | undefined> {
  const found = await (await gridStore()).get('reads', key).catch(() => undefined);
  if (!found || !isFresh(found.keptAt, Date.now())) return undefined;
  return { value: found.value as Value, keptAt: found.keptAt, isKept: true };
}

async function forgetRead(key: string): Promise<void> {
  await (await gridStore()).delete('reads', key);
}

export async function forgetReads(): Promise<void> {
  forgettings += 1;
  isKeeping = false;
  const store = await gridStore();
  await store.clear('reads');
}

/** What is older than a day goes, whether or not anybody asks for it again. */
export async function forgetOldReads(now: number): Promise<void> {
  const store = await gridStore();
  for (const { key, keptAt } of await store.getAll('reads'))
    if (!isFresh(keptAt, now)) await store.delete('reads', key);
}

export function isFresh(keptAt: number, now: number): boolean {
  return now - keptAt < keptForMilliseconds && keptAt <= now + keptForMilliseconds;
}

export function isUnreachable(failure: unknown): boolean {
  return failure instanceof ApiProblem && [0, 502, 503, 504].includes(failure.problem.status);
}
