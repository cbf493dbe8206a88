/** What an offline worker keeps of its audience; written in front of it by the build (web/build/offline-workers.ts). */
export type Shell = {
  /** The page that answers every address of the audience. */
  readonly page: string;
  /** The address under which the audience's pages lie. */
  readonly addresses: string;
  /** Addresses under it that belong to other audiences. */
  readonly others: readonly string[];
  readonly files: readonly { readonly url: string; readonly revision: string | null }[];
};
