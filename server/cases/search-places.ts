import type { FoundPlaces } from '@linli/domain/cases';
import { maskAddress, type StaffActor } from '@linli/domain/identity';
import type { Transaction } from '../database/index.ts';
import type { CaseParts } from './parts.ts';
import { listAddressed } from './street-store.ts';
import { queryOf } from './tokens.ts';

const most = 8;

/** Where the street is that a caller names: as earlier cases had it, without their house numbers, the most frequent first. */
export async function searchPlaces(
  tx: Transaction,
  { places }: CaseParts,
  actor: StaffActor,
  words: string,
): Promise<FoundPlaces['places']> {
  const typed = words.trim();
  const tokens = queryOf(typed);
  if (tokens === undefined) return [];
  const rows = await listAddressed(tx, actor.divisionCode, tokens, typed);
  const streets = Map.groupBy(rows, ({ divisionCode, address }) => `${divisionCode}\0${streetOf(address)}`);
  return [...streets.values()]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, most)
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : {
            divisionCode: first.divisionCode,
            placeName: places.nameOf(first.divisionCode) ?? first.divisionCode,
            address: streetOf(first.address),
            cases: others.length + 1,
          },
    );
}

function streetOf(address: string): string {
  return maskAddress(address).replaceAll('*', '').trim();
}
