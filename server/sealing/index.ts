/**
 * The ground on which personal fields are sealed: AES-256-GCM, a key per file, wrapped under a master key of the ring.
 *
 *     const key = createFileKey(tx, ring, { countyCode, id: caseId, subject: 'case' }, now);
 *     const phone = sealText(key, { table: 'case_contacts', column: 'phone', row: caseId }, '13800000000');
 *     …
 *     const key = await findFileKey(tx, ring, countyCode, caseId);   // undefined: none, or destroyed
 *     key && openText(key, { table: 'case_contacts', column: 'phone', row: caseId }, phone);
 *
 * The ring is opened once, in main.ts, and given to whom it concerns. Tests take `testKeyRing()` of `testing.ts`. Files of
 * no county (an account) have the county code `platformCode`. A new subject of a county needs a policy on `file_keys`.
 */
export { checkKeyRing } from './check-key-ring.ts';
export {
  createFileKey,
  destroyFileKey,
  type FileKeyOwner,
  findFileKey,
  getFileKey,
  listFileKeys,
} from './file-keys.ts';
export { addMasterKey, openKeyRing, removeMasterKey } from './key-folder.ts';
export { type KeyRing, lookupHash, noKeyRing } from './key-ring.ts';
export { countWrapped, forgetKey, rewrapLot } from './rewrap.ts';
export { type Sealer, sealPlainRows } from './seal-plain-rows.ts';
export { type FileKey, openBytes, type SealedPlace, sealBytes } from './sealed-bytes.ts';
export { openText, sealText } from './sealed-text.ts';
