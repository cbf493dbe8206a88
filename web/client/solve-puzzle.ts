import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const sliceMilliseconds = 40;

/**
 * The puzzle of a flood, solved with a hash of our own: the browser's is missing on plain http. In short slices, so that the page
 * stays alive on an old phone. Fetched only when it is asked for.
 */
export async function solve(challenge: string, puzzles: number, bits: number): Promise<string> {
  const nonce = challenge.split('.')[3] ?? '';
  const solutions: string[] = [];
  let pauseAt = performance.now() + sliceMilliseconds;
  for (let index = 0; index < puzzles; index += 1) {
    let number = 0;
    for (; !isSolution(`${nonce}.${index}.${number.toString(36)}`, bits); number += 1) {
      if (number % 64 !== 0 || performance.now() < pauseAt) continue;
      await new Promise((resume) => setTimeout(resume));
      pauseAt = performance.now() + sliceMilliseconds;
    }
    solutions.push(number.toString(36));
  }
  return `${challenge}:${solutions.join(',')}`;
}

function isSolution(text: string, bits: number): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(text));
  return Math.clz32((a << 24) | (b << 16) | (c << 8) | d) >= bits;
}
