import { whoMay } from '@linli/domain/identity';
import { mediationInvitationView, mediationPolicy } from '@linli/domain/mediation';
import { type App, read } from '../http/index.ts';
import { mediationCode } from './codes.ts';
import { getMediation, showInvitation } from './show.ts';
import type { MediationParts } from './world.ts';

/** What a committee is told that is asked to mediate with another: all that it reads of the file. */
export function mediationInvitationRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/mediations/:code/invitation',
    {
      config: { who: whoMay(mediationPolicy.readInvitation) },
      schema: {
        operationId: 'getMediationInvitation',
        summary: 'What was written for this committee when it was asked to mediate with another',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: mediationInvitationView },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const stored = await getMediation(tx, actor, request.params.code, ['readInvitation']);
        return { body: await showInvitation(tx, parts, stored, actor, now) };
      }),
  );
}
