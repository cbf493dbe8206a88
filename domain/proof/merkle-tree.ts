import type { Part } from './merkle-proof.ts';

/** A whole subtree: the `index`th of those with 2^`height` leaves. Its hash never changes. */
export type TreeNode = { readonly height: number; readonly index: number };

/**
 * The parts of the tree whose hashes are the proof that the leaf at `index` stands in it, from the leaf upwards
 * (RFC 9162, 2.1.3.1).
 */
export function inclusionParts(index: number, { start, end }: Part): Part[] {
  if (end - start <= 1) return [];
  const middle = middleOf({ start, end });
  return index < middle
    ? [...inclusionParts(index, { start, end: middle }), { start: middle, end }]
    : [...inclusionParts(index, { start: middle, end }), { start, end: middle }];
}

/**
 * The parts of the tree whose hashes are the proof that it begins with the tree of the first `earlier` leaves
 * (RFC 9162, 2.1.4.1).
 */
export function consistencyParts(earlier: number, part: Part, isWhole = true): Part[] {
  const { start, end } = part;
  if (earlier === end) return isWhole ? [] : [part];
  const middle = middleOf(part);
  return earlier <= middle
    ? [...consistencyParts(earlier, { start, end: middle }, isWhole), { start: middle, end }]
    : [...consistencyParts(earlier, { start: middle, end }, false), { start, end: middle }];
}

/** The whole subtrees that make up a part, from left to right: the hash of the part follows from theirs, right to left. */
export function nodesOf({ start, end }: Part): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= end) height += 1;
    nodes.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return nodes;
}

/** Where a tree divides: after the largest power of two that is smaller than it. */
function middleOf({ start, end }: Part): number {
  let left = 1;
  while (left * 2 < end - start) left *= 2;
  return start + left;
}
