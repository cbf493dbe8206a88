import { type IDBPDatabase, openDB } from 'idb';

/** Some twenty photos at sending size: the rest of a day, and little for a phone. */
const pieceBytes = 64_000;
const pieces = 250;
const key = 'reserve';

let opened: Promise<IDBPDatabase> | undefined;

/** A memory of its own: it holds nothing of anybody's, and stays when she leaves. */
function reserveStore(): Promise<IDBPDatabase> {
  opened ??= openDB('linli-reserve', 1, { upgrade: (database) => void database.createObjectStore(key) });
  return opened;
}

/**
 * No browser tells how much room a phone has: what it says is made up, so that nobody is known by it. So some room is taken while
 * there is any, and given up for the first act that would not fit. Where none can be taken, the phone is nearly full.
 */
export async function layReserve(): Promise<boolean> {
  const store = await reserveStore();
  if ((await store.getKey(key, key)) !== undefined) return true;
  try {
    await store.put(
      'reserve',
      new Blob(new Array(pieces).fill(crypto.getRandomValues(new Uint8Array(pieceBytes)))),
      key,
    );
    return true;
  } catch {
    return false;
  }
}

const tries = 4;
const pauseMilliseconds = 500;

/** Keeps it where there is room, otherwise where the reserve lay. Throws where not even that is enough. */
export async function keepOrGiveUpReserve(keep: () => Promise<unknown>): Promise<void> {
  try {
    await keep();
  } catch {
    const store = await reserveStore();
    await store.delete(key, key);
    await keepPatiently(keep);
  }
}

/** Browsers free what was deleted a moment later. */
async function keepPatiently(keep: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await keep();
      return;
    } catch (full) {
      if (attempt === tries) throw full;
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds));
    }
  }
}
