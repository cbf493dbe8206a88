import type { Room } from '../http/index.ts';
import { countAttempts } from './attempts.ts';
import { delegationRoutes } from './delegation-routes.ts';
import { ownSessionRoutes } from './own-session-routes.ts';
import { postRoutes } from './post-routes.ts';
import { sentences } from './sentences.ts';
import { sessionRoutes } from './session-routes.ts';
import { unitRoutes } from './unit-routes.ts';

export { type CreatedAdministrator, createAdministrator } from './create-administrator.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export { createPost, type NewPost } from './create-post.ts';
export { createUnit, type NewUnit } from './create-unit.ts';
export { type CountyUnits, listDutyHolders, unitsOf } from './directory.ts';
export { forgetSessions } from './forget-sessions.ts';
export { type Leaving, leavePosts, planLeaving } from './leave-posts.ts';
export { listStaffActors } from './list-staff-actors.ts';
export { type OpenedSession, openReceiptSession, openSession } from './open-session.ts';
export { hashPassword } from './password.ts';
export { recognizeIn } from './recognize.ts';
export type { PostRow, UnitRow } from './store.ts';

/** Who is who: signing in, posts, units. */
export const identityRoom: Room = {
  name: 'identity',
  description: 'Signing in, posts and units',
  routes: (app, house) => {
    sessionRoutes(app, house, countAttempts());
    ownSessionRoutes(app);
    unitRoutes(app);
    postRoutes(app);
    delegationRoutes(app);
  },
  sentences,
  statuses: {
    'signIn.wrong': 401,
    'proof.wrong': 403,
    'post.withdrawn': 409,
    'unit.closed': 409,
    'delegation.ended': 409,
  },
};
