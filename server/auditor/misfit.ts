/** What is wrong, told by what somebody must have done. */
export type Kind =
  /** Who, what or when of an entry is not what was hashed. */
  | 'edited'
  /** An entry is not there any more. */
  | 'deleted'
  /** An entry stands in the ledger of which the log knows nothing. */
  | 'inserted'
  /** An entry does not follow the one before it. */
  | 'reordered'
  /** An entry fits its ledger, but the log holds another hash of it: its ledger was written anew. */
  | 'rewritten'
  /** Words are gone, and no later entry says that they were erased. */
  | 'erasedUnsaid'
  /** What is left of an erased entry is not what the erasure vouches for. */
  | 'erasedOtherwise'
  /** A link is missing from a county's chain, or from the order of the leaves. */
  | 'linkDeleted'
  /** A link is not what its entry and the link before it make. */
  | 'chainBroken'
  /** The stored hashes of the tree are not those of its leaves. */
  | 'tileWrong'
  /** The tree has fewer leaves than were signed. */
  | 'truncated'
  /** The leaves are not those that were signed: chain and tree were written anew. */
  | 'treeRewritten'
  /** A checkpoint was not signed by the key of the log. */
  | 'badSignature'
  /** The tree has fewer leaves than the checkpoint that was kept. */
  | 'rolledBack'
  /** The checkpoint that was kept is of another history. */
  | 'forked';

/** The first thing that does not fit. */
export type Misfit = {
  readonly what: Kind;
  readonly countyCode?: string;
  readonly subject?: string;
  readonly subjectId?: string;
  readonly seq?: number;
  /** In the chain of its county. */
  readonly position?: number;
  readonly leafIndex?: number;
  /** Where only a checkpoint tells: the first leaf that may be wrong, and the first after those. */
  readonly from?: number;
  readonly to?: number;
  /** The size of the checkpoint that does not fit. */
  readonly checkpoint?: number;
};
