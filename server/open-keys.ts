import { instantOf } from '@linli/domain/kernel';
import { contactSealer, numberFinder, subscriberSealer } from './cases/index.ts';
import { sealPlainMessages } from './channels/messages/index.ts';
import { asOwner } from './database/index.ts';
import { checkKeyRing, type KeyRing, openKeyRing, sealPlainRows } from './sealing/index.ts';
import type { Settings } from './settings.ts';

/** The keys of this installation, held against what the database needs; what was there in the clear is sealed with them. */
export async function openKeys(adminUrl: string, { keysFolder }: Settings): Promise<KeyRing> {
  const keyRing = openKeyRing(keysFolder);
  await asOwner(adminUrl, (tx) => checkKeyRing(tx, keyRing));
  const sealers = [contactSealer, numberFinder, subscriberSealer, sealPlainMessages];
  await sealPlainRows(adminUrl, keyRing, sealers, () => instantOf(Date.now()));
  return keyRing;
}
