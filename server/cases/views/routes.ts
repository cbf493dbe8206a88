import { actorRef, casePolicy, savedView, savedViewInput } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { recordAct } from '../../database/index.ts';
import { type App, read, refused, write } from '../../http/index.ts';
import { countViews, insertView, listViews, removeView } from './store.ts';

const most = 30;

/** Lists that somebody made for herself, and may share with her unit. */
export function viewRoutes(app: App): void {
  app.get(
    '/case-views',
    {
      config: { who: whoMay(casePolicy.listCases) },
      schema: {
        operationId: 'listCaseViews',
        summary: 'Saved lists of this post, and those that its unit shares',
        tags: ['cases'],
        response: { 200: Type.Object({ views: Type.Array(savedView) }) },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => ({ body: { views: await listViews(tx, actor as StaffActor) } })),
  );

  app.post(
    '/case-views',
    {
      config: { who: whoMay(casePolicy.listCases) },
      schema: {
        operationId: 'createCaseView',
        summary: 'Keep a list under a name',
        tags: ['cases'],
        body: savedViewInput,
        response: { 201: savedView },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const owner = actor as StaffActor;
        if ((await countViews(tx, owner)) >= most) throw refused('view.most', { values: { most } });
        const id = recordAct(tx, { ...actOf(owner), type: 'view.created', at: now, body: request.body });
        insertView(tx, id, owner, request.body, now);
        return { status: 201, body: { ...request.body, id, isMine: true } };
      }),
  );

  app.delete(
    '/case-views/:id',
    {
      config: { who: whoMay(casePolicy.listCases) },
      schema: {
        operationId: 'removeCaseView',
        summary: 'Remove a list of one’s own',
        tags: ['cases'],
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: Type.Object({ id: Type.String() }) },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const owner = actor as StaffActor;
        const { id } = request.params;
        if (!(await removeView(tx, id, owner))) throw refused('view.notFound');
        recordAct(tx, { ...actOf(owner), type: 'view.removed', at: now, body: { viewId: id } });
        return { status: 200, body: { id } };
      }),
  );
}

function actOf(owner: StaffActor) {
  return { countyCode: owner.unitDivisionCode.slice(0, 6), subject: 'view', actor: actorRef(owner) } as const;
}
