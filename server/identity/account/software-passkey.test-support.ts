import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Spoilt = { origin?: string; host?: string; isVerified?: boolean; challenge?: string };

/** A passkey without a device: signs what it is asked to, rightly or (`spoilt`) wrongly, as an attacker's would. */
export function softwarePasskey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = Buffer.from(crypto.getRandomValues(new Uint8Array(16)));
  const head = { id: id.toString('base64url'), rawId: id.toString('base64url') };
  const rest = { type: 'public-key', clientExtensionResults: {} } as const;
  let counter = 0;
  return {
    setCounter: (to: number) => {
      counter = to;
    },
    make: (challenge: string, spoilt: Spoilt = {}) => {
      const cose = new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        ...([
          [-2, bytesOf(x)],
          [-3, bytesOf(y)],
        ] as const),
      ]);
      const attested = [Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(isoCBOR.encode(cose))];
      const authData = Buffer.concat([authenticatorData(counter, 0x40, spoilt), ...attested]);
      const attestation = new Map<string, unknown>([
        ...([
          ['fmt', 'none'],
          ['attStmt', new Map()],
        ] as const),
        ['authData', new Uint8Array(authData)],
      ]);
      const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url');
      const clientDataJSON = clientData('webauthn.create', challenge, spoilt).toString('base64url');
      return { ...head, ...rest, response: { clientDataJSON, attestationObject, transports: ['internal'] } };
    },
    sign: (challenge: string, personId: string, spoilt: Spoilt = {}) => {
      counter += 1;
      const data = authenticatorData(counter, 0, spoilt);
      const client = clientData('webauthn.get', challenge, spoilt);
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey);
      const userHandle = Buffer.from(personId).toString('base64url');
      const encoded = { clientDataJSON: client, authenticatorData: data, signature };
      const response = Object.fromEntries(
        Object.entries(encoded).map(([name, value]) => [name, value.toString('base64url')]),
      );
      return { ...head, ...rest, response: { ...response, userHandle } };
    },
  };
}

/** The host's hash, the flags (present, and where she was verified), the counter. */
function authenticatorData(counter: number, flags: number, { host = 'localhost', isVerified = true }: Spoilt): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const present = 0x01 | (isVerified ? 0x04 : 0);
  return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags | present]), count]);
}

function clientData(type: string, challenge: string, spoilt: Spoilt): Buffer {
  const { origin = 'http://localhost:8080' } = spoilt;
  return Buffer.from(JSON.stringify({ type, challenge: spoilt.challenge ?? challenge, origin, crossOrigin: false }));
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}
