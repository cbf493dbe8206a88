import { actorRef, type StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  blanksOf,
  blocksOfTheHouse,
  checkPaperBlocks,
  type DrawnPaper,
  drawPaper,
  exampleFile,
  getPaperForm,
  type PaperBlock,
  type PaperCode,
  paperBlocks,
  paperCodes,
  paperPreview,
  paperTemplateDetail,
  paperTemplateInput,
  paperTemplateList,
  paperTemplateView,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { recordAct } from '../../database/index.ts';
import { type App, Refused, read, refused, unlessRefused, write } from '../../http/index.ts';
import { printPaper } from './print-paper.ts';
import { insertTemplate, listTemplatesInForce, listVersions, type PaperTemplate } from './template-store.ts';

/** How a county prints the ministry's forms: read and changed by who administers it, who reads no file. */
const who = ['administrator'] as const;
const countyLength = 6;
const params = Type.Object({ paper: Type.Unsafe<PaperCode>({ type: 'string', enum: [...paperCodes] }) });

export function paperTemplateRoutes(app: App): void {
  app.get(
    '/paper-templates',
    {
      config: { who },
      schema: {
        operationId: 'listPaperTemplates',
        summary: 'The forms of mediation, each with the version that this county prints',
        tags: ['mediation'],
        response: { 200: paperTemplateList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const changed = await listTemplatesInForce(tx, countyOf(actor as StaffActor));
        const templates = paperCodes.map((paper) =>
          viewOf(
            paper,
            changed.find((each) => each.paper === paper),
          ),
        );
        return { body: { templates } };
      }),
  );

  app.get(
    '/paper-templates/:paper',
    {
      config: { who },
      schema: {
        operationId: 'getPaperTemplate',
        summary: 'One form: its blocks, the blanks that may stand on it, and every version before',
        tags: ['mediation'],
        params,
        response: { 200: paperTemplateDetail },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { paper } = request.params;
        const versions = await listVersions(tx, countyOf(actor as StaffActor), paper);
        const houseBlocks = [...blocksOfTheHouse(paper)];
        const blocks = [...(versions[0]?.blocks ?? houseBlocks)];
        const before = versions.map((each) => ({ ...viewOf(paper, each), blocks: [...each.blocks] }));
        const { blanks, lists, needed } = blanksOf(paper);
        const known = { blanks: [...blanks], lists: lists as Record<string, string[]>, needed: [...needed] };
        return { body: { ...viewOf(paper, versions[0]), blocks, houseBlocks, ...known, versions: before } };
      }),
  );

  app.post(
    '/paper-templates/:paper/versions',
    {
      config: { who },
      schema: {
        operationId: 'changePaperTemplate',
        summary: 'Print a form otherwise from now on; what was printed before stays as it was',
        tags: ['mediation'],
        params,
        body: paperTemplateInput,
        response: { 201: paperTemplateView },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { paper } = request.params;
        const { blocks, after, note } = request.body;
        const author = actor as StaffActor;
        mustLookAfterCounty(author);
        mustBePrintable(paper, blocks);
        const countyCode = countyOf(author);
        const [newest] = await listVersions(tx, countyCode, paper);
        const present = newest?.version ?? 0;
        if (present !== after) throw refused('paper.stale', { field: 'after', values: { version: present } });
        const version = present + 1;
        const template = { paper, version, blocks, note: note.trim(), changedBy: author.name, changedAt: now };
        const body = { paper, version, note: template.note, blocks };
        recordAct(tx, {
          ...{ countyCode, subject: 'template', type: 'paperTemplate.changed', at: now, actor: actorRef(author) },
          body,
        });
        if (!(await insertTemplate(tx, countyCode, template))) throw refused('paper.stale', { values: { version } });
        return { status: 201, body: viewOf(paper, template) };
      }),
  );

  app.post(
    '/paper-templates/:paper/previews',
    {
      config: { who, rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        operationId: 'previewPaperTemplate',
        summary: 'A form filled in with a file of people who do not exist, as PDF',
        tags: ['mediation'],
        params,
        body: Type.Object({ blocks: paperBlocks }, { additionalProperties: false }),
        response: { 200: paperPreview },
      },
    },
    (request, reply) =>
      read(request, reply, async (_, actor, now) => {
        const { paper } = request.params;
        const { blocks } = request.body;
        mustBePrintable(paper, blocks);
        const author = (actor as StaffActor).unitName;
        const bytes = await printPaper(drawExample(paper, blocks, now), { author, at: now }, 'pdf');
        return { body: { pdf: Buffer.from(bytes).toString('base64') } };
      }),
  );
}

const nobodyInParticular = { kind: 'system', name: 'example' } as const;

function drawExample(paper: PaperCode, blocks: readonly PaperBlock[], now: Instant): DrawnPaper {
  const number = getPaperForm(paper).numbersOf === undefined ? undefined : 1;
  const inside = [{ 序号: '1', 文书名称: getPaperForm('application').name, 页号: '3' }];
  const circumstances = { now, disputeTypeName: '山林土地' };
  return unlessRefused(
    drawPaper({ paper, number }, exampleFile(paper), nobodyInParticular, circumstances, () => blocks, {
      卷内文书: inside,
    }),
  );
}

function mustBePrintable(paper: PaperCode, blocks: readonly PaperBlock[]): void {
  const no = checkPaperBlocks(paper, blocks);
  if (no !== undefined) throw new Refused(no);
}

function mustLookAfterCounty({ divisionCode }: StaffActor): void {
  if (divisionCode.length > countyLength) throw refused('paper.ofAnotherCounty');
}

function viewOf(paper: PaperCode, changed: PaperTemplate | undefined) {
  const { version = 0, note, changedBy, changedAt } = changed ?? {};
  return { paper, name: getPaperForm(paper).name, version, note, changedBy, changedAt };
}

function countyOf({ unitDivisionCode }: StaffActor): string {
  return unitDivisionCode.slice(0, countyLength);
}
