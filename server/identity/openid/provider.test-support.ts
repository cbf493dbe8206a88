import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type TestProvider = {
  readonly issuer: string;
  /** Goes where the browser would go, signs in there as `login`, and gives what comes back behind our address. */
  readonly visit: (url: string, login: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export const clientId = 'linli';
export const clientSecret = 'a secret of the provider and the house';

/** A real OpenID provider on this machine, for one client that comes back to `landing`. */
export async function openTestProvider(landing: string): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [landing] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    cookies: { keys: ['only for tests'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    visit: (url, login) => visit(issuer, url, login),
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Follows the provider's pages as a browser does: signs in, agrees, and stops at the first address that is not the provider's. */
async function visit(issuer: string, start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let [url, body] = [start, undefined as string | undefined];
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) {
      const page = await answer.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url, issuer).href;
      body = new URLSearchParams({ prompt, login, password: 'any' }).toString();
      continue;
    }
    [url, body] = [new URL(location, issuer).href, undefined];
    if (!url.startsWith(issuer)) return new URL(url).search;
  }
  throw new Error('The provider led nowhere');
}
