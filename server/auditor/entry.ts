/** An entry of the ledger as it stands in the database or in a file. Hashes and salt in hexadecimal digits. */
export type Entry = {
  readonly countyCode: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly type: string;
  /** RFC 3339 in UTC with milliseconds; longer where somebody wrote a finer moment. */
  readonly at: string;
  readonly actor: unknown;
  readonly body: unknown;
  readonly salt: string;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly erasedAt: string | null;
  /** The hash by which it stands in the chain of its county; null where it does not. */
  readonly linkedHash: string | null;
  /** Waits to be put into the chain. */
  readonly isPending: boolean;
};

export type Link = {
  readonly countyCode: string;
  readonly position: number;
  readonly subjectId: string;
  readonly seq: number;
  readonly entryHash: string;
  readonly hash: string;
  readonly leafIndex: number;
};

export type Tile = { readonly level: number; readonly number: number; readonly hashes: string };
export type SignedCheckpoint = { readonly origin: string; readonly size: number; readonly note: string };

/** What is audited: a database, or a file that was exported from one. Read in the order in which it stands here. */
export type Source = {
  readonly checkpoints: () => Promise<readonly SignedCheckpoint[]>;
  /** Entry after entry by county, subject and number. */
  readonly entries: () => AsyncIterable<readonly Entry[]>;
  /** Links whose entry is not there, after all entries were read. */
  readonly orphans: () => Promise<readonly Link[]>;
  /** Link after link in the order of the leaves. */
  readonly links: () => AsyncIterable<readonly Link[]>;
  readonly tiles: () => Promise<readonly Tile[]>;
};
