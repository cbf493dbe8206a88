import type { StaffActor } from '@linli/domain/identity';
import { committeeDesk, deskOf } from '@linli/domain/mediation';
import { type App, read } from '../../http/index.ts';
import { listDeskFiles } from './desk-store.ts';

/** What a committee, the units called to a meeting, and whoever stands above have to see to. */
export function committeeDeskRoutes(app: App): void {
  app.get(
    '/committee-desk',
    {
      config: { who: ['operator', 'mediator', 'supervisor', 'handler'] },
      schema: {
        operationId: 'readCommitteeDesk',
        summary: 'Files without a mediator, handed on to us, confirmations due, joint meetings',
        tags: ['mediation'],
        response: { 200: committeeDesk },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        return { body: deskOf(await listDeskFiles(tx, actor as StaffActor), actor) };
      }),
  );
}
