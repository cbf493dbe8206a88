import type { Room } from '../http/index.ts';
import { accountRoutes } from './account/account-routes.ts';
import { doorRoutes } from './account/door-routes.ts';
import { ownSessionRoutes } from './account/own-session-routes.ts';
import { passkeyRoutes } from './account/passkey-routes.ts';
import { accountSentences } from './account/sentences.ts';
import { totpRoutes } from './account/totp-routes.ts';
import { countAttempts } from './attempts.ts';
import { delegationRoutes } from './delegation-routes.ts';
import type { IdentityParts } from './identity-parts.ts';
import { openIdRoutes } from './openid/openid-routes.ts';
import { postRoutes } from './post-routes.ts';
import { publicUnitRoutes } from './public-unit-routes.ts';
import { residentRoutes } from './residents/resident-routes.ts';
import { sentences } from './sentences.ts';
import { sessionRoutes } from './session-routes.ts';
import { unitRoutes } from './unit-routes.ts';

export { type CreatedAdministrator, createAdministrator } from './create-administrator.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export { createPost, type NewPost } from './create-post.ts';
export { createUnit, type NewUnit } from './create-unit.ts';
export { type CountyUnits, listDutyHolders, unitsOf } from './directory.ts';
export { forgetSessions } from './forget-sessions.ts';
export type { IdentityParts, Outgoing } from './identity-parts.ts';
export { type Leaving, leavePosts, planLeaving } from './leave-posts.ts';
export { listStaffActors } from './list-staff-actors.ts';
export { type OpenedSession, openReceiptSession, openSession } from './open-session.ts';
export { hashPassword } from './password.ts';
export { recognizeIn } from './recognize.ts';
export { endReceiptSessions } from './session-store.ts';
export type { PostRow, UnitRow } from './store.ts';
export { hashOfToken } from './token.ts';

/** Who is who: signing in, accounts, posts, units. */
export const identityRoom = (parts: IdentityParts): Room => ({
  name: 'identity',
  description: 'Signing in, posts and units',
  routes: (app, house) => {
    const attempts = parts.attempts ?? countAttempts();
    sessionRoutes(app, house, parts, attempts);
    doorRoutes(app, house, parts, attempts);
    accountRoutes(app, house, parts, attempts);
    residentRoutes(app, house, parts, attempts);
    totpRoutes(app, parts, attempts);
    passkeyRoutes(app, parts);
    ownSessionRoutes(app);
    openIdRoutes(app, house, parts);
    unitRoutes(app);
    publicUnitRoutes(app);
    postRoutes(app);
    delegationRoutes(app);
  },
  sentences: {
    'zh-CN': { ...sentences['zh-CN'], ...accountSentences['zh-CN'] },
    en: { ...sentences.en, ...accountSentences.en },
  },
  statuses: {
    'signIn.wrong': 401,
    'signIn.codeRequired': 401,
    'signIn.codeWrong': 401,
    'account.ofStaff': 403,
    'signUp.notOffered': 409,
    'proof.noAddress': 409,
    'passkey.wrong': 401,
    'openid.wrong': 401,
    'openid.unbound': 401,
    'openid.none': 404,
    'openid.unreachable': 503,
    'firstCode.wrong': 401,
    'proof.wrong': 403,
    'factor.required': 403,
    'post.withdrawn': 409,
    'unit.closed': 409,
    'delegation.ended': 409,
  },
});
