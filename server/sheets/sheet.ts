export type Cell = string | number | null;

/** Who took this out, when and what for: by `id` it is found again, also from a sheet of paper. */
export type Mark = {
  readonly id: string;
  readonly line: string;
  readonly author: string;
  /** RFC 3339. */
  readonly madeAt: string;
};

export type Sheet = {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  readonly mark: Mark;
};

/** So many rows become one piece of the file. */
export const rowsInPiece = 500;
