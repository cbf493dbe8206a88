import { actorRef, checkTemplate, type TemplateView, templateInput, templateView } from '@linli/domain/cases';
import { roles, type StaffActor } from '@linli/domain/identity';
import Type from 'typebox';
import { recordAct } from '../../database/index.ts';
import { type App, Refused, read, refused, write } from '../../http/index.ts';
import { starterTemplates } from './starter-templates.ts';
import { countyLength, countyOf, insertTemplate, listTemplates, removeTemplate } from './store.ts';

/** No act to a case: whoever leads a centre edits them, and who administers and reads no case. */
const editors = ['supervisor', 'administrator'] as const;
const readers = roles;

/** Words written again and again: read by everybody who writes them, edited by who leads a centre or administers. */
export function templateRoutes(app: App): void {
  app.get(
    '/word-templates',
    {
      config: { who: readers },
      schema: {
        operationId: 'listWordTemplates',
        summary:
          'Templates of words of this unit and of the county; of steps that have none, those that come with the house',
        tags: ['cases'],
        response: { 200: Type.Object({ templates: Type.Array(templateView) }) },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => ({
        body: { templates: withStarters(await listTemplates(tx, actor as StaffActor)) },
      })),
  );

  app.post(
    '/word-templates',
    {
      config: { who: editors },
      schema: {
        operationId: 'createWordTemplate',
        summary: 'Write a template, with blanks that a case fills in',
        tags: ['cases'],
        body: templateInput,
        response: { 201: templateView },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const owner = actor as StaffActor;
        const no = checkTemplate(request.body.words);
        if (no !== undefined) throw new Refused(no);
        if (request.body.isOfCounty && owner.unitDivisionCode.length > countyLength)
          throw refused('template.outside', { field: 'isOfCounty' });
        if (!request.body.isOfCounty && owner.role === 'administrator')
          throw refused('template.ofNoUnit', { field: 'isOfCounty' });
        const id = recordAct(tx, { ...actOf(owner), type: 'template.created', at: now, body: request.body });
        insertTemplate(tx, id, owner, request.body, now);
        return { status: 201, body: { ...request.body, id, isOwn: true } };
      }),
  );

  app.delete(
    '/word-templates/:id',
    {
      config: { who: editors },
      schema: {
        operationId: 'removeWordTemplate',
        summary: 'Remove a template of the own unit',
        tags: ['cases'],
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: Type.Object({ id: Type.String() }) },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const owner = actor as StaffActor;
        const { id } = request.params;
        if (!(await removeTemplate(tx, id, owner))) throw refused('template.notFound');
        recordAct(tx, { ...actOf(owner), type: 'template.removed', at: now, body: { templateId: id } });
        return { status: 200, body: { id } };
      }),
  );
}

function withStarters(own: readonly TemplateView[]): TemplateView[] {
  const written = new Set(own.map(({ step }) => step));
  return [...own, ...starterTemplates.filter(({ step }) => !written.has(step))];
}

function actOf(owner: StaffActor) {
  return { countyCode: countyOf(owner), subject: 'template', actor: actorRef(owner) } as const;
}
