import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { type AccountHouse, openAccountHouse } from '../account/account.test-support.ts';
import type { IdentityParts, Outgoing } from '../identity-parts.ts';

export type ResidentHouse = AccountHouse & {
  /** What was sent out of the house, the last one last. */
  readonly sent: Outgoing[];
  /** Asks for a code, and gives its id and the digits that were sent. */
  readonly sendCode: (address: object) => Promise<{ id: string; code: string }>;
  /** The same to the address of whoever holds this session. */
  readonly sendProofCode: (token: string) => Promise<{ id: string; code: string }>;
  readonly signUp: (address: object) => Promise<{ token: string; personId: string }>;
};

export async function openResidentHouse(parts: Partial<IdentityParts> = {}): Promise<ResidentHouse> {
  const sent: Outgoing[] = [];
  const tell = async (outgoing: Outgoing) => void sent.push(outgoing);
  const house = await openAccountHouse([], {}, undefined, { tell, ...parts });
  // Everybody asks from an address of her own, as people do.
  const ask: ResidentHouse['ask'] = (method, path, token, payload) =>
    house.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { 'idempotency-key': randomUUID(), ...(token && { authorization: `Bearer ${token}` }) },
      payload,
      remoteAddress: `10.0.${randomInt(256)}.${randomInt(256)}`,
    });
  const sendCode: ResidentHouse['sendCode'] = async (address) =>
    codeOf(await ask('POST', '/sign-up-codes', undefined, address));
  const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => {
    assert.equal(answer.statusCode, 201, answer.body);
    const { id } = answer.json();
    const [, code = ''] = /验证码 (\d+)/.exec(sent.find((outgoing) => outgoing.id === id)?.words ?? '') ?? [];
    return { id, code };
  };
  return {
    ...house,
    ask,
    sent,
    sendCode,
    sendProofCode: async (token) => codeOf(await ask('POST', '/session/proof-codes', token)),
    signUp: async (address) => {
      const shown = await sendCode(address);
      const answer = await ask('POST', '/sign-up-sessions', undefined, { ...shown, ...address });
      assert.equal(answer.statusCode, 201, answer.body);
      const { token, me } = answer.json();
      return { token, personId: me.person.id };
    },
  };
}
