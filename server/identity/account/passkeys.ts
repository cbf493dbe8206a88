import type { PasskeyAnswer, PasskeyNew } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { newId, type Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import type { OwnAccount } from './account-store.ts';
import * as store from './passkey-store.ts';

const name = '邻里 Linli';
const challengeMilliseconds = 5 * 60_000;
const mostPasskeys = 20;
/** Ed25519, ECDSA with P-256, RSA: what every device can. */
const algorithms = [-8, -7, -257];

type Site = { readonly publicUrl: string };
type Person = { readonly id: string } & Pick<OwnAccount, 'name' | 'username'>;

/** What the browser needs to make a passkey, as WebAuthn writes it. The challenge in it works once, for five minutes. */
export async function askForNewPasskey(tx: Transaction, site: Site, person: Person, now: Instant) {
  const known = await store.listPasskeys(tx, person.id);
  if (known.length >= mostPasskeys) throw refused('passkey.enough');
  const options = await generateRegistrationOptions({
    rpName: name,
    rpID: hostOf(site),
    userID: new TextEncoder().encode(person.id),
    userName: person.username ?? person.name,
    userDisplayName: person.name,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  store.keepPasskeyChallenge(tx, options.challenge, person.id, later(now, challengeMilliseconds));
  return options;
}

/** Keeps the public half of a passkey that the browser has just made. */
export async function addPasskey(
  tx: Transaction,
  site: Site,
  personId: string,
  { name, answer }: PasskeyNew,
  now: Instant,
): Promise<string> {
  const { registrationInfo } = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: (challenge) => store.takePasskeyChallenge(tx, challenge, personId, now),
    expectedOrigin: new URL(site.publicUrl).origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(isWrong);
  if (registrationInfo === undefined) throw refused('passkey.wrong');
  const { credential } = registrationInfo;
  const id = newId(now);
  await store.insertPasskey(tx, personId, {
    id,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 8),
    name,
    createdAt: now,
  });
  return id;
}

/** What the browser needs to use a passkey. `personId` where she is known already, null at the door. */
export async function askForPasskey(tx: Transaction, site: Site, personId: string | null, now: Instant) {
  const known = personId === null ? [] : await store.listPasskeys(tx, personId);
  const options = await generateAuthenticationOptions({
    rpID: hostOf(site),
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  store.keepPasskeyChallenge(tx, options.challenge, personId, later(now, challengeMilliseconds));
  return options;
}

/** Refuses unless one of the person's passkeys has signed a challenge of ours that was not used before. */
export async function checkPasskey(
  tx: Transaction,
  site: Site,
  who: { personId: string; challengedAs: string | null },
  answer: PasskeyAnswer,
  now: Instant,
): Promise<void> {
  const passkey = await store.findPasskey(tx, who.personId, answer.id);
  if (passkey === undefined) throw refused('passkey.wrong');
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => store.takePasskeyChallenge(tx, challenge, who.challengedAs, now),
    expectedOrigin: new URL(site.publicUrl).origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
    },
  }).catch(isWrong);
  if (!verified || authenticationInfo === undefined) throw refused('passkey.wrong');
  store.usePasskey(tx, who.personId, passkey.id, authenticationInfo.newCounter, now);
}

/** Whose passkey it says it is: we wrote her id into it when it was made. */
export function personOfPasskey(answer: PasskeyAnswer): string {
  const id = Buffer.from(answer.response.userHandle ?? '', 'base64url').toString('utf8');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw refused('passkey.wrong');
  return id;
}

/** The library throws at whatever is not as it should be; a database that fails stays a fault. */
function isWrong(failure: unknown): never {
  if ((failure as { code?: string }).code?.match(/^[0-9A-Z]{5}$/)) throw failure;
  throw refused('passkey.wrong');
}

function hostOf({ publicUrl }: Site): string {
  return new URL(publicUrl).hostname;
}
