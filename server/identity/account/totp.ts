import type { Instant } from '@linli/domain/kernel';
import { millisecondsOf } from '@linli/domain/kernel';
import { Secret, TOTP } from 'otpauth';
import { platformCode, type Transaction } from '../../database/index.ts';
import { findFileKey, getFileKey, type KeyRing, openText, sealText } from '../../sealing/index.ts';
import { findTotp, insertTotpSecret, type TotpRow, takeTotpStep } from './factor-store.ts';

const issuer = '邻里 Linli';
const period = 30;
const secretBytes = 20;
/** A phone's clock may be half a minute wrong: the code before and the one after count too. */
const window = 1;

export type NewTotp = { readonly secret: string; readonly uri: string };

/** Makes the secret of an authenticator app, which counts once a code of it has been typed. */
export async function createTotp(
  tx: Transaction,
  ring: KeyRing,
  person: { id: string; label: string },
  now: Instant,
): Promise<NewTotp> {
  const secret = new Secret({ size: secretBytes });
  const owner = { countyCode: platformCode, id: person.id, subject: 'account' };
  const key = await getFileKey(tx, ring, owner, now);
  insertTotpSecret(tx, person.id, sealText(key, placeOf(person.id), secret.base32), now);
  return { secret: secret.base32, uri: new TOTP({ issuer, label: person.label, secret, period }).toString() };
}

/** Whether a code is right now, and was not used before: then it is used up. */
export async function takeTotpCode(
  tx: Transaction,
  ring: KeyRing,
  personId: string,
  code: string,
  now: Instant,
): Promise<boolean> {
  const row = await findTotp(tx, personId);
  const secret = row && (await openSecret(tx, ring, personId, row));
  if (secret === undefined) return false;
  const step = stepOf(secret, code, millisecondsOf(now));
  return step !== undefined && takeTotpStep(tx, personId, step, now);
}

/** The step of RFC 6238 that a code belongs to, near `timestamp`; undefined where it is of none. */
export function stepOf(secret: string, code: string, timestamp: number): number | undefined {
  const token = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp, period, window });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}

async function openSecret(tx: Transaction, ring: KeyRing, personId: string, row: TotpRow) {
  const key = await findFileKey(tx, ring, platformCode, personId);
  return key && openText(key, placeOf(personId), row.sealedSecret);
}

function placeOf(personId: string) {
  return { table: 'totp_secrets', column: 'sealed_secret', row: personId };
}
