import * as client from 'openid-client';
import { refused } from '../../http/index.ts';
import type { ProviderAccount } from './openid-store.ts';

/** The organisation's own sign-in, as the settings give it. */
export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it: it stands on the button. */
  readonly name: string;
};

export type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The provider as OpenID Connect Core 1.0 has it: authorization code with PKCE, state and nonce; ID token checked. */
export type OpenIdProvider = {
  readonly name: string;
  /** Where the browser goes, and what must come back. */
  readonly leave: () => Promise<Journey & { readonly url: string }>;
  /** Whom the provider vouches for. Refused where the answer does not belong to the journey, or the provider is away. */
  readonly comeBack: (address: string, journey: Journey) => Promise<ProviderAccount>;
};

export function openProvider(settings: OpenIdSettings, publicUrl: string): OpenIdProvider {
  const landing = new URL('/account/openid', publicUrl).href;
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(settings).catch((fault) => {
      discovered = undefined;
      throw fault;
    });
    return discovered.catch(() => {
      throw refused('openid.unreachable');
    });
  };
  return {
    name: settings.name,
    leave: async () => {
      const provider = await configuration();
      const journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(provider, {
        redirect_uri: landing,
        // Nothing but who it is: no e-mail, no profile.
        scope: 'openid',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      });
      return { ...journey, url: url.href };
    },
    comeBack: async (address, { state, nonce, verifier }) => {
      const provider = await configuration();
      const expected = {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      };
      const tokens = await client
        .authorizationCodeGrant(provider, new URL(`${landing}${address}`), expected)
        .catch((error) => {
          throw refused(isAway(error) ? 'openid.unreachable' : 'openid.wrong');
        });
      const claims = tokens.claims();
      if (claims === undefined) throw refused('openid.wrong');
      return { issuer: claims.iss, subject: claims.sub };
    },
  };
}

const secondsToAnswer = 10;

function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<client.Configuration> {
  const at = new URL(issuer);
  // Without https a provider is believed on this machine alone: for trying out and for tests.
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(at.hostname);
  const execute = at.protocol === 'http:' && isHere ? [client.allowInsecureRequests] : [];
  return client.discovery(at, clientId, clientSecret, undefined, { execute, timeout: secondsToAnswer });
}

/** Nobody answered, or too late: not the fault of what came back. */
function isAway(error: { code?: string; cause?: { code?: string } }): boolean {
  return error.code === 'OAUTH_TIMEOUT' || /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUN)/.test(error.cause?.code ?? '');
}
