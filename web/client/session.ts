import type { Me, SessionOpened, SignUpCodeSent } from '@linli/domain/identity';
import { type FirstPasswordCall, setFirstPassword } from './account.ts';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';
import { endSession, hasLeft, isLeaving, leaveLater } from './leaving.ts';
import { signInByOpenId } from './openid.ts';
import { signInByPasskey } from './passkeys.ts';
import { ApiProblem, isPassing } from './problem.ts';
import { type CodeCall, openSessionByCode } from './residents.ts';

/** That somebody has signed in on this device; the session itself is a cookie that no script can read. */
const trace = 'linli.signedIn';
/** That she did so as a resident: only then do the residents' pages ask who she is. */
const residentTrace = 'linli.resident';

/** Whether anybody is signed in on this device, as far as it knows without asking. */
export function isSomebodyHere(): boolean {
  return hasTrace() && !isLeaving();
}

/** Who is signed in here; null when nobody is. Where nobody has been, the server is not asked. */
export async function findMe(): Promise<Me | null> {
  if (!isSomebodyHere()) return null;
  try {
    return await get<Me>('/me');
  } catch (failure) {
    if (!(failure instanceof ApiProblem && failure.problem.status === 401)) throw failure;
    leaveTrace(false);
    return null;
  }
}

/** `code` where the account asks for one besides the password. */
export async function signIn(username: string, password: string, code?: string): Promise<Me> {
  await finishLeaving();
  return entered(await send<SessionOpened>('/sessions', { body: { username, password, code }, intent: newIntent() }));
}

export async function enterByPasskey(): Promise<Me> {
  await finishLeaving();
  return entered(await signInByPasskey());
}

/** With what the organisation's provider sent back into this tab. */
export async function enterByOpenId(secret: string, address: string): Promise<Me> {
  await finishLeaving();
  return entered(await signInByOpenId(secret, address));
}

export async function enterByFirstCode(call: FirstPasswordCall): Promise<Me> {
  await finishLeaving();
  return entered(await setFirstPassword(call));
}

export async function enterByCode(call: CodeCall): Promise<Me> {
  await finishLeaving();
  const me = entered(await openSessionByCode(call));
  leaveTrace(true, residentTrace);
  return me;
}

/** Whether a resident with an account is signed in here, asked with her session though pages act as anyone. */
export async function isResidentHere(): Promise<boolean> {
  if (!hasTrace(residentTrace)) return false;
  try {
    const me = await get<Me>('/me', {}, { credentials: 'same-origin' });
    return me.posts.length === 0;
  } catch {
    return false;
  }
}

/** Whoever signs in next takes the cookie's place: what it stood for is ended before. */
async function finishLeaving(): Promise<void> {
  if (isLeaving()) await endSession();
}

/** Nobody is signed in here any more. */
export function leaveTraces(): void {
  leaveTrace(false);
  leaveTrace(false, residentTrace);
}

function entered({ me }: SessionOpened): Me {
  hasLeft();
  leaveTrace(true);
  return me;
}

export async function choosePost(postId: string): Promise<Me> {
  const chosen = { method: 'PUT', body: { postId }, intent: newIntent() } as const;
  return (await send<SessionOpened>('/session/post', chosen)).me;
}

/** Step-up: shows again who she is, for a quarter of an hour. */
export async function prove(proof: TypedProof): Promise<void> {
  await send<SessionOpened>('/session/proofs', { body: proof, intent: newIntent() });
}

/** `code` is the authenticator app's, or one of those for a lost phone. */
export type TypedProof = { password: string } | { code: string } | { sentCode: { id: string; code: string } };

/** Has a code sent to the address of one's own account; gives what it answers to. */
export async function sendProofCode(): Promise<string> {
  return (await send<SignUpCodeSent>('/session/proof-codes', { intent: newIntent() })).id;
}

/** Without a network too: then the session is ended as soon as there is one. */
export async function signOut(): Promise<void> {
  try {
    if (navigator.onLine) await endSession();
    else leaveLater();
  } catch (failure) {
    const isUnreachable = failure instanceof ApiProblem && isPassing(failure.problem);
    if (!isUnreachable) throw failure;
    leaveLater();
  }
  leaveTraces();
}

function hasTrace(name = trace): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    // Storage is closed: only asking tells.
    return true;
  }
}

function leaveTrace(isSignedIn: boolean, name = trace): void {
  try {
    if (isSignedIn) localStorage.setItem(name, '1');
    else localStorage.removeItem(name);
  } catch {
    // Storage is closed: then the server is asked each time.
  }
}
