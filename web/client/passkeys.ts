import type { SessionOpened } from '@linli/domain/identity';
import { send } from './api.ts';
import { newIntent } from './intent.ts';

type Options = { challenge: string };

/** The library comes only where somebody uses a passkey. */
const library = () => import('@simplewebauthn/browser');

/** Browsers keep passkeys from pages over plain http, but for this machine itself. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && isSecureContext;
}

export async function addPasskey(name: string): Promise<void> {
  const options = await send<Options>('/account/passkey-challenges', { intent: newIntent() });
  const { startRegistration } = await library();
  const answer = await startRegistration({ optionsJSON: options as never });
  await send('/account/passkeys', { body: { name, answer: plain(answer) }, intent: newIntent() });
}

export function renamePasskey(id: string, name: string): Promise<void> {
  return send(`/account/passkeys/${id}`, { method: 'PATCH', body: { name }, intent: newIntent() });
}

export function removePasskey(id: string): Promise<void> {
  return send(`/account/passkeys/${id}`, { method: 'DELETE', intent: newIntent() });
}

export async function signInByPasskey(): Promise<SessionOpened> {
  const answer = await sign('/passkey-challenges');
  return send('/passkey-sessions', { body: { answer }, intent: newIntent() });
}

/** Step-up by a passkey. */
export async function proveByPasskey(): Promise<void> {
  const passkey = await sign('/session/passkey-challenges');
  await send('/session/proofs', { body: { passkey }, intent: newIntent() });
}

async function sign(challenges: string): Promise<unknown> {
  const options = await send<Options>(challenges, { intent: newIntent() });
  const { startAuthentication } = await library();
  return plain(await startAuthentication({ optionsJSON: options as never }));
}

/** Without what is undefined, and without what newer browsers add: the server knows its fields. */
function plain({ id, rawId, type, response, authenticatorAttachment }: PublicKey): unknown {
  return JSON.parse(
    JSON.stringify({ id, rawId, type, response: known(response), clientExtensionResults: {}, authenticatorAttachment }),
  );
}

type PublicKey = { id: string; rawId: string; type: string; response: object; authenticatorAttachment?: unknown };

const fields = [
  ...['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'],
  ...['attestationObject', 'transports', 'publicKeyAlgorithm', 'publicKey'],
];

function known(response: object): object {
  return Object.fromEntries(Object.entries(response).filter(([name]) => fields.includes(name)));
}
