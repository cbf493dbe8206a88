import { createHmac } from 'node:crypto';
import { type ContactAddress, maskContactAddress } from '@linli/domain/identity';
import type { SenderSettings } from '../../settings.ts';

export type Outgoing = {
  readonly id: string;
  readonly to: ContactAddress;
  readonly words: string;
};

/** Brings one message to whoever it is for; throws where it cannot. `id` is the same at each attempt. */
export type Sender = (message: Outgoing) => Promise<void>;

const longestMilliseconds = 10_000;

/** The way out of the house; undefined where nobody is to be told. */
export function createSender(settings: SenderSettings, print: (line: string) => void): Sender | undefined {
  switch (settings.kind) {
    case 'log':
      return async ({ to, words }) => print(`${maskContactAddress(to)}  ${words}`);
    case 'webhook':
      return (message) => post(settings, message);
    case 'none':
      return undefined;
  }
}

/**
 * POST {id, to: {kind, value}, words}. `Linli-Signature: t=SECONDS,v1=HEX` is the HMAC-SHA256 of `SECONDS.BODY` with the
 * shared key, so that the gateway knows who asks and that it is asked now. Any 2xx counts as sent.
 */
async function post({ url, key }: SenderSettings & { kind: 'webhook' }, message: Outgoing): Promise<void> {
  const body = JSON.stringify(message);
  const seconds = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'linli-signature': `t=${seconds},v1=${signature}`,
      'idempotency-key': message.id,
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(longestMilliseconds),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}`);
}
