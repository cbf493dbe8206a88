/** SHA-256, which the domain has not of its own: of the server or of the browser. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

type Hash = Uint8Array<ArrayBuffer>;

/** A part of a Merkle tree: the leaves from `start` up to, not with, `end`. */
export type Part = { readonly start: number; readonly end: number };

/** The hash of a leaf (RFC 6962, 2.1): its content behind a byte 0. */
export function leafHash(sha256: Sha256, content: Hash): Promise<Hash> {
  return sha256(join([Uint8Array.of(0), content]));
}

/** Whether the leaf at `index` stands in the tree of `size` leaves with this root (RFC 9162, 2.1.3.2). */
export async function provesInclusion(
  sha256: Sha256,
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): Promise<boolean> {
  return leaf.length === 32 && provesPart(sha256, { start: index, end: index + 1 }, leaf, size, proof, root);
}

/** Whether the tree of `size` leaves begins with the one of `earlierSize` leaves, one at least (RFC 9162, 2.1.4.2). */
export async function provesConsistency(
  sha256: Sha256,
  earlierSize: number,
  earlierRoot: Hash,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): Promise<boolean> {
  return earlierSize > 0 && provesPart(sha256, { start: 0, end: earlierSize }, earlierRoot, size, proof, root);
}

/**
 * Whether `hash` is that of a part of the tree with `root`: of one leaf (inclusion), of its beginning (consistency), or of
 * any whole subtree (draft-ietf-plants-merkle-tree-certs, 4.4.3, of which the other two are cases). A part without leaves
 * stands in every tree.
 */
export async function provesPart(
  sha256: Sha256,
  part: Part,
  hash: Hash,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): Promise<boolean> {
  if (!isPart(part, size)) return false;
  if (part.start === part.end) return proof.length === 0 && isSame(hash, await sha256(new Uint8Array()));
  if (proof.length > 0 && ![hash, ...proof].every((each) => each.length === 32)) return false;
  let [first, last, end] = [part.start, part.end - 1, size - 1];
  const up = () => {
    [first, last, end] = [half(first), half(last), half(end)];
  };

  // Up to the largest whole subtree that ends with the part: below it nothing is to be proven.
  while (first !== last && (last === end || last % 2 === 1)) up();
  const rest = [...proof];
  const seed = first === last ? hash : rest.shift();
  if (seed === undefined) return false;

  // Two hashes grow beside each other, that of the part and that of the tree.
  let [ofPart, ofTree] = [seed, seed];
  for (const sibling of rest) {
    if (end === 0) return false;
    if (last % 2 === 1 || last === end) {
      if (first < last) ofPart = await nodeHash(sha256, sibling, ofPart);
      ofTree = await nodeHash(sha256, sibling, ofTree);
      while (last !== 0 && last % 2 === 0) up();
    } else ofTree = await nodeHash(sha256, ofTree, sibling);
    up();
  }
  return end === 0 && isSame(ofPart, hash) && isSame(ofTree, root);
}

/** A part is a subtree if it begins where one of its size may begin. */
function isPart({ start, end }: Part, size: number): boolean {
  if (![start, end, size].every((number) => Number.isSafeInteger(number) && number >= 0)) return false;
  if (start > end || end > size) return false;
  let whole = 1;
  while (whole < end - start) whole *= 2;
  return start % whole === 0;
}

function nodeHash(sha256: Sha256, left: Hash, right: Hash): Promise<Hash> {
  return sha256(join([Uint8Array.of(1), left, right]));
}

/** Not `>> 1`, which forgets everything above 2³². */
function half(number: number): number {
  return Math.floor(number / 2);
}

function join(parts: readonly Hash[]): Hash {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function isSame(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
