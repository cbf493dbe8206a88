/*
 * What is hashed in the audit log, in words. Each county has a chain: entry after entry of its ledgers, as they became
 * visible. Each link of each chain is a leaf of the one tree.
 */

/** Which link of which chain. */
export type LinkPlace = { readonly countyCode: string; readonly position: number };

/** What is hashed behind the hash of the link before it. `entryHash` in hexadecimal digits. */
export function linkLine({ countyCode, position }: LinkPlace, entryHash: string): string {
  return `${countyCode} ${position} ${entryHash}\n`;
}

/** The content of a leaf. Nobody can guess it who does not know `linkHash`, so the hash of a leaf tells nothing. */
export function leafLine({ countyCode, position }: LinkPlace, linkHash: string): string {
  return `${countyCode} ${position} ${linkHash}\n`;
}
