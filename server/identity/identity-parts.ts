import type { ContactAddress, Role } from '@linli/domain/identity';
import type { KeyRing } from '../sealing/index.ts';
import type { Attempts } from './attempts.ts';
import type { OpenIdSettings } from './openid/openid-provider.ts';

/** What leaves the house: a few words for one person. `id` is the same at each attempt to send them. */
export type Outgoing = { readonly id: string; readonly to: ContactAddress; readonly words: string };

/** What the room of identity needs of the house besides the database. */
export type IdentityParts = {
  /** The address that people open: passkeys are bound to its host. */
  readonly publicUrl: string;
  readonly ring: KeyRing;
  /** Who may do nothing with a password alone. */
  readonly secondFactorRoles: readonly Role[];
  /** The organisation's own sign-in, where there is one. */
  readonly openId?: OpenIdSettings;
  /** Sends a few words out of the house; without it no resident can sign up. */
  readonly tell?: ((outgoing: Outgoing) => Promise<void>) | undefined;
  /** How guessing is slowed down; by itself as the house does it. */
  readonly attempts?: Attempts;
};
