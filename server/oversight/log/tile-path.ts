import Type, { type Static } from 'typebox';
import type { Transaction } from '../../database/index.ts';
import { listTiles } from './tile-store.ts';

const hashBytes = 32;
const tileWidth = 256;

/** As c2sp.org/tlog-tiles writes it: `0/x001/x234/067`, and `.p/5` behind it where the tile still grows. */
export const tilePath = Type.Object({
  level: Type.String({ pattern: '^(0|[1-9]|[1-5][0-9]|6[0-3])$' }),
  '*': Type.String({ pattern: '^(x[0-9]{3}/){0,4}[0-9]{3}(\\.p/([1-9][0-9]{0,2}))?$' }),
});

/** The hashes of a tile in the tree of `size` leaves; undefined where that tree has no such tile, or not so wide a one. */
export async function readTile(
  tx: Transaction,
  { level: levelText, '*': path }: Static<typeof tilePath>,
  size: number,
): Promise<Buffer | undefined> {
  const [digits = '', partial] = path.split('.p/');
  const level = Number(levelText);
  const number = Number(digits.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? tileWidth : Number(partial);
  const isWithin = number * tileWidth + width <= Math.floor(size / tileWidth ** level);
  if (!isWithin || width > tileWidth) return undefined;
  const [tile] = await listTiles(tx, [{ level, number }]);
  return tile?.hashes.subarray(0, width * hashBytes);
}
